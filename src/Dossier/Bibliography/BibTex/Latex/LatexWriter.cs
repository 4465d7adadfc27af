using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>
/// Text to LaTeX in UTF-8: letters stay as they are, characters that LaTeX reads are escaped, CSL's HTML marks become
/// commands.
/// </summary>
internal static partial class LatexWriter
{
    /// <summary>HTML marks of CSL, and the LaTeX that opens each; all end with a brace.</summary>
    private static readonly Dictionary<string, string> Opening = new(StringComparer.Ordinal)
    {
        ["<i>"] = "\\textit{",
        ["<b>"] = "\\textbf{",
        ["<sup>"] = "\\textsuperscript{",
        ["<sub>"] = "\\textsubscript{",
        ["<span style=\"font-variant:small-caps;\">"] = "\\textsc{",
        ["<span class=\"nocase\">"] = "{",
    };

    /// <summary>Characters that mean something to LaTeX by themselves.</summary>
    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create("#$%&_\\{}~^`\u00A0\n<");

    /// <summary>Characters that mean something to LaTeX where two stand together.</summary>
    private static readonly SearchValues<string> SpecialPairs = SearchValues.Create(
        ["--", "''", "  "],
        StringComparison.Ordinal
    );

    /// <summary>The LaTeX of a text. Marks that are not well nested are taken for text.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(SpecialCharacters) && !text.AsSpan().ContainsAny(SpecialPairs))
        {
            return text;
        }

        var latex = new StringBuilder(text.Length + 16);
        var marks = IsNested(text) ? Mark().Matches(text) : null;
        var from = 0;
        foreach (Match mark in marks?.AsEnumerable() ?? [])
        {
            Escape(latex, text.AsSpan(from, mark.Index - from));
            latex.Append(mark.Value[1] == '/' ? "}" : Opening[mark.Value]);
            from = mark.Index + mark.Length;
        }

        Escape(latex, text.AsSpan(from));
        return latex.ToString();
    }

    /// <summary>
    /// An address: read as it stands by LaTeX, so that only braces, which would not be balanced, are hidden.
    /// </summary>
    public static string Address(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>Whether the marks of a text are closed in the order in which they open.</summary>
    private static bool IsNested(string text)
    {
        var open = new Stack<string>();
        foreach (Match mark in Mark().Matches(text))
        {
            if (mark.Value[1] != '/')
            {
                open.Push(mark.Value.Split(' ', '>')[0][1..]);
            }
            else if (!open.TryPop(out var name) || name != mark.Value[2..^1])
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    /// <summary>Appends a text, with a command for each character that LaTeX would read as something else.</summary>
    private static void Escape(StringBuilder latex, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // Two of these together are one character to LaTeX; an empty group keeps them apart.
            if (c is '-' or '\'' or ' ' && latex.Length > 0 && latex[^1] == c)
            {
                latex.Append("{}");
            }

            // An ampersand and what follows it may be an entity of HTML.
            if (c is 'a' or 'q' or 'l' or 'g' && latex.Length > 0 && latex[^1] == '&')
            {
                latex.Append("{}");
            }

            switch (c)
            {
                case '#' or '$' or '%' or '&' or '_':
                    latex.Append('\\').Append(c);
                    break;
                case '\\':
                    latex.Append("\\textbackslash{}");
                    break;
                case '{':
                    latex.Append("\\textbraceleft{}");
                    break;
                case '}':
                    latex.Append("\\textbraceright{}");
                    break;
                case '~':
                    latex.Append("\\textasciitilde{}");
                    break;
                case '^':
                    latex.Append("\\textasciicircum{}");
                    break;
                case '`':
                    latex.Append("\\textasciigrave{}");
                    break;
                case '\u00A0':
                    latex.Append('~');
                    break;
                case '\n':
                    latex.Append("\\newline{}");
                    break;
                default:
                    latex.Append(c);
                    break;
            }
        }
    }

    /// <summary>
    /// A mark that CSL's texts may have: <c>&lt;i></c>, <c>&lt;/sup></c>, <c>&lt;span class="nocase"></c>.
    /// </summary>
    [GeneratedRegex("""</?(?:i|b|sup|sub)>|<span (?:style="font-variant:small-caps;"|class="nocase")>|</span>""")]
    private static partial Regex Mark();
}
