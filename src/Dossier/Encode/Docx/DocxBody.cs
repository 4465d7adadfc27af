using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Docx;

/// <summary>Writes the document from its title to its last list, in the order of the print.</summary>
/// <param name="context">What all parts share.</param>
/// <param name="part">The main part.</param>
internal sealed class DocxBody(DocxContext context, DocxPart part)
{
    private readonly DocxBlocks blocks = new(context, part);
    private readonly DocxBlocks events = new(context, part) { HeadingShift = 1 };

    private Document Document => context.Document;

    private Texts Texts => context.Texts;

    /// <summary>Writes all of the document.</summary>
    public void Write()
    {
        WriteTitle();
        WriteContents();
        WriteFront();
        foreach (var (index, section) in Document.Sections.Index())
        {
            WritePlain("SectionNumber", Texts.Format("section_number", index + 1));
            WriteHeading(1, section.Title, SinglePageIds.Of(section.Name));
            blocks.Write(section, section.Elements);
        }

        WriteTimeline();
        WriteFigures();
        foreach (var page in Document.PlainPages)
        {
            WriteHeading(1, page.Title, SinglePageIds.Of(page.Name));
            blocks.Write(page, page.Elements);
        }

        new DocxLists(context, part).Write();
    }

    private void WriteTitle()
    {
        var settings = Document.Settings;
        WritePlain("Kicker", Texts["briefing_dossier"]);
        WritePlain("Title", settings.Title);
        WritePlain("Subtitle", settings.Subtitle);
        WritePlain("Imprint", $"{Document.EditionNumber}, {Document.Date}");
        WritePlain("Imprint", Document.Evidence);
        WritePlain("Imprint", settings.Reviewed is { } day ? $"{Texts["last_reviewed"]} {Texts.Date(day)}" : "");
        WritePlain("Imprint", settings.Curators.IsEmpty ? "" : $"{Texts["curators"]} {settings.CuratorLine}");
        WritePlain("Imprint", settings.Publisher.Length > 0 ? $"{Texts["publisher"]} {settings.Publisher}" : "");
        foreach (var source in Document.DerivedFrom)
        {
            blocks.WriteParagraph(
                "Imprint",
                () =>
                {
                    blocks.Runs.WriteText($"{Texts["derived_from"]} ", RunLook.Plain);
                    blocks.WriteText(Document.Front.Page, source.Reference);
                }
            );
        }

        if (settings.Licence is { } licence)
        {
            blocks.WriteParagraph(
                "Imprint",
                () =>
                {
                    blocks.Runs.WriteText($"{Texts["licence"]} ", RunLook.Plain);
                    blocks.Runs.WriteWebLink(licence.Url ?? "", licence.Name);
                }
            );
        }

        if (Document.Citation.Address is { } address)
        {
            blocks.WriteParagraph("Imprint", () => blocks.Runs.WriteWebLink(address.AbsoluteUri, address.AbsoluteUri));
        }
    }

    /// <summary>Writes a list of the parts, as links; Word makes it anew with pages when it is asked to.</summary>
    private void WriteContents()
    {
        WritePlain("ContentsTitle", Texts["contents"]);
        (string Title, string Id)[] parts =
        [
            (Texts["summary"], SinglePageIds.Of(Document.Front.Page.Name)),
            .. Document.Sections.Select((one, i) => ($"{Number(i + 1)} {one.Title}", SinglePageIds.Of(one.Name))),
            .. ((TextPage?[])[Document.Timeline?.Page, Document.Figures?.Page, .. Document.PlainPages])
                .OfType<TextPage>()
                .Select(text => (text.Title, SinglePageIds.Of(text.Name))),
            .. DocxLists.Parts(context),
        ];
        foreach (var (index, (title, id)) in parts.Index())
        {
            blocks.WriteParagraph(
                "TOC1",
                () =>
                {
                    if (index == 0)
                    {
                        WriteField("begin");
                        part.Xml.Open("r").Open("instrText").Other.WriteString(" TOC \\o \"1-2\" \\h \\z \\u ");
                        part.Xml.Close().Close();
                        WriteField("separate");
                    }

                    blocks.Runs.WriteLink(id, title, RunLook.Plain);
                    if (index == parts.Length - 1)
                    {
                        WriteField("end");
                    }
                }
            );
        }

        void WriteField(string type) => part.Xml.Open("r").Empty("fldChar", ("fldCharType", type)).Close();
    }

