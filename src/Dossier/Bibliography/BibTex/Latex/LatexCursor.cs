using System.Buffers;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>A text in LaTeX, and how far it has been read.</summary>
/// <param name="latex">The LaTeX.</param>
internal sealed class LatexCursor(string latex)
{
    /// <summary>The characters of LaTeX's escapes: an address with none of them needs no unescaping.</summary>
    private static readonly SearchValues<char> EscapeCharacters = SearchValues.Create("\\{}");

    /// <summary>The whole text.</summary>
    public string Latex { get; } = latex;

    /// <summary>Offset of the character to read next.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= Latex.Length;

    /// <summary>
    /// Whether TeX takes a character for a blank; Unicode's other spaces are characters like any other.
    /// </summary>
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

    /// <summary>
    /// The character that one or more characters at this place stand for, and how many those are, none of which is
    /// passed over: ‘—’ and 3 for <c>---</c>; an empty text where a character stands for itself.
    /// </summary>
    /// <param name="inQuotation">Whether a quotation that a single mark began is still open.</param>
    public (int Length, string Sign) PeekTypedSign(bool inQuotation) =>
        Latex[At] switch
        {
            '-' when Follows("---") => (3, "—"),
            '-' when Follows("--") => (2, "–"),
            '`' when Follows("``") => (2, "“"),
            '\'' when Follows("''") => (2, "”"),
            '`' => (1, "‘"),
            '\'' when inQuotation && (At + 1 >= Latex.Length || !char.IsLetter(Latex[At + 1])) => (1, "’"),
            '~' => (1, "\u00A0"),
            _ => (1, ""),
        };

    /// <summary>
    /// Passes over an HTML entity, and returns the character that it stands for; null, and nothing is passed over,
    /// where there is none at this place.
    /// </summary>
    public string? TryReadEntity()
    {
        foreach (var (entity, sign) in LatexCommands.Entities)
        {
            if (Follows(entity))
            {
                At += entity.Length;
                return sign;
            }
        }

        return null;
    }

    /// <summary>
    /// Passes over the name of a command whose backslash has been read, and returns it: letters, or one other
    /// character.
    /// </summary>
    public string ReadCommandName()
    {
        var start = At;
        while (!IsAtEnd && char.IsAsciiLetter(Latex[At]))
        {
            At++;
        }

        At += At == start ? 1 : 0;
        return Latex[start..At];
    }

    /// <summary>Passes over what stands in square brackets here.</summary>
    public void SkipOption()
    {
        if (Follows("["))
        {
            At = Math.Max(At, Latex.IndexOf(']', At) + 1);
        }
    }

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

    /// <summary>
    /// Passes over an argument in braces, and returns it without LaTeX's escapes: an address, or a name. Empty where no
    /// brace opens here.
    /// </summary>
    public string ReadVerbatimArgument()
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

        return UnescapeUrl(Latex[from..Math.Max(from, At - (Latex[At - 1] == '}' ? 1 : 0))]);
    }

    /// <summary>
    /// An address without the LaTeX escapes that some programs write in it; nothing else of it changes.
    /// </summary>
    public static string UnescapeUrl(string latex)
    {
        var plain = latex.Trim();
        if (!plain.AsSpan().ContainsAny(EscapeCharacters))
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
