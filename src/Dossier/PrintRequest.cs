using System.Collections.Immutable;

namespace Dossier;

/// <summary>What a caller wants printed.</summary>
/// <param name="Part">How much.</param>
/// <param name="SectionId">The section, where one is wanted; null otherwise.</param>
public sealed record PrintRequest(PrintPart Part, string? SectionId = null)
{
    /// <summary>Two pages.</summary>
    public static readonly PrintRequest Brief = new(PrintPart.Brief);

    /// <summary>
    /// The page of each label in the whole briefing, from 1, where it was set before; none where it was not.
    /// </summary>
    public ImmutableSortedDictionary<string, int> Places { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Whether the two-page brief is made beside it.</summary>
    public bool WithBrief { get; init; }

    /// <summary>Whether the picture that networks show beside a link is drawn too.</summary>
    public bool WithCard { get; init; }
}
