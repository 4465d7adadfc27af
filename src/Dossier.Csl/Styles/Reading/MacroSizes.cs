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

    /// <summary>The size of a macro that calls itself.</summary>
    private static readonly (int? Size, int Depth) Endless = (null, 0);

    private readonly Dictionary<Macro, (int? Size, int Depth)> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Macros that call themselves, directly or through others.</summary>
    private readonly HashSet<Macro> cyclic = new(ReferenceEqualityComparer.Instance);

    /// <summary>The macros whose size is being worked out, each called by the one before.</summary>
    private readonly List<Macro> callStack = [];

    /// <summary>Whether a macro calls itself, directly or through others.</summary>
    public bool ReachesItself(Macro macro) => SizeOf(macro).Size is null && cyclic.Contains(macro);

    /// <summary>
    /// Whether a macro comes to more than <see cref="MaxSize"/> elements, or its calls are nested too deeply.
    /// </summary>
    public bool IsTooLarge(Macro macro) => IsTooLarge(SizeOf(macro));

    /// <summary>
    /// Whether elements come to more than <see cref="MaxSize"/>, or their calls are nested too deeply.
    /// </summary>
    public bool IsTooLarge(IEnumerable<Element> elements) => IsTooLarge(SizeOf(elements));

    private static bool IsTooLarge((int? Size, int Depth) one) => one.Size > MaxSize || one.Depth > MaxDepth;

    /// <summary>
    /// How many elements a macro comes to, at most <see cref="MaxSize"/> and one, and how deeply calls are nested in
    /// it; without a size where it reaches a macro that calls itself.
    /// </summary>
    private (int? Size, int Depth) SizeOf(Macro macro)
    {
        if (known.TryGetValue(macro, out var knownSize))
        {
            return knownSize;
        }

        if (callStack.IndexOf(macro) is >= 0 and var start)
        {
            cyclic.UnionWith(callStack[start..]);
            return Endless;
        }

        if (callStack.Count > MaxDepth)
        {
            return (MaxSize + 1, 0);
        }

        callStack.Add(macro);
        var (size, depth) = SizeOf(macro.Children);
        callStack.RemoveAt(callStack.Count - 1);
        return known[macro] = (size, depth + 1);
    }

    /// <summary>The size and depth of elements together, each counted as one.</summary>
    private (int? Size, int Depth) SizeOf(IEnumerable<Element> elements)
    {
        (int? Size, int Depth) all = (0, 0);
        foreach (var element in elements)
        {
            // All elements are visited, even after one without a size, to report all macros that call themselves.
            var (size, depth) = element switch
            {
                MacroText { Macro: var called } => SizeOf(called),
                ChooseElement choose => Largest(choose),
                _ => SizeOf(MacroCalls.Children(element)),
            };
            all = (all.Size + size is { } sum ? Math.Min(MaxSize + 1, sum + 1) : null, Math.Max(all.Depth, depth));
        }

        return all;
    }

    /// <summary>The size and depth of the largest branch.</summary>
    private (int? Size, int Depth) Largest(ChooseElement choose)
    {
        (int? Size, int Depth) largest = (0, 0);
        foreach (var branch in choose.Branches)
        {
            var (size, depth) = SizeOf(branch.Children);
            largest = (
                largest.Size is { } most && size is { } more ? Math.Max(most, more) : null,
                Math.Max(largest.Depth, depth)
            );
        }

        return largest;
    }
}
