using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.RunningText;

namespace Dossier.Tests.Encode;

/// <summary>
/// The plain texts of a document, each in its parts (paragraphs, cells, names, captions) in the order of reading.
/// </summary>
/// <param name="onPaper">
/// Whether they are those of the print, where the words of charts and maps are the labels of their drawings, where a
/// picture may leave its place with its caption, and where a wide table is divided.
/// </param>
internal sealed class ComposedTexts(bool onPaper)
{
    /// <summary>The most columns of a table that the print does not divide.</summary>
    private const int MostColumns = 7;

    private readonly List<ImmutableArray<string>> texts = [];

    /// <summary>Every text of a document.</summary>
    public static IReadOnlyList<ImmutableArray<string>> Of(Document document, bool onPaper)
    {
        var all = new ComposedTexts(onPaper);
        all.Read(document);
        return [.. all.texts.Where(text => !text.IsEmpty)];
    }

    private void Read(Document document)
    {
        var front = document.Front;
        texts.Add([document.Settings.Title, document.Settings.Subtitle]);
        foreach (var message in front.Point.Concat(front.Messages).Concat(front.Watch))
        {
            Text([], message.Elements, message.Section?.Title);
        }

        Text([], front.Summary);
        Text([], front.Intro);
        Text([], front.EditorNotes);
        foreach (var section in document.Sections.Concat(document.PlainPages))
        {
            Text([section.Title], section.Elements);
        }

        Text([document.Timeline?.Page.Title], document.Timeline?.Intro ?? []);
        foreach (var entry in document.Timeline?.Events ?? [])
        {
            Text([entry.DateText, entry.Title, entry.Place], entry.Elements, [.. entry.Actors.Select(one => one.Name)]);
        }

        Text([document.Figures?.Page.Title], document.Figures?.Intro ?? []);
        foreach (var figure in document.Figures?.Figures ?? [])
        {
            Text([figure.Value, figure.Unit, figure.Title, figure.Year], figure.Elements, figure.Section?.Title);
        }

        Lists(document);
        foreach (var note in document.Texts.SelectMany(text => text.Notes))
        {
            Text([], note.Elements);
        }
    }

    private void Lists(Document document)
    {
        foreach (var actor in document.Actors.SelectMany(group => group.Actors))
        {
            Text([actor.Name, actor.Role.Length > 0 ? actor.Role : actor.Page.Gist], []);
        }

        foreach (var term in document.Terms)
        {
            Text([term.Name], term.Page.Elements, [term.Role, .. term.Aliases, .. Labels(term), .. SeeAlso(term)]);
        }

        foreach (var source in document.Sources)
        {
            Text([source.Plain, Plain.Of(source.Copy?.Line ?? []), source.Remark], []);
        }

        foreach (var note in document.EditorNotes)
        {
            Text([note.Title], []);
        }
    }

    private static IEnumerable<string> Labels(TermEntry term) =>
        term.Labels.SelectMany(label => new[] { label.Language, label.Value });

    private static IEnumerable<string> SeeAlso(TermEntry term) => term.SeeAlso.Select(other => other.Name);

    private void Text(IEnumerable<string?> before, ImmutableArray<Element> elements, params ReadOnlySpan<string?> after)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.AddRange(before.OfType<string>());
        Read(elements, parts);
        foreach (var part in after)
        {
            parts.Add(part ?? "");
        }

        texts.Add([.. parts.Where(part => !string.IsNullOrWhiteSpace(part))]);
    }

    private void Read(IEnumerable<Element> elements, ImmutableArray<string>.Builder parts)
    {
        foreach (var element in elements)
        {
            Read(element, parts);
        }
    }

    private void Read(Element element, ImmutableArray<string>.Builder parts)
    {
        switch (element)
        {
            case ParagraphElement paragraph:
                parts.Add(Plain.Of(paragraph.Content));
                break;
            case HeadingElement heading:
                parts.Add(Plain.Of(heading.Content));
                break;
            case CodeElement code:
                parts.Add(code.Text);
                break;
            case FigureElement figure:
                Apart([figure.Caption], parts);
                break;
            case CaptionedElement captioned:
                Captioned(captioned, parts);
                break;
            case DrawingElement drawing:
                parts.AddRange(drawing.Title, drawing.Unit);
                Read(onPaper ? [] : [drawing.Table], parts);
                Read(drawing.Elements, parts);
                break;
            case TableElement table:
                Rows(table, parts);
                break;
            case ListElement list:
                Read(list.Items, parts);
                break;
            case ItemElement item:
                Read(item.Elements, parts);
                break;
            case QuoteElement quote:
                Read(quote.Elements, parts);
                break;
            case GroupElement group:
                Read(group.Elements, parts);
                break;
            case EditorNoteElement note:
                parts.AddRange(note.KindLabel, note.Title);
                Read(note.Elements, parts);
                break;
            case DefinitionsElement definitions:
                foreach (var entry in definitions.Items)
                {
                    parts.AddRange(entry.Terms.Select(Plain.Of));
                    Read(entry.Elements, parts);
                }

                break;
            case BreakElement or CorrectionElement or RawHtmlElement:
                break;
            default:
                throw new UnreachableException(element.GetType().Name);
        }
    }

    private void Captioned(CaptionedElement captioned, ImmutableArray<string>.Builder parts)
    {
        string[] caption = [captioned.Label, Plain.Of(captioned.Caption)];
        if (captioned.IsTable)
        {
            parts.AddRange(caption);
            Read(captioned.Elements, parts);
            return;
        }

        var shown = ImmutableArray.CreateBuilder<string>();
        Read(captioned.Elements, shown);
        Apart([.. shown, .. caption], parts);
    }

    /// <summary>What belongs to a picture, which on paper may stand at the next foot or head of a page.</summary>
    private void Apart(ImmutableArray<string> said, ImmutableArray<string>.Builder parts)
    {
        if (onPaper)
        {
            texts.Add([.. said.Where(part => part.Length > 0)]);
        }
        else
        {
            parts.AddRange(said);
        }
    }

    /// <summary>
    /// The cells by rows; of a divided table each row by itself, as its parts stand below each other.
    /// </summary>
    private void Rows(TableElement table, ImmutableArray<string>.Builder parts)
    {
        foreach (var row in table.HeadRows.Concat(table.Rows))
        {
            var cells = row.Select(Plain.Of).ToImmutableArray();
            if (onPaper && table.Columns.Length > MostColumns)
            {
                texts.Add([.. cells.Where(cell => cell.Length > 0)]);
            }
            else
            {
                parts.AddRange(cells);
            }
        }
    }
}