    private void WriteFront()
    {
        var front = Document.Front;
        WriteHeading(1, Texts["summary"], SinglePageIds.Of(front.Page.Name));
        WriteMessages(front.Page, front.Point);
        blocks.Write(front.Page, front.Summary);
        if (!front.Messages.IsEmpty)
        {
            WriteHeading(2, Texts["key_messages"], "part--messages");
            context.Numberings.Add(1);
            var numbering = DocxNumbering.Of(context.Numberings.Count);
            foreach (var message in front.Messages)
            {
                WriteNumberedMessage(front.Page, message, numbering);
            }
        }

        if (!front.Watch.IsEmpty)
        {
            WriteHeading(2, Texts["watch"], "part--watch");
            WriteMessages(front.Page, front.Watch);
        }

        blocks.Write(front.Page, front.Intro);
        blocks.Write(front.Page, front.EditorNotes);
    }

    /// <summary>Writes the point, or what to watch.</summary>
    private void WriteMessages(TextPage front, ImmutableArray<MessageEntry> messages)
    {
        foreach (var message in messages)
        {
            blocks.MarkPlace(MessagePlace(front, message));
            blocks.Write(front, message.Elements);
            WriteSectionLink(message.Section);
        }
    }

    private static string? MessagePlace(TextPage front, MessageEntry message) =>
        message.Anchor is { Length: > 0 } anchor ? SinglePageIds.Of(front.Name, anchor) : null;

    private void WriteNumberedMessage(TextPage front, MessageEntry message, int numbering)
    {
        blocks.WriteItem(front, message.Elements, MessagePlace(front, message), numbering);
        WriteSectionLink(message.Section);
    }

    private void WriteTimeline()
    {
        if (Document.Timeline is not { } timeline)
        {
            return;
        }

        var text = timeline.Page;
        WriteHeading(1, text.Title, SinglePageIds.Of(text.Name));
        blocks.Write(text, timeline.Intro);
        WriteDrawing(Epub.EpubDrawings.Timeline, timeline.Description);
        foreach (var entry in timeline.Events)
        {
            var title = $"{entry.DateText}: {entry.Title}";
            WriteHeading(2, title, entry.Anchor is { Length: > 0 } anchor ? SinglePageIds.Of(text.Name, anchor) : null);
            WritePlain("HeadingDetail", entry.Place);
            events.Write(text, entry.Elements);
            new DocxLists(context, part).WriteTerms(entry.Actors, "");
        }
    }

    private void WriteFigures()
    {
        if (Document.Figures is not { } figures)
        {
            return;
        }

        var text = figures.Page;
        WriteHeading(1, text.Title, SinglePageIds.Of(text.Name));
        blocks.Write(text, figures.Intro);
        WriteDrawing(Epub.EpubDrawings.Figures, figures.Description ?? "");
        foreach (var figure in figures.Figures)
        {
            var title = figure.Unit.Length > 0 ? $"{figure.Value} {figure.Unit}" : figure.Value;
            WriteHeading(
                2,
                title,
                figure.Anchor is { Length: > 0 } anchor ? SinglePageIds.Of(text.Name, anchor) : null
            );
            WritePlain("HeadingDetail", figure.Year.Length > 0 ? $"{figure.Title}, {figure.Year}" : figure.Title);
            events.Write(text, figure.Elements);
            WriteSectionLink(figure.Section);
        }
    }

    /// <summary>Writes a drawing of the dossier's own by its name; nothing where there is none.</summary>
    private void WriteDrawing(string name, string description)
    {
        foreach (var (_, svg) in context.Pictures.Own(Document).Where(drawing => drawing.Key == name))
        {
            blocks.WriteParagraph("Figure", () => context.Pictures.Write(part, name, svg, description));
        }
    }

    /// <summary>Writes a line that leads to a section; nothing for null.</summary>
    private void WriteSectionLink(PageLink? section)
    {
        if (section is not null)
        {
            blocks.WriteParagraph(
                "More",
                () =>
                    blocks.Runs.WriteLink(
                        SinglePageIds.Of(section.Page),
                        Texts.Format("see_section", section.Title),
                        RunLook.Plain
                    )
            );
        }
    }

    private void WriteHeading(int level, string title, string? id) =>
        blocks.WriteParagraph($"Heading{Number(level)}", () => blocks.Runs.WriteText(title, RunLook.Plain), id);

    /// <summary>Writes a paragraph of plain text; nothing for an empty one.</summary>
    private void WritePlain(string style, string text)
    {
        if (text.Length > 0)
        {
            blocks.WriteParagraph(style, () => blocks.Runs.WriteText(text, RunLook.Plain));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
