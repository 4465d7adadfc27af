using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose.Entries;
using Dossier.Encode.Addresses;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site.Pages;

/// <summary>The front: summary, key messages, contents.</summary>
internal static class HomePage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var document = site.Document;
        return TemplateModel.Of(
            ("intro", Intro(site, addresses)),
            ("point", Messages(site, addresses, document.Front.Point)),
            ("summary", Summary(site, addresses)),
            ("key_messages", Messages(site, addresses, document.Front.Messages)),
            ("watch", Messages(site, addresses, document.Front.Watch)),
            (
                "sections",
                TemplateModel.List(
                    document.Sections.Select(section =>
                        TemplateModel.Of(
                            ("id", section.Name.Id),
                            ("title", section.Title),
                            ("short", section.ShortTitle),
                            ("href", addresses.Of(section.Name, null)),
                            ("lead", section.Lead),
                            ("words", section.Words),
                            ("minutes", section.Minutes)
                        )
                    )
                )
            ),
            ("figures", FiguresPage.Figures(site, addresses, withText: false)),
            (
                "counts",
                TemplateModel.Of(
                    ("sections", document.Sections.Length),
                    ("terms", document.Terms.Length),
                    ("sources", document.Sources.Length),
                    ("notes", document.Texts.Sum(text => text.Notes.Length)),
                    ("editor_notes", document.EditorNotes.Length),
                    ("words", NumberText(document.Sections.Sum(section => section.Words))),
                    ("events", document.Timeline?.Events.Length ?? 0)
                )
            ),
            ("notes", site.Notes(document.Front.Page, addresses))
        );
    }

    /// <summary>What the front says besides its containers, and its editor's notes, as in all other outputs.</summary>
    public static Theming.Html Intro(SiteContext site, IAddresses addresses) =>
        site.Writer(site.Document.Front.Page, addresses)
            .Blocks([.. site.Document.Front.Intro, .. site.Document.Front.EditorNotes]);

    /// <summary>The summary as HTML.</summary>
    public static Theming.Html Summary(SiteContext site, IAddresses addresses) =>
        site.Writer(site.Document.Front.Page, addresses).Blocks(site.Document.Front.Summary);

    /// <summary>What the front says in boxes: the point, the key messages, what to watch.</summary>
    public static ScriptArray Messages(SiteContext site, IAddresses addresses, ImmutableArray<MessageEntry> messages)
    {
        var front = site.Document.Front;
        var writer = site.Writer(front.Page, addresses);
        return TemplateModel.List(
            messages.Select(message =>
                TemplateModel.Of(
                    ("id", message.Anchor is { Length: > 0 } anchor ? addresses.Id(front.Page.Name, anchor) : ""),
                    ("html", writer.Blocks(message.Elements)),
                    ("section", SiteContext.Link(message.Section, addresses))
                )
            )
        );
    }

    /// <summary>A number for people, without a separator of thousands below 10,000.</summary>
    private static string NumberText(int value) =>
        value.ToString(value < 10_000 ? "0" : "#,0", CultureInfo.InvariantCulture);
}
