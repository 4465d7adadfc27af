using System.Text;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>
/// LaTeX, as BibTeX files have it, to text: accents, letters, symbols, simple formulas and the few commands that CSL
/// has marks for. Of any other command the argument stays, and the command's name is listed: no markup is ever printed.
/// </summary>
internal sealed class LatexReader
{
    /// <summary>Groups are read so deep; braces below mean nothing.</summary>
    private const int MaxDepth = 100;

    private readonly LatexCursor input;
    private readonly string opening;
    private readonly string closing;
    private readonly ICollection<string> unknown;
    private readonly StringBuilder text = new();
    private int depth;
    private bool inFormula;
    private bool inQuotation;

    /// <summary>Prepares to read one text.</summary>
    /// <param name="latex">What it reads.</param>
    /// <param name="opening">What stands for the brace that opens a group.</param>
    /// <param name="closing">What stands for the one that closes it.</param>
    /// <param name="unknown">Takes commands of which only the arguments stay.</param>
    public LatexReader(string latex, string opening, string closing, ICollection<string> unknown) =>
        (input, this.opening, this.closing, this.unknown) = (new LatexCursor(latex), opening, closing, unknown);

    /// <summary>Reads all of it.</summary>
    public string ReadAll()
    {
        while (!input.IsAtEnd)
        {
            ReadGroupContent();

            // A brace that closes nothing.
            input.At++;
        }

        return text.ToString().Trim(' ');
    }

    /// <summary>Reads up to the brace that ends the group here, and leaves it.</summary>
    private void ReadGroupContent()
    {
        while (!input.IsAtEnd && input.Latex[input.At] != '}')
        {
            var c = input.Latex[input.At];
            if (c == '{')
            {
                ReadGroup();
            }
            else if (c == '\\')
            {
                input.At++;
                ReadCommand();
            }
            else if (inFormula)
            {
                ReadFormulaCharacter(c);
            }
            else
            {
                ReadCharacter(c);
            }
        }
    }

    /// <summary>Reads a group whose opening brace stands here, and its closing one.</summary>
    private void ReadGroup()
    {
        var isCommand = input.At + 1 < input.Latex.Length && input.Latex[input.At + 1] == '\\';
        input.At++;
        var from = text.Length;
        ReadGroupInto(opening);
        if (text.Length == from + opening.Length)
        {
            text.Length = from;
        }
        else if (isCommand || inFormula || depth >= MaxDepth)
        {
            text.Remove(from, opening.Length);
            if (isCommand && text.Length == from + 1 && text[from] == '&')
            {
                text.Length = from;
                WriteAmpersand();
            }
        }
        else
        {
            text.Append(closing);
        }
    }

    /// <summary>Reads what stands before the closing brace, and the brace; braces too deep are passed over.</summary>
    private void ReadGroupInto(string before)
    {
        text.Append(before);
        if (depth >= MaxDepth)
        {
            unknown.Add($"braces more than {MaxDepth} deep");
            return;
        }

        depth++;
        ReadGroupContent();
        depth--;
        input.At++;
    }

    private void ReadCharacter(char c)
    {
        var (length, sign) = input.PeekTypedSign(inQuotation);
        inQuotation = sign == "‘" || (inQuotation && sign != "’");
        if (c == '$')
        {
            ReadFormula();
        }
        else if (c == '&')
        {
            input.At++;
            WriteAmpersand();
        }
        else if (sign.Length > 0)
        {
            input.At += length;
            text.Append(sign);
        }
        else if (!LatexCursor.IsBlank(c))
        {
            input.At++;
            text.Append(c);
        }
        else
        {
            input.SkipBlanks();
            text.Append(' ');
        }
    }

    /// <summary>
    /// An ampersand, or what it stands for where publishers write HTML: <c>\&amp;amp;</c>. After <c>\&amp;{}</c>
    /// nothing is read so.
    /// </summary>
    private void WriteAmpersand()
    {
        if (input.TryReadEntity() is { } entity)
        {
            text.Append(entity);
            return;
        }

        text.Append('&');
        input.At += input.Follows("{}") ? 2 : 0;
    }

    /// <summary>A formula between dollar signs, one or two; one that stands alone is itself.</summary>
    private void ReadFormula()
    {
        var mark = input.Follows("$$") ? "$$" : "$";
        var end = input.Latex.IndexOf(mark, input.At + mark.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            text.Append('$');
            input.At++;
            return;
        }

        ReadFormulaBetween(input.At + mark.Length, end, mark.Length);
    }

    /// <summary>Reads a formula between two offsets, by itself, and goes on after the mark that ends it.</summary>
    private void ReadFormulaBetween(int from, int end, int mark)
    {
        var formula = new LatexReader(input.Latex[from..end], "", "", unknown) { inFormula = true, depth = depth };
        text.Append(formula.ReadAll());
        input.At = Math.Min(input.Latex.Length, end + mark);
    }

    private void ReadFormulaCharacter(char c)
    {
        input.At++;
        if (c is '^' or '_')
        {
            ReadRaised(c == '^' ? "sup" : "sub");
            return;
        }

        text.Append(
            c switch
            {
                '~' => " ",
                '-' => "−",
                '\'' => "′",
                '&' => "",
                _ => char.IsWhiteSpace(c) ? " " : $"{c}",
            }
        );
    }

