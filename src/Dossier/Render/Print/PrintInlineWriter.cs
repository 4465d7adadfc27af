using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Render.References;

namespace Dossier.Render.Print;

/// <summary>
/// Writes running text as data for the print template: a list whose members are texts, or objects whose <c>k</c> says
/// what they
/// are. Text stays text: nothing of it is ever read as Typst.
/// </summary>
/// <param name="context">What every writer needs.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="json">Takes the data.</param>
/// <param name="writeNote">Writes the blocks of a note with a text of its own.</param>
internal sealed class PrintInlineWriter(
    PrintContext context,
    Page page,
    Utf8JsonWriter json,
    Action<ImmutableArray<Block>> writeNote
)
{
    /// <summary>Characters that a line of running text is sure to hold.</summary>
    private const int WholeLine = 30;

    /// <summary>The most characters without a break that a line is sure to hold: fewer in a table.</summary>
    public int LongestWord { get; set; } = WholeLine;

    /// <summary>
    /// Whether the text was printed before, as the first column of a divided table: notes and marks are then not given
    /// again.
    /// </summary>
    public bool Repeats { get; set; }

    /// <summary>Writes a list of inlines under a name.</summary>
    public void Write(string name, ImmutableArray<Inline> content)
    {
        json.WritePropertyName(name);
        Write(content);
    }

    /// <summary>Writes a list of inlines.</summary>
    public void Write(ImmutableArray<Inline> content)
    {
        json.WriteStartArray();
        foreach (var inline in content)
        {
            Write(inline);
        }

        json.WriteEndArray();
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                WriteText(text.Value, text.Span);
                break;
            case LineBreak { Hard: true }:
                Start("br");
                json.WriteEndObject();
                break;
            case LineBreak:
                json.WriteStringValue(" ");
                break;
            case Emphasis emphasis:
                WriteRun(emphasis.Strong ? "strong" : "em", emphasis.Attributes, emphasis.Content);
                break;
            case Phrase phrase:
                WriteRun("run", phrase.Attributes, phrase.Content);
                break;
            case Code code:
                WriteCode(code);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                WriteImage(image);
                break;
            case NoteMark mark:
                WriteMark(mark);
                break;
            case SourceName name:
                WriteText(context.References.Name(context.Briefing.SourceById[name.SourceId]), name.Span);
                break;
            case InlineReference reference:
                WriteReference(reference);
                break;
            case RawHtml:
                break; // HTML has no meaning on paper.
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(inline),
                    inline.GetType().Name,
                    "no print for this inline"
                );
        }
    }

    /// <summary>Writes a text, its long words in pieces.</summary>
    public void WriteText(string value, SourceSpan span)
    {
        var text = context.Text.Clean(value, span);
        if (text.Contains("://", StringComparison.Ordinal))
        {
            json.WriteStringValue(text);
        }
        else if (PrintText.IsLong(text, LongestWord))
        {
            WritePieces("pieces", PrintText.Pieces(text, LongestWord));
        }
        else if (LongestWord < WholeLine)
        {
            json.WriteStringValue(text);
        }
        else
        {
            text = context.Ties.Tie(text);
            var parts = PrintText.Names(text);
            if (parts.Length == 1)
            {
                json.WriteStringValue(text);
            }
            else
            {
                WritePieces("names", parts);
            }
        }
    }

    private void WritePieces(string kind, IEnumerable<string> pieces)
    {
        Start(kind);
        json.WriteStartArray("c");
        foreach (var piece in pieces)
        {
            json.WriteStringValue(piece);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRun(string kind, Attributes attributes, ImmutableArray<Inline> content)
    {
        Start(kind);
        WriteId(attributes.Id);
        PrintLanguage.Write(json, attributes["lang"]?.Value);
        Write("c", content);
        json.WriteEndObject();
    }

    private void WriteCode(Code code)
    {
        WritePieces("code", PrintText.Pieces(context.Text.Clean(code.Value, code.Span), LongestWord));
    }

    private void WriteLink(Link link)
    {
        var briefing = context.Briefing;
        var (target, name, language, mark) = link.Target switch
        {
            TermTarget term => (
                context.Addresses.Term(term.Id),
                briefing.TermById[term.Id].Name,
                briefing.TermById[term.Id].Language,
                PrintAddresses.TermMark(term.Id)
            ),
            SourceTarget source => (
                context.Addresses.Source(source.Id),
                TitleText.Plain(briefing.SourceById[source.Id].Title),
                briefing.SourceById[source.Id].Language,
                PrintAddresses.SourceMark(source.Id)
            ),
            SectionTarget section => (
                context.Addresses.Page(briefing.SectionById[section.Id], section.Anchor),
                briefing.SectionById[section.Id].Title,
                "",
                null
            ),
            AnchorTarget anchor => (
                context.Addresses.Page(page, anchor.Anchor),
                $"#{anchor.Anchor}",
                "",
                (string?)null
            ),
            ExternalTarget outside => (new PrintTarget(null, outside.Url), outside.Url, "", null),
            _ => throw new ArgumentOutOfRangeException(nameof(link), link.Target.GetType().Name, "an unresolved link"),
        };
        Start("link");
        WriteTarget(json, target);
        PrintLanguage.Write(
            json,
            link.Attributes["lang"]?.Value ?? (link.Automatic || link.Content.IsEmpty ? language : "")
        );
        if (!Repeats && mark is not null && link.Span.File is not null)
        {
            json.WriteStartArray("at");
            json.WriteStringValue(mark);
            json.WriteEndArray();
        }

        Write("c", link.Content.IsEmpty ? [new Text(SourceSpan.None, name)] : link.Content);
        json.WriteEndObject();
    }

    /// <summary>Writes where a link leads.</summary>
    public static void WriteTarget(Utf8JsonWriter json, PrintTarget target)
    {
        if (target.Label is not null)
        {
            json.WriteString("to", target.Label);
        }

        if (target.Url is not null)
        {
            json.WriteString("url", target.Url);
        }
    }

    private void WriteImage(Image image)
    {
        context.Images.TryAdd(image.Source, image.Span);
        Start("image");
        json.WriteString("path", image.Source);
        json.WriteString("alt", image.Alternative);
        json.WriteEndObject();
    }

    private void WriteMark(NoteMark mark)
    {
        var note = page.Notes[mark.Ordinal];
        var number = page.FirstNote + mark.Ordinal;
        var first = !Repeats && context.Notes.Add(number);
        Start(first ? "note" : "again");
        json.WriteNumber("n", number);
        if (first)
        {
            WriteNote(note, number);
        }

        json.WriteEndObject();
    }

    private void WriteNote(Note note, int number)
    {
        if (note is TextNote { Blocks: [Paragraph only] })
        {
            Write("c", only.Content);
        }
        else if (note is CitationNote citation)
        {
            json.WriteStartArray("at");
            foreach (var id in citation.Items.Select(item => item.SourceId).Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(PrintAddresses.SourceMark(id));
            }

            json.WriteEndArray();
            Write("c", context.Note(citation, number));
        }
        else
        {
            json.WritePropertyName("blocks");
            writeNote(((TextNote)note).Blocks);
        }
    }

    private void WriteReference(InlineReference reference)
    {
        Start("run");
        json.WriteStartArray("at");
        foreach (var id in reference.Items.Select(item => item.SourceId).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(PrintAddresses.SourceMark(id));
        }

        json.WriteEndArray();
        Write(
            "c",
            [
                new Text(SourceSpan.None, "("),
                .. context.NoteText.Of(reference.Items, _ => false),
                new Text(SourceSpan.None, ")"),
            ]
        );
        json.WriteEndObject();
    }

    private void WriteId(string? anchor)
    {
        if (anchor is not null && !Repeats && context.Labels.Add(PrintAddresses.Label(page, anchor)))
        {
            json.WriteString("id", PrintAddresses.Label(page, anchor));
        }
    }

    private void Start(string kind)
    {
        json.WriteStartObject();
        json.WriteString("k", kind);
    }
}
