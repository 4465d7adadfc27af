using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Editions.Changes;
using Dossier.Encode.Addresses;
using Dossier.Encode.GlossaryData;
using Dossier.Encode.Site.Frames;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>The glossary by letter, and one page for each entry.</summary>
internal static class GlossaryPages
{
    /// <summary>Makes what the template of the glossary by letter is filled with.</summary>
    public static TemplateObject MakeListModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(
            (
                "letters",
                TemplateModel.List(
                    site.Document.Letters.Select(group =>
                        TemplateModel.Of(
                            ("letter", group.Letter),
                            ("id", $"letter_{(group.Letter == "#" ? "0" : group.Letter)}"),
                            ("terms", TemplateModel.List(group.Terms.Select(term => ListedModel(term, addresses))))
                        )
                    )
                )
            ),
            ("downloads", Downloads.Of(site, Forms))
        );

    public static Theming.Html ListHead(SiteContext site, DocumentPage page) =>
        new(Downloads.Links(Forms) + DefinedTerms.Element(DefinedTerms.Set(new GlossaryExport(site.Document))));

    /// <summary>Makes what the template of one entry's page is filled with.</summary>
    public static TemplateObject MakeTermModel(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var term = ((TermPage)page).Term;
        var terms = site.Document.Terms;
        var index = ((TermPage)page).Index;
        return TemplateModel.Of(
            ("term", EntryModel(term)),
            ("body", site.Writer(term.Page, addresses).Blocks(term.Page.Elements)),
            ("see_also", SiteContext.Links(term.SeeAlso, addresses)),
            ("sources", TemplateModel.List(term.Sources.Select(source => site.Reference(source, addresses)))),
            (
                "mentions",
                TemplateModel.List(
                    term.Mentions.Select(mention =>
                        TemplateModel.Of(
                            ("title", mention.Title),
                            ("href", addresses.Of(mention.Page, mention.Anchor)),
                            ("sentence", mention.Sentence)
                        )
                    )
                )
            ),
            ("events", site.Links(term.Events, addresses)),
            ("locator", LocatorModel(term.Locator)),
            ("since", term.Since),
            ("history", TemplateModel.List(ChangeModels(site, term))),
            ("previous", Neighbour(index - 1)),
            ("next", Neighbour(index + 1)),
            ("notes", site.Notes(term.Page, addresses))
        );

        TemplateObject? Neighbour(int i) =>
            i < 0 || i >= terms.Length
                ? null
                : TemplateModel.Of(
                    ("title", terms[i].Name),
                    ("language", terms[i].Language),
                    ("href", addresses.OfTerm(terms[i].Id))
                );
    }

    private static TemplateObject? LocatorModel(LocatorEntry? locator) =>
        locator is null
            ? null
            : TemplateModel.Of(
                ("svg", new Theming.Html(locator.Svg)),
                ("where", locator.Where),
                ("note", locator.Note)
            );

    public static Theming.Html TermHead(SiteContext site, DocumentPage page) =>
        new(DefinedTerms.Element(DefinedTerms.Term(new GlossaryExport(site.Document), ((TermPage)page).Term)));

    /// <summary>What a template shows of an entry, without its text.</summary>
    public static TemplateObject EntryModel(TermEntry term) =>
        TemplateModel.Of(
            ("id", term.Id),
            ("name", term.Name),
            ("language", term.Language),
            ("kind", term.Kind),
            ("kind_label", term.KindLabel),
            ("role", term.Role),
            ("aliases", TemplateModel.List(term.Aliases)),
            (
                "labels",
                TemplateModel.List(
                    term.Labels.Select(label =>
                        TemplateModel.Of(("tag", label.Tag), ("value", label.Value), ("language", label.Language))
                    )
                )
            )
        );

    private static TemplateObject ListedModel(TermEntry term, IAddresses addresses)
    {
        var entry = EntryModel(term);
        entry["href"] = addresses.OfTerm(term.Id);
        entry["gist"] = term.Page.Gist;
        return entry;
    }

    /// <summary>The glossary's other forms, as the glossary's page links them.</summary>
    private static IEnumerable<(string File, string MediaType, string Text)> Forms =>
        GlossaryData.GlossaryDataFiles.Forms.Select(form =>
            (form.File, form.MediaType, $"form_{form.File[(form.File.LastIndexOf('.') + 1)..]}")
        );

    /// <summary>
    /// What editions did to an entry, the latest first; nothing where it reads as it did when it came.
    /// </summary>
    private static IEnumerable<TemplateObject> ChangeModels(SiteContext site, TermEntry term) =>
        term.Changes.Select(change =>
            TemplateModel.Of(
                ("edition", change.Edition),
                ("date", change.DateText),
                ("date_iso", EditionFrame.Iso(change.Date)),
                (
                    "href",
                    $"{PagePaths.ToRoot(PagePaths.Term(term.Id))}{site.Document.Place.ToSite}{change.EditionPath}"
                        + (change.State == ChangeState.Removed ? PagePaths.Changes : PagePaths.Term(term.Id))
                ),
                ("state", GlossaryExport.StateName(change.State)),
                ("state_label", change.StateLabel),
                ("redline", change.Words.IsEmpty ? null : Redline.Html(site.Texts, change.Words))
            )
        );
}
