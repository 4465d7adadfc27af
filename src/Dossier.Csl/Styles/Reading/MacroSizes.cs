using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>
/// How much macros come to with those that they call: a few that call one another twice each stand for more than there
/// is time to write.
/// </summary>
internal sealed class MacroSizes
{
    /// <summary>
    /// How many elements a macro may come to, those of the macros that it calls counted at each call, and of the
    /// branches of a choice the largest: eighty times what any public style has.
    /// </summary>
    public const int MaxSize = 100_000;

    /// <summary>How many macros may call one another in a row; public styles have twelve.</summary>
    private const int MaxDepth = 100;

    private static readonly (int? Size, int Depth) Endless = (null, 0);

    private readonly Dictionary<Macro, (int? Size, int Depth)> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Macro> round = new(ReferenceEqualityComparer.Instance);
    private readonly List<Macro> row = [];

    /// <summary>Whether a macro calls itself, by others or not: it would never end.</summary>
    public bool ReachesItself(Macro macro) => Of(macro).Size is null && round.Contains(macro);

    /// <summary>Whether it comes to more than <see cref="MaxSize"/>, or calls others in too long a row.</summary>
    public bool IsTooLarge(Macro macro) => IsTooLarge(Of(macro));

    /// <summary>Whether elements do.</summary>
    public bool IsTooLarge(IEnumerable<Element> elements) => IsTooLarge(Of(elements));

    private static bool IsTooLarge((int? Size, int Depth) one) => one.Size > MaxSize || one.Depth > MaxDepth;

    /// <summary>
    /// How many elements it comes to, at most one above the most, and how many macros in a row; no number where it
    /// reaches one that calls itself.
    /// </summary>
    private (int? Size, int Depth) Of(Macro macro)
    {
        if (known.TryGetValue(macro, out var before))
        {
            return before;
        }

        if (row.IndexOf(macro) is >= 0 and var first)
        {
            round.UnionWith(row[first..]);
            return Endless;
        }

        if (row.Count > MaxDepth)
        {
            return (MaxSize + 1, 0);
        }

        row.Add(macro);
        var (size, depth) = Of(macro.Children);
        row.RemoveAt(row.Count - 1);
        return known[macro] = (size, depth + 1);
    }

    private (int? Size, int Depth) Of(IEnumerable<Element> elements)
    {
        (int? Size, int Depth) all = (0, 0);
        foreach (var element in elements)
        {
            // All are looked at, also after one that has no end: each macro that calls itself is told.
            var (size, depth) = element switch
            {
                MacroText { Macro: var called } => Of(called),
                ChooseElement choose => Largest(choose),
                _ => Of(MacroCalls.Children(element)),
            };
            all = (all.Size + size is { } sum ? Math.Min(MaxSize + 1, sum + 1) : null, Math.Max(all.Depth, depth));
        }

        return all;
    }

    private (int? Size, int Depth) Largest(ChooseElement choose)
    {
        (int? Size, int Depth) largest = (0, 0);
        foreach (var branch in choose.Branches)
        {
            var (size, depth) = Of(branch.Children);
            largest = (
                largest.Size is { } most && size is { } more ? Math.Max(most, more) : null,
                Math.Max(largest.Depth, depth)
            );
        }

        return largest;
    }
}
