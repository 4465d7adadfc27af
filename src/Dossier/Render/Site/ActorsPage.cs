using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The people and bodies of the glossary, with what they did.</summary>
internal static class ActorsPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Briefing.Terms.Any(term => term.IsActor))
        {
            yield return new SitePage(
                PagePaths.Actors,
                "actors",
                site.Texts["actors"],
                "",
                addresses =>
                    TemplateModel.Of(
                        (
                            "groups",
                            TemplateModel.List(
                                TermKind
                                    .Actors.Select(kind =>
                                        (kind, actors: site.Briefing.Terms.Where(term => term.Kind == kind).ToList())
                                    )
                                    .Where(group => group.actors.Count > 0)
                                    .Select(group =>
                                        TemplateModel.Of(
                                            ("kind", group.kind),
                                            ("kind_label", site.Texts[$"kinds_{group.kind}"]),
                                            (
                                                "actors",
                                                TemplateModel.List(
                                                    group.actors.Select(actor => Actor(site, actor, addresses))
                                                )
                                            )
                                        )
                                    )
                            )
                        )
                    )
            );
        }
    }

    private static TemplateObject Actor(SiteContext site, Term actor, IAddresses addresses) =>
        TemplateModel.Of(
            ("id", actor.Id),
            ("name", actor.Name),
            ("language", actor.Language),
            ("href", addresses.OfTerm(actor.Id)),
            ("role", actor.Role),
            ("gist", SiteContext.Gist(actor.Page)),
            ("events", TimelinePage.Links(site, actor.Id, addresses))
        );
}
