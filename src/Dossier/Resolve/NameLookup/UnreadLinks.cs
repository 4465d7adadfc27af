using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Parse;

namespace Dossier.Resolve.NameLookup;

/// <summary>Says of links that are not read what they are to be: by then it is known which ids there are.</summary>
internal static class UnreadLinks
{
    /// <summary>Sections that a hint lists at most.</summary>
    private const int MostShown = 12;

    /// <summary>Gives the finding of each such link the id that its name means, or comes near to.</summary>
    public static void GiveHints(ParsedDossier dossier, MeantIds meant, DiagnosticBag bag)
    {
        if (!bag.UnreadLinks.Any())
        {
            return;
        }

        var terms = Sound(dossier.Terms.Select(term => term.Id));
        var sources = Sound(dossier.Sources.Select(source => source.Id));
        var sections = Sound(dossier.Pages.Where(page => page.Kind == PageKind.Section).Select(page => page.Page.Id));
        foreach (var (place, scheme, name) in bag.UnreadLinks)
        {
            var sound = scheme switch
            {
                "term" => terms,
                "source" => sources,
                _ => sections,
            };
            var id = scheme switch
            {
                "term" => meant.Term(name),
                "source" => meant.Source(name),
                _ => meant.Section(name),
            };
            id ??= bag.MaySuggest(Codes.MarkdownSlip, place)
                ? Suggestion.Nearest(Slug.Of(name), sound) ?? meant.Near(scheme, name)
                : null;
            if (id is not null)
            {
                bag.SetHint(Codes.MarkdownSlip, place, $"write {scheme}:{id}");
            }
            else if (scheme == "section" && sound.Length is > 0 and <= MostShown)
            {
                bag.SetHint(
                    Codes.MarkdownSlip,
                    place,
                    $"no section is called so: write section: and the id of one, {string.Join(", ", sound)}"
                );
            }
            else if (scheme == "term")
            {
                bag.SetHint(
                    Codes.MarkdownSlip,
                    place,
                    $"no entry is called so: make one with 'dossier new term \"{name}\"', and write the id that its "
                        + "file gets"
                );
            }
        }

        static string[] Sound(IEnumerable<string> ids) => [.. ids.Where(Slug.IsId).Order(StringComparer.Ordinal)];
    }
}
