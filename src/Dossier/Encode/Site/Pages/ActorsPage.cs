using Dossier.Compose.Entries.Glossary;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>The people and bodies of the glossary, with what they did.</summary>
internal static class ActorsPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(
            (
                "groups",
                TemplateModel.List(
                    site.Document.Actors.Select(group =>
                        TemplateModel.Of(
                            ("kind", group.Kind),
                            ("kind_label", group.Label),
                            (
                                "actors",
                                TemplateModel.List(group.Actors.Select(actor => ActorModel(site, actor, addresses)))
                            )
                        )
                    )
                )
            )
        );

    private static TemplateObject ActorModel(SiteContext site, TermEntry actor, IAddresses addresses) =>
        TemplateModel.Of(
            ("id", actor.Id),
            ("name", actor.Name),
            ("language", actor.Language),
            ("href", addresses.OfTerm(actor.Id)),
            ("role", actor.Role),
            ("gist", actor.Page.Gist),
            ("events", site.Links(actor.Events, addresses))
        );
}
