using System.Buffers;
using System.Text;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// LaTeX, as BibTeX files have it, to text: accents, letters, signs, simple formulas and the few commands that CSL has
/// marks for. Of any other command the argument stays, and the command's name is listed: no markup is ever printed.
/// </summary>
internal sealed class LatexReader
{
    /// <summary>What begins and ends a group in the result, where groups are kept: no text holds these.</summary>
    public const char GroupStart = '\u0001',
        GroupEnd = '\u0002';

    /// <summary>Signs without which LaTeX is the text that it stands for, but for blanks.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$`'~-&\n\t");

    /// <summary>Signs without which an address stands as it is.</summary>
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("\\{}");

    /// <summary>Groups are read so deep; braces below mean nothing.</summary>
    private const int Deepest = 100;

    private readonly string latex;
    private readonly string opening;
    private readonly string closing;
    private readonly ICollection<string> unknown;
    private readonly StringBuilder text = new();
    private int at;
    private int depth;
    private bool inFormula;
    private bool inQuotation;

    private LatexReader(string latex, string opening, string closing, ICollection<string> unknown) =>
        (this.latex, this.opening, this.closing, this.unknown) = (latex, opening, closing, unknown);

    /// <summary>
    /// A text. Where braces hold the whole of it, inner ones keep their case by CSL's mark; elsewhere braces mean
    /// nothing.
    /// </summary>
    /// <param name="latex">The field's value without its delimiters.</param>
    /// <param name="unknown">Takes commands of which only the arguments stay.</param>
    public static string Text(string latex, ICollection<string> unknown)
    {
        var trimmed = latex.Trim();
        if (!trimmed.AsSpan().ContainsAny(Signs) && !trimmed.Contains("  ", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var whole = IsOneGroup(trimmed);
        var reader = new LatexReader(
            whole ? trimmed[1..^1] : trimmed,
            whole ? "<span class=\"nocase\">" : "",
            whole ? "</span>" : "",
            unknown
        );
        return reader.Whole();
    }

    /// <summary>
    /// A text whose braces are kept as <see cref="GroupStart"/> and <see cref="GroupEnd"/>, save those around a single
    /// letter.
    /// </summary>
    public static string Names(string latex, ICollection<string> unknown) =>
        new LatexReader(latex, $"{GroupStart}", $"{GroupEnd}", unknown).Whole();

    /// <summary>Whether braces hold the whole of a text.</summary>
    public static bool IsOneGroup(string text)
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

    private string Whole()
    {
        while (at < latex.Length)
        {
            Run();

            // A brace that closes nothing.
            at++;
        }

        return text.ToString().Trim(' ');
    }

    /// <summary>Reads up to the brace that ends the group here, and leaves it.</summary>
    private void Run()
    {
        while (at < latex.Length && latex[at] != '}')
        {
            var c = latex[at];
            if (c == '{')
            {
                Group();
            }
            else if (c == '\\')
            {
                at++;
                Command();
            }
            else if (inFormula)
            {
                FormulaSign(c);
            }
            else
            {
                Sign(c);
            }
        }
    }

    /// <summary>Reads a group whose opening brace stands here, and its closing one.</summary>
    private void Group()
    {
        var isCommand = at + 1 < latex.Length && latex[at + 1] == '\\';
        at++;
        var from = text.Length;
        Inside(opening);
        if (text.Length == from + opening.Length)
        {
            text.Length = from;
        }
        else if (isCommand || inFormula || depth >= Deepest)
        {
            text.Remove(from, opening.Length);
            if (isCommand && text.Length == from + 1 && text[from] == '&')
            {
                text.Length = from;
                Ampersand();
            }
        }
        else
        {
            text.Append(closing);
        }
    }

    /// <summary>Reads what stands before the closing brace, and the brace; braces too deep are passed over.</summary>
    private void Inside(string before)
    {
        text.Append(before);
        if (depth >= Deepest)
        {
            unknown.Add($"braces more than {Deepest} deep");
            return;
        }

        depth++;
        Run();
        depth--;
        at++;
    }

    private void Sign(char c)
    {
        var (length, sign) = c switch
        {
            '-' when Follows("---") => (3, "—"),
            '-' when Follows("--") => (2, "–"),
            '`' when Follows("``") => (2, "“"),
            '\'' when Follows("''") => (2, "”"),
            '`' => (1, "‘"),
            '\'' when inQuotation && (at + 1 >= latex.Length || !char.IsLetter(latex[at + 1])) => (1, "’"),
            '~' => (1, "\u00A0"),
            _ => (1, ""),
        };
        inQuotation = sign == "‘" || (inQuotation && sign != "’");
        if (c == '$')
        {
            Formula();
        }
        else if (c == '&')
        {
            at++;
            Ampersand();
        }
        else if (sign.Length > 0)
        {
            at += length;
            text.Append(sign);
        }
        else if (!IsBlank(c))
        {
            at++;
            text.Append(c);
        }
        else
        {
            SkipBlanks();
            text.Append(' ');
        }
    }

    /// <summary>
    /// An ampersand, or what it stands for where publishers write HTML: <c>\&amp;amp;</c>. Behind <c>\&amp;{}</c> nothing
    /// is read so.
    /// </summary>
    private void Ampersand()
    {
        foreach (var (entity, sign) in LatexCommands.Entities)
        {
            if (Follows(entity))
            {
                at += entity.Length;
                text.Append(sign);
                return;
            }
        }

        text.Append('&');
        at += Follows("{}") ? 2 : 0;
    }

    /// <summary>A formula between dollar signs, one or two; a sign that stands alone is itself.</summary>
    private void Formula()
    {
        var mark = Follows("$$") ? "$$" : "$";
        var end = latex.IndexOf(mark, at + mark.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            text.Append('$');
            at++;
            return;
        }

        FormulaTo(at + mark.Length, end, mark.Length);
    }

    /// <summary>Reads a formula between two offsets, by itself, and goes on behind the mark that ends it.</summary>
    private void FormulaTo(int from, int end, int mark)
    {
        var formula = new LatexReader(latex[from..end], "", "", unknown) { inFormula = true, depth = depth };
        text.Append(formula.Whole());
        at = Math.Min(latex.Length, end + mark);
    }

    private void FormulaSign(char c)
    {
        at++;
        switch (c)
        {
            case '^' or '_':
                Raised(c == '^' ? "sup" : "sub");
                break;
            case '~':
                text.Append(' ');
                break;
            case '-':
                text.Append('−');
                break;
            case '\'':
                text.Append('′');
                break;
            case '&':
                break;
            default:
                text.Append(char.IsWhiteSpace(c) ? ' ' : c);
                break;
        }
    }

    /// <summary>A raised or lowered part; a degree needs no raising.</summary>
    private void Raised(string mark)
    {
        var from = text.Length;
        Argument();
        var inner = text.ToString(from, text.Length - from).Trim();
        text.Length = from;
        text.Append(inner.Length == 0 || inner is "°" or "′" or "∗" or "†" ? inner : $"<{mark}>{inner}</{mark}>");
    }

    private void Command()
    {
        if (at >= latex.Length)
        {
            text.Append('\\');
            return;
        }

        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
        {
            at++;
        }

        at += at == start ? 1 : 0;
        Command(latex[start..at]);
    }

    private void Command(string name)
    {
        if ((inFormula ? MathCommands.Accents : LatexCommands.Accents).TryGetValue(name, out var accent))
        {
            Accented(name, accent);
        }
        else if (inFormula && MathCommands.Signs.TryGetValue(name, out var symbol))
        {
            Symbol(name, symbol);
        }
        else if (name == "&")
        {
            Ampersand();
        }
        else if (LatexCommands.Signs.TryGetValue(name, out var sign))
        {
            SkipAfterName(name);
            text.Append(sign);
        }
        else if (Cyrillic(name) is { } letter)
        {
            SkipAfterName(name);
            text.Append(letter);
        }
        else if (LatexCommands.Declarations.TryGetValue(name, out var declared))
        {
            SkipAfterName(name);
            Wrapped(declared, Run);
        }
        else if (LatexCommands.Marks.TryGetValue(name, out var mark))
        {
            Wrapped(inFormula ? ("", "") : mark, name == "bibstring" ? BibString : Argument);
        }
        else if (LatexCommands.Addresses.Contains(name))
        {
            text.Append(Verbatim());
        }
        else
        {
            Rare(name);
        }
    }

    private void Rare(string name)
    {
        switch (name)
        {
            case "href":
                var address = Verbatim();
                Argument();
                text.Append(" (").Append(address).Append(')');
                break;
            case "(" or "[" when !inFormula:
                var end = latex.IndexOf(name == "(" ? "\\)" : "\\]", at, StringComparison.Ordinal);
                FormulaTo(at, end < 0 ? latex.Length : end, 2);
                break;
            case "frac" or "tfrac" or "dfrac":
                Argument();
                text.Append('⁄');
                Argument();
                break;
            case "(" or ")" or "[" or "]":
                break;
            case "ensuremath":
                var was = inFormula;
                inFormula = true;
                Argument();
                inFormula = was;
                break;
            case "left" or "right" or "big" or "Big" or "displaystyle" or "limits" when inFormula:
                break;
            // LaTeX would refuse it outside a formula; people write it, and what they mean is plain.
            case var _ when MathCommands.Signs.TryGetValue(name, out var symbol):
                Symbol(name, symbol);
                break;
            default:
                for (var i = LatexCommands.Layout.GetValueOrDefault(name, -1); i > 0; i--)
                {
                    Discard();
                }

                // Layout says nothing; what else is not known is listed, and what it is applied to stays.
                if (!LatexCommands.Layout.ContainsKey(name))
                {
                    unknown.Add($"\\{name}");
                }
                else if (name.EndsWith("space", StringComparison.Ordinal))
                {
                    text.Append(' ');
                }

                SkipAfterName(name);
                break;
        }
    }

    /// <summary>
    /// A sign of a formula; a blank behind it stays where one stands before it, or where it is a word.
    /// </summary>
    private void Symbol(string name, string symbol)
    {
        var isWide = char.IsAsciiLetter(symbol[^1]) || (text.Length > 0 && text[^1] == ' ');
        var before = at;
        SkipAfterName(name);
        var isEnd = at >= latex.Length || latex[at] is '}' or '$' or ')' or ',' or '.';
        text.Append(symbol).Append(isWide && at > before && latex[before] != '{' && !isEnd ? " " : "");
    }

    private static string? Cyrillic(string name) =>
        name.StartsWith("cyr", StringComparison.Ordinal) ? MathCommands.Cyrillic.GetValueOrDefault(name[3..])
        : name.StartsWith("CYR", StringComparison.Ordinal)
            ? MathCommands.Cyrillic.GetValueOrDefault(name[3..].ToLowerInvariant())?.ToUpperInvariant()
        : null;

    private void Accented(string name, string accent)
    {
        var from = text.Length;
        Argument();
        var letter = text.ToString(from, text.Length - from);
        text.Length = from;
        letter =
            letter.StartsWith('ı') ? $"i{letter[1..]}"
            : letter.StartsWith('ȷ') ? $"j{letter[1..]}"
            : letter;
        if (letter.Trim().Length == 0)
        {
            // An accent on nothing is the sign itself, as in addresses: \~{}.
            text.Append(name.Length == 1 && !char.IsAsciiLetter(name[0]) ? name : "").Append(letter);
            return;
        }

        var length = char.IsSurrogate(letter[0]) && letter.Length > 1 ? 2 : 1;
        text.Append((letter[..length] + accent).Normalize(NormalizationForm.FormC)).Append(letter[length..]);
    }

    /// <summary>What a command is applied to, between marks; below <see cref="Deepest"/> it stands by itself.</summary>
    private void Wrapped((string Before, string After) mark, Action read)
    {
        if (depth >= Deepest)
        {
            unknown.Add($"commands more than {Deepest} deep");
            return;
        }

        depth++;
        var from = text.Length;
        text.Append(mark.Before);
        read();
        depth--;
        if (text.Length == from + mark.Before.Length)
        {
            text.Length = from;
        }
        else
        {
            text.Append(mark.After);
        }
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
        }
        else
        {
            SkipBlanks();
        }
    }

    private void Argument()
    {
        SkipBlanks();
        if (at >= latex.Length || latex[at] == '}')
        {
            return;
        }

        switch (latex[at++])
        {
            case '{':
                Inside("");
                break;
            case '\\':
                Wrapped(("", ""), Command);
                break;
            case var c when char.IsHighSurrogate(c) && at < latex.Length:
                text.Append(c).Append(latex[at++]);
                break;
            case var c:
                text.Append(c);
                break;
        }
    }

    private void BibString() => text.Append(BibStrings.Of(Verbatim()));

    /// <summary>An argument as it stands, without LaTeX's escapes: an address, or a name.</summary>
    private string Verbatim()
    {
        SkipBlanks();
        if (at >= latex.Length || latex[at] != '{')
        {
            return "";
        }

        var from = ++at;
        for (var open = 1; at < latex.Length && open > 0; at++)
        {
            open +=
                latex[at] == '{' ? 1
                : latex[at] == '}' ? -1
                : 0;
        }

        return Address(latex[from..Math.Max(from, at - (at <= latex.Length && latex[at - 1] == '}' ? 1 : 0))]);
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

    private void Discard()
    {
        var from = text.Length;
        if (Follows("["))
        {
            at = Math.Max(at, latex.IndexOf(']', at) + 1);
        }

        Argument();
        text.Length = from;
    }

    /// <summary>Whether TeX takes a sign for a blank; Unicode's other spaces are signs like any.</summary>
    private static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r';

    private void SkipBlanks()
    {
        while (at < latex.Length && IsBlank(latex[at]))
        {
            at++;
        }
    }

    private bool Follows(string sought) => string.CompareOrdinal(latex, at, sought, 0, sought.Length) == 0;
}
