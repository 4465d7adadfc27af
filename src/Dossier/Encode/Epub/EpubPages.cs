using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Epub;

/// <summary>The documents of the book, in reading order, which is that of the print.</summary>
/// <param name="document">What is said.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="pictures">Names of the pictures in the book.</param>
internal sealed class EpubPages(Document document, Texts texts, EpubPictures pictures)
{
    private readonly EpubLists lists = new(document, texts, pictures);

    /// <summary>Every document of the book, in reading order.</summary>
    public ImmutableArray<EpubFile> All() =>
        [
            TitlePage(),
            FrontFile(),
            .. document.Sections.Select((section, i) => TextFile(section, i + 1)),
            .. OneOrNone(document.Timeline, TimelineFile),
            .. OneOrNone(document.Figures, FiguresFile),
            .. document.PlainPages.Select(page => TextFile(page, null)),
            .. document.Actors.IsEmpty ? [] : (EpubFile[])[lists.Actors()],
            .. document.Letters.IsEmpty ? [] : (EpubFile[])[lists.Glossary()],
            .. document.Sources.IsEmpty ? [] : (EpubFile[])[lists.Sources()],
            .. document.EditorNotes.IsEmpty ? [] : (EpubFile[])[lists.EditorNotes()],
        ];

    /// <summary>A document made of a part; none where the part is null.</summary>
    private static IEnumerable<EpubFile> OneOrNone<T>(T? part, Func<T, EpubFile> make)
        where T : class => part is null ? [] : [make(part)];

    private EpubFile TitlePage()
    {
        const string Name = "title.xhtml";
        var settings = document.Settings;
        var page = new EpubText(Name, texts, pictures);
        page.Element("p", texts["briefing_dossier"], "kicker")
            .Raw("\n<h1 epub:type=\"title\">")
            .Text(settings.Title)
            .Raw("</h1>\n")
            .Element("p", settings.Subtitle, "subtitle")
            .Raw("<dl class=\"imprint\">\n");
        AddEntry(
            texts["edition"],
            () =>
                page.Text(
                    $"{(settings.DraftAfter is null ? settings.Edition : document.EditionInline)}, {document.Date}"
                )
        );
        AddFilledEntry(texts["evidence"], document.Evidence);
        AddFilledEntry(texts["last_reviewed"], settings.Reviewed is { } day ? texts.Date(day) : "");
        if (!settings.Curators.IsEmpty)
        {
            AddEntry(texts["curators"], () => page.Text(settings.CuratorLine));
        }

        if (settings.Publisher.Length > 0)
        {
            AddEntry(texts["publisher"], () => page.Text(settings.Publisher));
        }

        foreach (var source in document.DerivedFrom)
        {
            AddEntry(texts["derived_from"], () => page.Runs(document.Front.Page, source.Reference));
        }

        if (settings.Licence is { } licence)
        {
            AddEntry(
                texts["licence"],
                () => _ = licence.Url is { } url ? page.Link(url, licence.Name) : page.Text(licence.Name)
            );
        }

        if (document.Citation.Address is { } address)
        {
            AddEntry(texts["print_site"], () => page.Link(address.AbsoluteUri, address.AbsoluteUri));
        }

        return new EpubFile(Name, settings.Title, "titlepage", page.Raw("</dl>\n").ToString());

        void AddFilledEntry(string name, string value)
        {
            if (value.Length > 0)
            {
                AddEntry(name, () => page.Text(value));
            }
        }

        void AddEntry(string name, Action value)
        {
            page.Element("dt", name).Raw("<dd>");
            value();
            page.Raw("</dd>\n");
        }
    }

    private EpubFile FrontFile()
    {
        var front = document.Front;
        var page = Begin(front.Page, texts["summary"], null);
        WriteMessages("div", front.Point);
        page.Blocks(front.Page, front.Summary);
        if (!front.Messages.IsEmpty)
        {
            page.Element("h2", texts["key_messages"], id: "part--messages").Raw("\n<ol class=\"messages\">\n");
            WriteMessages("li", front.Messages);
            page.Raw("</ol>\n");
        }

        if (!front.Watch.IsEmpty)
        {
            page.Element("h2", texts["watch"], id: "part--watch").Raw("\n");
            WriteMessages("div", front.Watch);
        }

        page.Blocks(front.Page, front.Intro).Blocks(front.Page, front.EditorNotes).Notes(front.Page);
        return new EpubFile(EpubAddresses.FileOf(front.Page.Name), texts["summary"], "abstract", page.ToString())
        {
            Entries =
            [
                .. front.Messages.IsEmpty ? [] : new[] { (texts["key_messages"], "part--messages") },
                .. front.Watch.IsEmpty ? [] : new[] { (texts["watch"], "part--watch") },
            ],
        };

        void WriteMessages(string element, ImmutableArray<MessageEntry> messages)
        {
            foreach (var message in messages)
            {
                page.Open(element, element == "div" ? "said" : null, id: PlaceOf(front.Page, message.Anchor))
                    .Blocks(front.Page, message.Elements);
                WriteSectionLink(page, message.Section);
                page.Raw($"</{element}>\n");
            }
        }
    }

