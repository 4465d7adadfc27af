using System.Text;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// LaTeX, as BibTeX files have it, to text: accents, letters, signs and the few commands that CSL has marks for.
/// </summary>
internal sealed class LatexReader
{
    /// <summary>What begins and ends a group in the result, where groups are kept: no text holds these.</summary>
    public const char GroupStart = '\u0001',
        GroupEnd = '\u0002';

    private readonly string latex;
    private readonly string opening;
    private readonly string closing;
    private readonly ICollection<string> unknown;
    private int at;

    private LatexReader(string latex, string opening, string closing, ICollection<string> unknown) =>
        (this.latex, this.opening, this.closing, this.unknown) = (latex, opening, closing, unknown);

    /// <summary>
    /// A text. Where braces hold the whole of it, inner ones keep their case by CSL's mark; elsewhere braces mean
    /// nothing.
    /// </summary>
    /// <param name="latex">The field's value without its delimiters.</param>
    /// <param name="unknown">Takes commands that stay as they are.</param>
    public static string Text(string latex, ICollection<string> unknown)
    {
        var trimmed = latex.Trim();
        var whole = IsOneGroup(trimmed);
        var reader = new LatexReader(
            whole ? trimmed[1..^1] : trimmed,
            whole ? "<span class=\"nocase\">" : "",
            whole ? "</span>" : "",
            unknown
        );
        return reader.Run(toBrace: false).Trim(' ');
    }

    /// <summary>
    /// A text whose braces are kept as <see cref="GroupStart"/> and <see cref="GroupEnd"/>, save those around a single
    /// letter.
    /// </summary>
    public static string Names(string latex, ICollection<string> unknown) =>
        new LatexReader(latex, $"{GroupStart}", $"{GroupEnd}", unknown).Run(toBrace: false).Trim(' ');

    private static bool IsOneGroup(string text)
    {
        if (text is not ['{', .., '}'])
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth +=
                text[i] == '{' ? 1
                : text[i] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    private string Run(bool toBrace)
    {
        var text = new StringBuilder();
        while (at < latex.Length)
        {
            var c = latex[at];
            if (c == '}')
            {
                at++;
                if (toBrace)
                {
                    break;
                }
            }
            else if (c == '{')
            {
                Group(text);
            }
            else if (c == '\\')
            {
                at++;
                text.Append(Command());
            }
            else
            {
                Sign(text, c);
            }
        }

        return text.ToString();
    }

    private void Group(StringBuilder text)
    {
        var isLetter = at + 1 < latex.Length && latex[at + 1] == '\\';
        at++;
        var inner = Run(toBrace: true);
        if (inner.Length == 0)
        {
            return;
        }

        text.Append(isLetter && inner.Length == 1 ? inner : opening + inner + closing);
    }

    private void Sign(StringBuilder text, char c)
    {
        var (length, sign) = c switch
        {
            '-' when Follows("---") => (3, "—"),
            '-' when Follows("--") => (2, "–"),
            '`' when Follows("``") => (2, "“"),
            '\'' when Follows("''") => (2, "”"),
            '~' => (1, "\u00A0"),
            '$' => Mathematics(),
            _ => (1, ""),
        };
        at += length;
        if (sign.Length > 0)
        {
            text.Append(sign);
        }
        else if (!char.IsWhiteSpace(c) || c == '\u00A0')
        {
            text.Append(c);
        }
        else
        {
            while (at < latex.Length && latex[at] is ' ' or '\n' or '\t' or '\r')
            {
                at++;
            }

            text.Append(' ');
        }
    }

    /// <summary>Raised and lowered figures; any other formula stays as it is.</summary>
    private (int Length, string Sign) Mathematics()
    {
        var end = latex.IndexOf('$', at + 1);
        if (end < 0)
        {
            return (1, "$");
        }

        var formula = latex[(at + 1)..end];
        var inner = formula.Length > 1 ? formula[1..].Trim('{', '}') : "";
        var mark =
            formula.Length > 1 && inner.All(char.IsLetterOrDigit)
                ? formula[0] switch
                {
                    '^' => "sup",
                    '_' => "sub",
                    _ => "",
                }
                : "";
        return (end + 1 - at, mark.Length > 0 ? $"<{mark}>{inner}</{mark}>" : $"${formula}$");
    }

    private string Command()
    {
        if (at >= latex.Length)
        {
            return "\\";
        }

        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
        {
            at++;
        }

        at += at == start ? 1 : 0;
        var name = latex[start..at];
        if (LatexCommands.Accents.TryGetValue(name, out var accent))
        {
            var letter = Argument() is var base_ && base_ is "ı" or "ȷ" ? (base_ == "ı" ? "i" : "j") : base_;
            var length = letter.Length > 1 && char.IsSurrogate(letter[0]) ? 2 : Math.Min(1, letter.Length);
            return length == 0 ? "" : (letter[..length] + accent).Normalize(NormalizationForm.FormC) + letter[length..];
        }

        if (LatexCommands.Signs.TryGetValue(name, out var sign))
        {
            SkipAfterName(name);
            return sign;
        }

        if (LatexCommands.Marks.TryGetValue(name, out var mark))
        {
            return mark.Before + Argument() + mark.After;
        }

        if (name == "href")
        {
            var address = Argument();
            return $"{Argument()} ({address})";
        }

        unknown.Add($"\\{name}");
        return $"\\{name}";
    }

    /// <summary>TeX swallows blanks after a command of letters; an empty group there is only their end.</summary>
    private void SkipAfterName(string name)
    {
        if (!char.IsAsciiLetter(name[0]))
        {
            return;
        }

        if (Follows("{}"))
        {
            at += 2;
            return;
        }

        while (at < latex.Length && char.IsWhiteSpace(latex[at]))
        {
            at++;
        }
    }

    private string Argument()
    {
        while (at < latex.Length && char.IsWhiteSpace(latex[at]))
        {
            at++;
        }

        if (at >= latex.Length)
        {
            return "";
        }

        switch (latex[at++])
        {
            case '{':
                return Run(toBrace: true);
            case '\\':
                return Command();
            case var c when char.IsHighSurrogate(c) && at < latex.Length:
                return $"{c}{latex[at++]}";
            case var c:
                return c.ToString();
        }
    }

    private bool Follows(string text) => string.CompareOrdinal(latex, at, text, 0, text.Length) == 0;
}
