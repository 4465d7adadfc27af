using System.Collections.Immutable;
using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// A sentence that counts up names, each with a figure of one kind: ‘Britain had 15 gigawatts, Germany 9’. Nothing else
/// stands between, so that whose figure each is, is certain.
/// </summary>
/// <param name="Pairs">Each name with its figure, in their order.</param>
internal sealed record Series(ImmutableArray<(Mark Name, Mark Figure)> Pairs)
{
    /// <summary>Pairs from which on a sentence is one whatever its names are.</summary>
    private const int Sure = 3;

    /// <summary>Reads the marks of a sentence; null where they count up nothing.</summary>
    /// <param name="marks">The marks, in their order.</param>
    /// <param name="names">Tells which names are alike.</param>
    public static Series? Of(IEnumerable<Mark> marks, NameIndex names)
    {
        Mark[] told =
        [
            .. marks.Where(mark => mark.Kind == MarkKind.Name || (mark.Kind == MarkKind.Figure && !mark.IsDate)),
        ];
        if (told.Length < 4 || told.Length % 2 == 1)
        {
            return null;
        }

        var first = told[0].Kind;
        var pairs = ImmutableArray.CreateBuilder<(Mark Name, Mark Figure)>();
        for (var i = 0; i < told.Length; i += 2)
        {
            var (name, figure) = first == MarkKind.Name ? (told[i], told[i + 1]) : (told[i + 1], told[i]);
            if (
                told[i].Kind != first
                || told[i + 1].Kind == first
                || (pairs.Count > 0 && (!figure.IsSameShape(pairs[0].Figure) || !HasUnitOf(figure, pairs[0].Figure)))
            )
            {
                return null;
            }

            pairs.Add((name, figure));
        }

        return pairs.Count >= Sure || names.AreSurelyAlike(pairs[0].Name, pairs[1].Name)
            ? new Series(pairs.DrainToImmutable())
            : null;
    }

    private static bool HasUnitOf(Mark one, Mark other) =>
        one.Unit == other.Unit || one.Unit.Length == 0 || other.Unit.Length == 0;
}
