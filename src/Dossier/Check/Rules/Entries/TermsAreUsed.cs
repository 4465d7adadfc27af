using System.Text.RegularExpressions;
using Dossier.Check.Glossary;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Entries;

/// <summary>The text mentions every term; an entry's own page and other entries do not count.</summary>
internal static partial class TermsAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var used = briefing
            .Pages.Where(page => page.Kind != PageKind.Term)
            .SelectMany(page => page.Mentions)
            .Concat(briefing.Events.SelectMany(e => e.Actors))
            .Concat(ActorsTyped(briefing))
            .ToHashSet(StringComparer.Ordinal);
        var misnamed = FollowOnFindings.QuotedNames(
            bag.Of(Codes.UnknownTerm, Codes.BadAttribute, Codes.AmbiguousTerm, Codes.UnsafeLink)
        );
        var near = new Lazy<NearWords>(() => new NearWords(briefing));
        // What has no sound id cannot be named, and has its own finding.
        foreach (
            var term in briefing.Terms.Where(term =>
                Slug.IsId(term.Id) && !used.Contains(term.Id) && !misnamed.Contains(term.Id)
            )
        )
        {
            if (
                term.Aliases.Prepend(term.Name).Select(near.Value.Of).FirstOrDefault(found => found is not null)
                is var (written, meant, place)
            )
            {
                bag.Report(
                    Codes.UnusedTerm,
                    place,
                    $"'{written}' is no term, and nothing mentions '{term.Name}'",
                    $"write {meant} if that is meant; else add the form to the aliases of '{term.Id}', or take the "
                        + "entry out"
                );
                continue;
            }

            bag.Report(
                Codes.UnusedTerm,
                term.Span,
                $"nothing mentions the term '{term.Id}'",
                "add the forms that the text uses to its aliases, or take the entry out"
            );
        }
    }

    /// <summary>
    /// The ids that the opening lines of events name as actors, those of events that are not read included.
    /// </summary>
    private static IEnumerable<string> ActorsTyped(Briefing briefing) =>
        briefing
            .Pages.Where(page => page.Kind == PageKind.Timeline)
            .SelectMany(Walk.Blocks)
            .OfType<Container>()
            .Select(box =>
                box.Span.File?.FirstLine(box.Span) is { } line
                    ? Typed().Match(line.File!.Text, line.Start, line.Length)
                    : Match.Empty
            )
            .Where(match => match.Success)
            .SelectMany(match => match.Groups[1].Value.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The actors of an event as typed.</summary>
    [GeneratedRegex(@"\bactors\s*[=:]\s*[""“']?([^""”'{}=]+)")]
    private static partial Regex Typed();
}
