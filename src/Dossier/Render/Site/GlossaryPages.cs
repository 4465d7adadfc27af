using Dossier.Editions;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Render.GlossaryData;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>The glossary by letter, and one page for each entry.</summary>
internal static class GlossaryPages
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        var terms = site.Briefing.Terms;
        if (terms.IsEmpty)
        {
            yield break;
        }

        var export = new GlossaryExport(site.Briefing, site.Place, site.Texts);
        yield return new SitePage(
            PagePaths.Glossary,
            "glossary",
            site.Texts["glossary"],
            "",
            addresses =>
                TemplateModel.Of(("letters", Letters(site, addresses)), ("downloads", Downloads.Of(site, Forms)))
        )
        {
            Head = () => new Theming.Html(Downloads.Links(Forms) + DefinedTerms.Element(DefinedTerms.Set(export))),
        };
        for (var i = 0; i < terms.Length; i++)
        {
            var index = i;
            yield return new SitePage(
                PagePaths.Term(terms[i].Id),
                "term",
                terms[i].Name,
                SiteContext.Gist(terms[i].Page),
                addresses => Content(site, index, addresses)
            )
            {
                Head = () => new Theming.Html(DefinedTerms.Element(DefinedTerms.Term(export, terms[index]))),
            };
        }
    }

    /// <summary>The glossary's other forms, as the glossary's page links them.</summary>
    private static IEnumerable<(string File, string MediaType, string Text)> Forms =>
        GlossaryData.GlossaryData.Forms.Select(form =>
            (form.File, form.MediaType, $"form_{form.File[(form.File.LastIndexOf('.') + 1)..]}")
        );

    /// <summary>What a template shows of an entry, without its text.</summary>
    public static TemplateObject Entry(SiteContext site, Term term) =>
        TemplateModel.Of(
            ("id", term.Id),
            ("name", term.Name),
            ("language", term.Language),
            ("kind", term.Kind),
            ("kind_label", site.KindLabel(term)),
            ("role", term.Role),
            ("aliases", TemplateModel.List(term.Aliases)),
            (
                "labels",
                TemplateModel.List(
                    term.Labels.Select(label =>
                        TemplateModel.Of(
                            ("tag", label.Key),
                            ("value", label.Value),
                            (
                                "language",
                                site.Texts.Or(
                                    $"language_{label.Key.Replace('-', '_').ToLowerInvariant()}",
                                    "language_other"
                                )
                            )
                        )
                    )
                )
            )
        );

    private static ScriptArray Letters(SiteContext site, IAddresses addresses)
    {
        var alphabet = Alphabet.Of(site.Briefing.Settings.Language);
        var letters = site
            .Briefing.Terms.GroupBy(term => alphabet.Heading(term.Name), StringComparer.Ordinal)
            .Select(group =>
                TemplateModel.Of(
                    ("letter", group.Key),
                    ("id", $"letter_{(group.Key == "#" ? "0" : group.Key)}"),
                    (
                        "terms",
                        TemplateModel.List(
                            group.Select(term =>
                            {
                                var entry = Entry(site, term);
                                entry["href"] = addresses.OfTerm(term.Id);
                                entry["gist"] = SiteContext.Gist(term.Page);
                                return entry;
                            })
                        )
                    )
                )
            );
        return TemplateModel.List(letters);
    }

    private static TemplateObject Content(SiteContext site, int index, IAddresses addresses)
    {
        var terms = site.Briefing.Terms;
        var term = terms[index];
        return TemplateModel.Of(
            ("term", Entry(site, term)),
            ("body", site.Writer(term.Page, addresses).Blocks(term.Page.Blocks)),
            (
                "see_also",
                TemplateModel.List(
                    term.SeeAlso.Select(id =>
                        TemplateModel.Of(
                            ("name", site.Briefing.TermById[id].Name),
                            ("language", site.Briefing.TermById[id].Language),
                            ("href", addresses.OfTerm(id))
                        )
                    )
                )
            ),
            (
                "sources",
                TemplateModel.List(
                    term.Sources.Select(id => site.Briefing.SourceById[id])
                        .Select(source =>
                            TemplateModel.Of(
                                ("html", site.Html(site.References.Entry(source), addresses)),
                                ("href", addresses.OfSource(source.Id))
                            )
                        )
                )
            ),
            (
                "mentions",
                TemplateModel.List(
                    site.Indexes.Mentions[term.Id]
                        .Where(entry => entry.Page != term.Page)
                        .Select(entry =>
                            TemplateModel.Of(
                                ("title", site.Title(entry.Page)),
                                ("href", addresses.Of(entry.Page, entry.Mention.Anchor)),
                                ("sentence", entry.Mention.Sentence)
                            )
                        )
                )
            ),
            ("events", TimelinePage.Links(site, term.Id, addresses)),
            (
                "since",
                site.Place.History(term.Id) is [var only]
                    ? site.Texts.Format("term_since", only.Edition, site.Texts.Date(only.Date))
                    : null
            ),
            ("history", TemplateModel.List(Changes(site, term))),
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

    /// <summary>
    /// What editions did to an entry, the latest first; nothing where it reads as it did when it came.
    /// </summary>
    private static IEnumerable<TemplateObject> Changes(SiteContext site, Term term) =>
        site.Place.History(term.Id) is not { Length: > 1 } changes
            ? []
            : changes
                .Reverse()
                .Select(change =>
                {
                    var edition = site.Place.Editions.Single(edition => edition.Version == change.Edition);
                    return TemplateModel.Of(
                        ("edition", site.Texts.Format("edition_number", change.Edition)),
                        ("date", site.Texts.Date(change.Date)),
                        ("date_iso", EditionFrame.Iso(change.Date)),
                        (
                            "href",
                            $"{PagePaths.ToRoot(PagePaths.Term(term.Id))}{site.Place.ToSite}{edition.Path}{(change.State == ChangeState.Removed ? PagePaths.Changes : PagePaths.Term(term.Id))}"
                        ),
                        ("state", GlossaryExport.Key(change.State)),
                        ("state_label", site.Texts[$"state_{GlossaryExport.Key(change.State)}"]),
                        ("redline", change.Before.Length > 0 ? Redline.Html(site.Texts, change.Words) : null)
                    );
                });
}
