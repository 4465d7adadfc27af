using System.Text.Json;
using Dossier.Model;
using Dossier.Render.Drawings;

namespace Dossier.Render.Print;

/// <summary>Writes timeline, key figures, source index and the list of editor's notes.</summary>
/// <param name="context">What every writer needs.</param>
/// <param name="json">Takes the data.</param>
internal sealed class PrintListWriter(PrintContext context, Utf8JsonWriter json)
{
    private bool IsBrief => context.Scope.Part == PrintPart.Brief;

    /// <summary>Writes the timeline; a brief has no texts of events, and so no notes.</summary>
    public void WriteTimeline()
    {
        if (context.Briefing is not { Timeline: { } page, Events.IsEmpty: false })
        {
            return;
        }

        var blocks = new PrintBlockWriter(context, page, json);
        var events = context.Briefing.Events;
        json.WriteStartObject("timeline");
        WriteHead(page);
        json.WriteString("alt", TimelineDrawing.Description(events, context.Texts));
        blocks.Write(
            "intro",
            IsBrief ? [] : page.Blocks.Where(block => block is not Container { Name: Containers.Event })
        );
        json.WriteStartArray("events");
        foreach (var e in events)
        {
            json.WriteStartObject();
            WriteId(page, e.Block.Anchor);
            json.WriteString("date", context.Texts.Date(e.Date));
            WriteText("title", e.Title, e.Block);
            WriteText("place", e.Place, e.Block);
            WriteTerms("actors", IsBrief ? [] : e.Actors.Distinct(StringComparer.Ordinal), mark: true);
            blocks.Write("blocks", IsBrief ? [] : e.Block.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the key figures; a brief has the figures alone.</summary>
    public void WriteFigures()
    {
        if (context.Briefing is not { Figures: { } page, KeyFigures.IsEmpty: false })
        {
            return;
        }

        var blocks = new PrintBlockWriter(context, page, json);
        json.WriteStartObject("figures");
        WriteHead(page);
        json.WriteString("alt", FiguresDrawing.Description(context.Briefing.KeyFigures, context.Texts));
        blocks.Write(
            "intro",
            IsBrief ? [] : page.Blocks.Where(block => block is not Container { Name: Containers.KeyFigure })
        );
        json.WriteStartArray("figures");
        foreach (var figure in context.Briefing.KeyFigures)
        {
            json.WriteStartObject();
            WriteId(page, figure.Block.Anchor);
            WriteText("value", figure.Value, figure.Block);
            WriteText("unit", figure.Unit, figure.Block);
            WriteText("year", figure.Year, figure.Block);
            WriteText("title", figure.Title, figure.Block);
            blocks.Write("blocks", IsBrief ? [] : figure.Block.Blocks);
            WriteSectionLink(figure.SectionId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the source index.</summary>
    public void WriteSources()
    {
        var inlines = new PrintBlockWriter(context, context.Briefing.Front, json).Inlines;
        json.WriteStartArray("sources");
        foreach (var source in context.Scope.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", PrintAddresses.SourceLabel(source.Id));
            context.Labels.Add(PrintAddresses.SourceLabel(source.Id));
            json.WriteString("at", PrintAddresses.SourceMark(source.Id));
            inlines.Write("c", context.References.Entry(source));
            json.WriteString("remark", context.Text.Clean(source.Custom.GetValueOrDefault("note", ""), source.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes where the editor's notes stand.</summary>
    public void WriteEditorNotes()
    {
        json.WriteStartArray("editor_notes");
        foreach (var note in context.Briefing.EditorNotes)
        {
            if (note.Block.Anchor is { } anchor && context.Labels.Contains(PrintAddresses.Label(note.Page, anchor)))
            {
                json.WriteStartObject();
                json.WriteString("to", PrintAddresses.Label(note.Page, anchor));
                json.WriteString("kind", note.Kind);
                WriteText("title", note.Title, note.Block);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a link to a section, if one is named and printed or known on the site.</summary>
    public void WriteSectionLink(string? id)
    {
        if (id is not null)
        {
            var section = context.Briefing.SectionById[id];
            json.WriteStartObject("section");
            PrintInlineWriter.WriteTarget(json, context.Addresses.Page(section, null));
            json.WriteString(
                "title",
                context.Text.Clean(section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title, section.Span)
            );
            json.WriteEndObject();
        }
    }

    /// <summary>Writes terms as links.</summary>
    public void WriteTerms(string name, IEnumerable<string> ids, bool mark)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            var term = context.Briefing.TermById[id];
            json.WriteStartObject();
            PrintInlineWriter.WriteTarget(json, context.Addresses.Term(id));
            PrintLanguage.Write(json, term.Language);
            json.WriteString("name", context.Text.Clean(term.Name, term.Span));
            if (mark)
            {
                json.WriteString("at", PrintAddresses.TermMark(id));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the label of a page or of an anchor on it; none where it is given already.</summary>
    public void WriteId(Page page, string? anchor)
    {
        var label = anchor is null ? PrintAddresses.Label(page) : PrintAddresses.Label(page, anchor);
        if (context.Labels.Add(label))
        {
            json.WriteString("id", label);
        }
    }

    private void WriteHead(Page page)
    {
        WriteId(page, null);
        json.WriteString("title", context.Text.Clean(context.Title(page), page.Span));
        json.WriteString(
            "short",
            context.Text.Clean(page.ShortTitle.Length > 0 ? page.ShortTitle : context.Title(page), page.Span)
        );
    }

    private void WriteText(string name, string value, Block block) =>
        json.WriteString(name, context.Text.Clean(value, block.Span));
}
