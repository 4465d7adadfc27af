using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dossier.Model;

namespace Dossier.Render.Print;

/// <summary>
/// Writes the whole of the data for the print template, in the order in which it is printed, which is that of the
/// notes.
/// </summary>
/// <param name="context">What every writer needs.</param>
/// <param name="json">Takes the data.</param>
internal sealed class PrintDocumentWriter(PrintContext context, Utf8JsonWriter json)
{
    private readonly PrintListWriter lists = new(context, json);

    /// <summary>Two pages: of the front, the summary and the key messages.</summary>
    private bool IsBrief => context.Scope.Part == PrintPart.Brief;

    /// <summary>Writes it.</summary>
    /// <param name="digest">The hash of the edition's sources.</param>
    /// <param name="attached">Paths of the files that an archive holds.</param>
    public void Write(string digest, ImmutableArray<string> attached)
    {
        json.WriteStartObject();
        WriteImprint(digest, attached);
        if (context.Scope.HasLists)
        {
            WriteFront();
        }

        WriteSections();
        if (context.Scope.HasLists)
        {
            lists.WriteTimeline();
            lists.WriteFigures();
            if (context.Scope.Part == PrintPart.Whole && context.Briefing.About is { } about)
            {
                json.WriteStartObject("about");
                WriteHead(about);
                Blocks(about).Write("blocks", about.Blocks);
                json.WriteEndObject();
            }
        }

        new PrintGlossaryWriter(context, json).Write();
        lists.WriteSources();
        lists.WriteEditorNotes();
        json.WriteStartObject("labels");
        foreach (var label in context.Labels)
        {
            json.WriteBoolean(label, true);
        }

        json.WriteEndObject();
        json.WriteStartObject("t");
        foreach (var (key, text) in context.Texts.All)
        {
            json.WriteString(key, context.Text.Clean(text));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteImprint(string digest, ImmutableArray<string> attached)
    {
        var settings = context.Briefing.Settings;
        var front = Blocks(context.Briefing.Front).Inlines;
        json.WriteString(
            "part",
            context.Scope.Part switch
            {
                PrintPart.Section => "section",
                PrintPart.Brief => "brief",
                _ => "whole",
            }
        );
        WriteText("title", settings.Title);
        WriteText("subtitle", settings.Subtitle);
        WriteText("publisher", settings.Publisher);
        WriteText("description", settings.Description);
        json.WriteString("id", settings.Id);
        json.WriteString("edition", settings.Edition);
        json.WriteStartArray("date");
        json.WriteNumberValue(settings.Date.Year);
        json.WriteNumberValue(settings.Date.Month);
        json.WriteNumberValue(settings.Date.Day);
        json.WriteEndArray();
        json.WriteString("date_text", context.Texts.Date(settings.Date));
        PrintLanguage.Write(json, settings.Language);
        json.WriteString("paper", settings.Print.Paper);
        json.WriteBoolean("archive", settings.Print.Archive);
        json.WriteString("digest", digest);
        json.WriteString("url", settings.Url?.AbsoluteUri);
        json.WriteStartArray("curators");
        foreach (var curator in settings.Curators)
        {
            json.WriteStringValue(context.Text.Clean(curator, settings.Span));
        }

        json.WriteEndArray();
        if (settings.Licence is { } licence)
        {
            json.WriteStartObject("licence");
            json.WriteString("id", licence.Id);
            WriteText("name", licence.Name);
            json.WriteString("url", licence.Url);
            json.WriteEndObject();
        }

        json.WriteStartArray("derived_from");
        foreach (var seed in settings.DerivedFrom)
        {
            front.Write(context.References.Entry(context.Briefing.SourceById[seed.Name]));
        }

        json.WriteEndArray();
        json.WriteStartArray("attached");
        foreach (var path in attached)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
    }

    private void WriteFront()
    {
        var front = context.Briefing.Front;
        var blocks = Blocks(front);
        json.WriteStartObject("front");
        WriteHead(front);
        blocks.Write("intro", IsBrief ? [] : front.Blocks.Where(block => block is not Container));
        blocks.Write("summary", front.Blocks.Where(block => block is Container { Name: Containers.Summary }));
        json.WriteStartArray("messages");
        foreach (var message in context.Briefing.KeyMessages)
        {
            json.WriteStartObject();
            lists.WriteId(front, message.Block.Anchor);
            blocks.Write("blocks", message.Block.Blocks);
            lists.WriteSectionLink(message.SectionId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // What stands on the front in other containers, such as an editor's note.
        blocks.Write(
            "rest",
            IsBrief ? [] : front.Blocks.Where(block => block is Container { Name: Containers.EditorNote })
        );
        json.WriteEndObject();
    }

    private void WriteSections()
    {
        json.WriteStartArray("sections");
        foreach (var section in context.Scope.Sections)
        {
            json.WriteStartObject();
            json.WriteString(
                "number",
                (context.Briefing.Sections.IndexOf(section) + 1).ToString(CultureInfo.InvariantCulture)
            );
            WriteHead(section);
            Blocks(section).Write("blocks", section.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteHead(Page page)
    {
        lists.WriteId(page, null);
        WriteText("title", context.Title(page));
        WriteText("short", page.ShortTitle.Length > 0 ? page.ShortTitle : context.Title(page));
    }

    private void WriteText(string name, string value) => json.WriteString(name, context.Text.Clean(value));

    private PrintBlockWriter Blocks(Page page) => new(context, page, json);
}
