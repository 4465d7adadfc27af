using System.Collections.Immutable;

namespace Dossier.Csl.Rendering;

/// <summary>What a cite says more than it would, so that it can be told from others.</summary>
internal sealed record Disambiguation
{
    public static readonly Disambiguation None = new();

    /// <summary>
    /// For each list of names, in order: at least how many are shown. Shorter where nothing was widened.
    /// </summary>
    public ImmutableArray<int> Names { get; init; } = [];

    /// <summary>
    /// For each list of names and each name: 0 as the style has it, 1 with initials, 2 with given names.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Given { get; init; } = [];

    /// <summary>How many of the tests <c>disambiguate="true"</c> hold, from the first that is met.</summary>
    public int Conditions { get; init; }

    /// <summary>1 for a, 2 for b; 0 for none.</summary>
    public int YearSuffix { get; init; }

    /// <summary>How many names of a list are shown at least.</summary>
    public int NamesOf(int list) => list < Names.Length ? Names[list] : 0;

    /// <summary>How far a given name is shown.</summary>
    public int GivenOf(int list, int name) => list < Given.Length && name < Given[list].Length ? Given[list][name] : 0;

    public bool Equals(Disambiguation? other) =>
        other is not null
        && Conditions == other.Conditions
        && YearSuffix == other.YearSuffix
        && Names.SequenceEqual(other.Names)
        && Given.Length == other.Given.Length
        && Given.Zip(other.Given).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => HashCode.Combine(Conditions, YearSuffix, Names.Length, Given.Length);
}
