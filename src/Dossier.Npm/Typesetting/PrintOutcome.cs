using System.Collections.Immutable;

namespace Dossier.Npm.Typesetting;

/// <summary>What came of setting a briefing.</summary>
/// <param name="Pdf">The PDF; null when there is none.</param>
/// <param name="Card">The picture for networks, as PNG; null when none was asked for.</param>
/// <param name="Pages">Its pages.</param>
public sealed record PrintOutcome(ReadOnlyMemory<byte>? Pdf, ReadOnlyMemory<byte>? Card, int Pages)
{
    /// <summary>The page of each label, from 1.</summary>
    public ImmutableSortedDictionary<string, int> Places { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
}