    private EpubFile TextFile(TextPage text, int? number)
    {
        var kicker = number is { } n ? texts.Format("section_number", n) : null;
        var page = Begin(text, text.Title, kicker).Blocks(text, text.Elements).Notes(text);
        return new EpubFile(
            EpubAddresses.FileOf(text.Name),
            number is null ? text.Title : string.Create(CultureInfo.InvariantCulture, $"{number} {text.Title}"),
            "chapter",
            page.ToString()
        )
        {
            Entries = EntriesOf(text),
        };
    }

    private EpubFile TimelineFile(TimelineText timeline)
    {
        var page = Begin(timeline.Page, timeline.Page.Title, null).Blocks(timeline.Page, timeline.Intro);
        if (!timeline.Events.IsEmpty)
        {
            WriteDrawing(page, EpubDrawings.Timeline, timeline.Description);
        }

        foreach (var entry in timeline.Events)
        {
            page.Open("section", "event", id: PlaceOf(timeline.Page, entry.Anchor))
                .Raw("\n<h2><span class=\"date\">")
                .Text(entry.DateText)
                .Raw("</span> ")
                .Text(entry.Title)
                .Raw("</h2>\n")
                .Element("p", entry.Place, "place")
                .Blocks(timeline.Page, entry.Elements, shift: 1);
            EpubLists.WriteTerms(page, entry.Actors, "p");
            page.Raw("</section>\n");
        }

        return new EpubFile(
            EpubAddresses.FileOf(timeline.Page.Name),
            timeline.Page.Title,
            "chapter",
            page.Notes(timeline.Page).ToString()
        );
    }

    private EpubFile FiguresFile(FiguresText figures)
    {
        var page = Begin(figures.Page, figures.Page.Title, null).Blocks(figures.Page, figures.Intro);
        if (figures.Description is { } description)
        {
            WriteDrawing(page, EpubDrawings.Figures, description);
        }

        foreach (var figure in figures.Figures)
        {
            page.Open("section", "figure", id: PlaceOf(figures.Page, figure.Anchor))
                .Raw("\n<h2><span class=\"value\">")
                .Text(figure.Value)
                .Raw("</span> ")
                .Text(figure.Unit)
                .Raw("</h2>\n")
                .Element("p", figure.Year.Length > 0 ? $"{figure.Title}, {figure.Year}" : figure.Title, "what")
                .Blocks(figures.Page, figure.Elements, shift: 1);
            WriteSectionLink(page, figure.Section);
            page.Raw("</section>\n");
        }

        return new EpubFile(
            EpubAddresses.FileOf(figures.Page.Name),
            figures.Page.Title,
            "chapter",
            page.Notes(figures.Page).ToString()
        );
    }

    /// <summary>
    /// Begins a document of the book with its kicker (none where it is null) and its title as the heading.
    /// </summary>
    private EpubText Begin(TextPage text, string title, string? kicker)
    {
        var page = new EpubText(EpubAddresses.FileOf(text.Name), texts, pictures);
        return page.Element("p", kicker ?? "", "kicker")
            .Element("h1", title, id: SinglePageIds.Of(text.Name))
            .Raw("\n");
    }

    private static void WriteDrawing(EpubText page, string name, string description) =>
        page.Raw($"<p class=\"drawing\"><img src=\"{name}\" alt=\"").Text(description).Raw("\"></p>\n");

    private void WriteSectionLink(EpubText page, PageLink? section)
    {
        if (section is not null)
        {
            page.Raw("<p class=\"see\">")
                .Link(page.Addresses.Of(section.Page, null), texts.Format("see_section", section.Title))
                .Raw("</p>\n");
        }
    }

    private static string? PlaceOf(TextPage page, string? anchor) =>
        anchor is { Length: > 0 } ? SinglePageIds.Of(page.Name, anchor) : null;

    /// <summary>The headings of a page's second level, for the table of contents.</summary>
    private static IReadOnlyList<(string Title, string Id)> EntriesOf(TextPage text) =>
        [
            .. text
                .Headings.Where(heading => heading.Level == 2)
                .Select(heading => (heading.Text, SinglePageIds.Of(text.Name, heading.Anchor))),
        ];
}
