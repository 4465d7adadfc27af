using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dossier.Compose.Elements;
using Dossier.Languages;
using Dossier.Model.Inlines;

namespace Dossier.Compose.RunningText;

/// <summary>
/// Composed text as plain text: all that is read, without marks of notes. Search, previews, descriptions and the
/// sentences of indexes are made of it, so that they say what the pages say.
/// </summary>
public static class Plain
{
    /// <summary>The text of runs; a line end becomes a space.</summary>
    public static string Of(ImmutableArray<Run> content)
    {
        if (content is [TextRun only])
        {
            return only.Value;
        }

        var text = SpareBuilder.Take();
        Append(text, content);
        return SpareBuilder.Finish(text);
    }

    /// <summary>The text of blocks, a space between them.</summary>
    public static string Of(IEnumerable<Element> elements)
    {
        var text = SpareBuilder.Take();
        Append(text, elements);
        return SpareBuilder.Finish(text);
    }

    /// <summary>Appends the text of runs.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="content">The runs.</param>
    /// <param name="onRun">Told of each run before its text is appended; null for nobody.</param>
    internal static void Append(StringBuilder text, ImmutableArray<Run> content, Action<Run>? onRun = null)
    {
        var tags = new TagsInText();
        for (var i = 0; i < content.Length; i++)
        {
            var run = content[i];
            onRun?.Invoke(run);
            switch (run)
            {
                case ShiftedRun shifted:
                    var start = text.Length;
                    Append(text, shifted.Content, onRun);
                    while (i + 1 < content.Length && content[i + 1] is ShiftedRun next && next.Raised == shifted.Raised)
                    {
                        // A citation style raises each letter by itself.
                        i++;
                        onRun?.Invoke(next);
                        Append(text, next.Content, onRun);
                    }

                    ShiftedLetters.Shift(text, start, shifted.Raised);
                    break;
                case RawHtmlRun html:
                    tags.Read(html.Html, text);
                    break;
                case TextRun plain:
                    text.Append(plain.Value);
                    break;
                case BreakRun:
                    text.Append(' ');
                    break;
                case CodeRun code:
                    text.Append(code.Value);
                    break;
                case NestingRun nested:
                    Append(text, nested.Content, onRun);
                    break;
                case MarkRun or ImageRun:
                    break; // None of them is text.
                default:
                    throw new UnreachableException(run.GetType().Name);
            }
        }
    }

    private static void Append(StringBuilder text, IEnumerable<Element> elements)
    {
        foreach (var element in elements)
        {
            Append(text, element);
        }
    }

    /// <summary>Appends all text of a block; a table by its cells, a figure by its caption.</summary>
    private static void Append(StringBuilder text, Element element)
    {
        switch (element)
        {
            case ParagraphElement paragraph:
                AppendPart(text, paragraph.Content);
                break;
            case HeadingElement heading:
                AppendPart(text, heading.Content);
                break;
            case FigureElement figure:
                AppendPart(text, [new TextRun(figure.Caption)]);
                break;
            case CaptionedElement captioned:
                AppendPart(text, captioned.IsTable ? captioned.Caption : []);
                Append(text, captioned.Elements);
                AppendPart(text, captioned.IsTable ? [] : captioned.Caption);
                break;
            case DrawingElement drawing:
                AppendPart(text, [new TextRun(drawing.Title)]);
                AppendPart(text, [new TextRun(drawing.Unit)]);
                Append(text, drawing.Table);
                Append(text, drawing.Elements);
                break;
            case ListElement list:
                Append(text, list.Items);
                break;
            case ItemElement item:
                Append(text, item.Elements);
                break;
            case QuoteElement quote:
                Append(text, quote.Elements);
                break;
            case CodeElement code:
                AppendPart(text, [new TextRun(code.Text)]);
                break;
            case TableElement table:
                foreach (var cell in table.HeadRows.Concat(table.Rows).SelectMany(row => row))
                {
                    AppendPart(text, cell);
                }

                break;
            case DefinitionsElement definitions:
                foreach (var entry in definitions.Items)
                {
                    foreach (var term in entry.Terms)
                    {
                        AppendPart(text, term);
                    }

                    Append(text, entry.Elements);
                }

                break;
            case EditorNoteElement note:
                AppendPart(text, [new TextRun(note.Title)]);
                Append(text, note.Elements);
                break;
            case GroupElement group:
                Append(text, group.Elements);
                break;
            case RawHtmlElement raw:
                AppendPart(text, [new TextRun(HtmlWords.Of(ShiftedLetters.InHtml(raw.Html)))]);
                break;
            case BreakElement or CorrectionElement:
                break; // A correction is of a later day, and no part of the text.
            default:
                throw new UnreachableException(element.GetType().Name);
        }
    }

    /// <summary>Appends a text without the spaces around it, a space before it.</summary>
    private static void AppendPart(StringBuilder text, ImmutableArray<Run> content)
    {
        var lengthBefore = text.Length;
        text.Append(lengthBefore > 0 ? " " : "");
        var start = text.Length;
        Append(text, content);
        while (text.Length > start && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        text.Remove(start, first - start);
        text.Length = text.Length == start ? lengthBefore : text.Length;
    }
}
