using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Entries;

namespace Dossier.Check.Rules.Entries;

/// <summary>The actors of an event are of kinds that can act: others have no page among the actors.</summary>
internal static class ActorsCanAct
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var happened in briefing.Events)
        {
            foreach (var id in happened.Actors)
            {
                if (
                    briefing.TermById.TryGetValue(id, out var term)
                    && term is { IsActor: false, Kind.Length: > 0 }
                    && IsKnown(term.Kind, briefing)
                    && happened.Block.Attributes["actors"] is { } actors
                )
                {
                    bag.Remark(
                        Codes.BadAttribute,
                        actors.Value.IndexOf(id, StringComparison.Ordinal) is >= 0 and var at
                        && actors.Value.Length == actors.Span.Length
                            ? actors.Span.Part(at, id.Length)
                            : actors.Span,
                        $"'{id}' is of the kind '{term.Kind}', which does not act",
                        term.Kind == "place"
                            ? $"write place=\"{term.Name}\""
                            : "take it out, or give its entry another kind"
                    );
                }
            }
        }
    }

    /// <summary>Whether there is such a kind: of another, which is told, it is not known whether it acts.</summary>
    private static bool IsKnown(string kind, Briefing briefing) =>
        TermKind.All.Contains(kind) || briefing.Settings.Kinds.Any(own => own.Id == kind);
}
