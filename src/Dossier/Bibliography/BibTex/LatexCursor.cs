using System.Buffers;

namespace Dossier.Bibliography.BibTex;

/// <summary>A place in LaTeX that is read.</summary>
/// <param name="latex">The LaTeX.</param>
internal sealed class LatexCursor(string latex)
{
    /// <summary>Signs without which an address stands as it is.</summary>
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("\\{}");

    /// <summary>The LaTeX.</summary>
    public string Latex { get; } = latex;

    /// <summary>Offset of the sign to read next.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= Latex.Length;

    /// <summary>Whether TeX takes a sign for a blank; Unicode's other spaces are signs like any.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r';

    /// <summary>Passes over blanks.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd && IsBlank(Latex[At]))
        {
            At++;
        }
    }

    /// <summary>Whether a text stands here.</summary>
    public bool Follows(string sought) => string.CompareOrdinal(Latex, At, sought, 0, sought.Length) == 0;

    /// <summary>TeX swallows blanks after a command of letters; an empty group there is only their end.</summary>
    public void SkipAfterName(string name)
    {
        if (!char.IsAsciiLetter(name[0]))
        {
            return;
        }

        if (Follows("{}"))
        {
            At += 2;
        }
        else
        {
            SkipBlanks();
        }
    }

    /// <summary>An argument as it stands, without LaTeX's escapes: an address, or a name.</summary>
    public string Verbatim()
    {
        SkipBlanks();
        if (IsAtEnd || Latex[At] != '{')
        {
            return "";
        }

        var from = ++At;
        for (var open = 1; !IsAtEnd && open > 0; At++)
        {
            open +=
                Latex[At] == '{' ? 1
                : Latex[At] == '}' ? -1
                : 0;
        }

        return Address(Latex[from..Math.Max(from, At - (At <= Latex.Length && Latex[At - 1] == '}' ? 1 : 0))]);
    }

    /// <summary>
    /// An address as BibTeX files have it: only the escapes that some programs write in it are taken out.
    /// </summary>
    public static string Address(string latex)
    {
        var plain = latex.Trim();
        if (!plain.AsSpan().ContainsAny(AddressSigns))
        {
            return plain;
        }

        foreach (var sign in (string[])["_", "%", "&", "#", "~", "$", "{", "}"])
        {
            plain = plain.Replace($"\\{sign}", sign, StringComparison.Ordinal);
        }

        return plain
            .Replace("~{}", "~", StringComparison.Ordinal)
            .Replace("{\\textasciitilde}", "~", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
            .Replace("\\textasciitilde", "~", StringComparison.Ordinal)
            .Replace("{_}", "_", StringComparison.Ordinal)
            .Replace("{~}", "~", StringComparison.Ordinal)
            .Trim('{', '}');
    }
}