    /// <summary>A raised or lowered part; a degree needs no raising.</summary>
    private void ReadRaised(string mark)
    {
        var from = text.Length;
        ReadArgument();
        var inner = text.ToString(from, text.Length - from).Trim();
        text.Length = from;
        text.Append(inner.Length == 0 || inner is "°" or "′" or "∗" or "†" ? inner : $"<{mark}>{inner}</{mark}>");
    }

    private void ReadCommand()
    {
        if (input.IsAtEnd)
        {
            text.Append('\\');
            return;
        }

        ReadCommand(input.ReadCommandName());
    }

    private void ReadCommand(string name)
    {
        if ((inFormula ? MathCommands.Accents : LatexCommands.Accents).TryGetValue(name, out var accent))
        {
            ReadAccented(name, accent);
        }
        else if (inFormula && MathCommands.Signs.TryGetValue(name, out var symbol))
        {
            WriteSymbol(name, symbol);
        }
        else if (name == "&")
        {
            WriteAmpersand();
        }
        else if (LatexCommands.Signs.TryGetValue(name, out var sign))
        {
            input.SkipAfterName(name);
            text.Append(sign);
        }
        else if (LatexLetters.Cyrillic(name) is { } letter)
        {
            input.SkipAfterName(name);
            text.Append(letter);
        }
        else if (LatexCommands.Declarations.TryGetValue(name, out var declared))
        {
            input.SkipAfterName(name);
            WriteWrapped(declared, ReadGroupContent);
        }
        else if (LatexCommands.Marks.TryGetValue(name, out var mark))
        {
            WriteWrapped(inFormula ? ("", "") : mark, name == "bibstring" ? ReadBibString : ReadArgument);
        }
        else if (LatexCommands.Addresses.Contains(name))
        {
            text.Append(input.ReadVerbatimArgument());
        }
        else
        {
            ReadRareCommand(name);
        }
    }

    private void ReadRareCommand(string name)
    {
        switch (name)
        {
            case "href":
                var address = input.ReadVerbatimArgument();
                ReadArgument();
                text.Append(" (").Append(address).Append(')');
                break;
            case "(" or "[" when !inFormula:
                var end = input.Latex.IndexOf(name == "(" ? "\\)" : "\\]", input.At, StringComparison.Ordinal);
                ReadFormulaBetween(input.At, end < 0 ? input.Latex.Length : end, 2);
                break;
            case "frac" or "tfrac" or "dfrac":
                ReadArgument();
                text.Append('⁄');
                ReadArgument();
                break;
            case "(" or ")" or "[" or "]":
                break;
            case "ensuremath":
                var wasInFormula = inFormula;
                inFormula = true;
                ReadArgument();
                inFormula = wasInFormula;
                break;
            case "left" or "right" or "big" or "Big" or "displaystyle" or "limits" when inFormula:
                break;
            // LaTeX would refuse it outside a formula; people write it, and what they mean is plain.
            case var _ when MathCommands.Signs.TryGetValue(name, out var symbol):
                WriteSymbol(name, symbol);
                break;
            default:
                for (var i = LatexCommands.Layout.GetValueOrDefault(name, -1); i > 0; i--)
                {
                    SkipArgument();
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

                input.SkipAfterName(name);
                break;
        }
    }

    /// <summary>
    /// A character of a formula; a blank after it stays where one stands before it, or where it is a word.
    /// </summary>
    private void WriteSymbol(string name, string symbol)
    {
        var isWide = char.IsAsciiLetter(symbol[^1]) || (text.Length > 0 && text[^1] == ' ');
        var before = input.At;
        input.SkipAfterName(name);
        var isEnd = input.IsAtEnd || input.Latex[input.At] is '}' or '$' or ')' or ',' or '.';
        text.Append(symbol).Append(isWide && input.At > before && input.Latex[before] != '{' && !isEnd ? " " : "");
    }

    private void ReadAccented(string name, string accent)
    {
        var from = text.Length;
        ReadArgument();
        var letters = text.ToString(from, text.Length - from);
        text.Length = from;
        text.Append(LatexLetters.Accented(letters, name, accent));
    }

    /// <summary>Reads between two marks; nothing, with a report, below <see cref="MaxDepth"/>.</summary>
    private void WriteWrapped((string Before, string After) mark, Action read)
    {
        if (depth >= MaxDepth)
        {
            unknown.Add($"commands more than {MaxDepth} deep");
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

    private void ReadArgument()
    {
        input.SkipBlanks();
        if (input.IsAtEnd || input.Latex[input.At] == '}')
        {
            return;
        }

        switch (input.Latex[input.At++])
        {
            case '{':
                ReadGroupInto("");
                break;
            case '\\':
                WriteWrapped(("", ""), ReadCommand);
                break;
            case var c when char.IsHighSurrogate(c) && !input.IsAtEnd:
                text.Append(c).Append(input.Latex[input.At++]);
                break;
            case var c:
                text.Append(c);
                break;
        }
    }

    private void ReadBibString() => text.Append(BibStrings.Of(input.ReadVerbatimArgument()));

    private void SkipArgument()
    {
        var from = text.Length;
        input.SkipOption();
        ReadArgument();
        text.Length = from;
    }
}
