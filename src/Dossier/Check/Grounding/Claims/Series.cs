using System.Collections.Immutable;
using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// What counts up names in a sentence, each with a figure of one kind: ‘Britain had 15 gigawatts, Germany 9’. Nothing
/// else stands between, so that whose figure each is, is certain; what is said before and behind makes no difference.
/// </summary>
/// <param name="Pairs">Each name with its figure, in their order.</param>
internal sealed record Series(ImmutableArray<(Mark Name, Mark Figure)> Pairs)
{
    /// <summary>Pairs from which on a sentence is one whatever its names are.</summary>
    private const int Sure = 3;

    /// <summary>Reads the marks of a sentence; null where they count up nothing, or can be read in two ways.</summary>
    /// <param name="marks">The marks, in their order.</param>
    /// <param name="names">Tells which names are alike.</param>
    public static Series? Of(IEnumerable<Mark> marks, NameIndex names) =>
        Readings(marks, names) is [var only] ? only : null;

    /// <summary>
    /// Reads the marks of a sentence. Where a name is missing at its beginning or a figure at its end, each figure may
    /// belong to the name before it or to the one behind: both are readings then.
    /// </summary>
    /// <param name="marks">The marks, in their order.</param>
    /// <param name="names">Tells which names are alike.</param>
    public static ImmutableArray<Series> Readings(IEnumerable<Mark> marks, NameIndex names)
    {
        Mark[] told =
        [
            .. marks.Where(mark => mark.Kind == MarkKind.Name || (mark.Kind == MarkKind.Figure && !mark.IsDate)),
        ];
        var runs = Enumerable.Range(0, Math.Max(0, told.Length - 1)).Select(start => From(told, start)).ToArray();
        var most = runs.Select(run => run.Length).DefaultIfEmpty().Max();
        return most >= Sure || (most > 1 && most * 2 == told.Length && AreAlike(runs[0]))
            ? [.. runs.Where(run => run.Length == most).Select(run => new Series(run))]
            : [];

        bool AreAlike(ImmutableArray<(Mark Name, Mark Figure)> run) =>
            run.Length > 1 && names.AreSurelyAlike(run[0].Name, run[1].Name);
    }

    /// <summary>The pairs that stand one behind the other from a mark on, in one order and of one kind.</summary>
    private static ImmutableArray<(Mark Name, Mark Figure)> From(Mark[] told, int start)
    {
        var first = told[start].Kind;
        var pairs = ImmutableArray.CreateBuilder<(Mark Name, Mark Figure)>();
        for (var i = start; i + 1 < told.Length && told[i].Kind == first && told[i + 1].Kind != first; i += 2)
        {
            var (name, figure) = first == MarkKind.Name ? (told[i], told[i + 1]) : (told[i + 1], told[i]);
            if (pairs.Count > 0 && (!figure.IsSameShape(pairs[0].Figure) || !HasUnitOf(figure, pairs[0].Figure)))
            {
                break;
            }

            pairs.Add((name, figure));
        }

        return pairs.ToImmutable();
    }

    /// <summary>Whether two marks have one unit, as far as both say theirs.</summary>
    private static bool HasUnitOf(Mark one, Mark other) =>
        one.Unit == other.Unit || one.Unit.Length == 0 || other.Unit.Length == 0;
}
