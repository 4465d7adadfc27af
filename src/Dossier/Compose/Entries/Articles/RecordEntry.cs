using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Articles;

/// <summary>The record of an article, with what rests on each of its passages.</summary>
/// <param name="Source">The article.</param>
/// <param name="Sha256">SHA-256 of its file, hexadecimal; may be empty.</param>
/// <param name="Length">Length of its file in bytes.</param>
/// <param name="Used">How many passages something rests on.</param>
/// <param name="Count">How many passages there are.</param>
/// <param name="Grounds">How much of the dossier rests on records, on other sources, on the editors, in a
/// sentence.</param>
/// <param name="Sections">Its passages by section, in reading order.</param>
/// <param name="Claims">What of the dossier's text rests on it, in reading order.</param>
public sealed record RecordEntry(
    SourceEntry Source,
    string Sha256,
    int Length,
    int Used,
    int Count,
    string Grounds,
    ImmutableArray<RecordSection> Sections,
    ImmutableArray<GroundedClaim> Claims
)
{
    /// <summary>Id of the record and of the article.</summary>
    public string Id => Source.Id;

    /// <summary>The passages used, as a whole number of hundredths, rounded down.</summary>
    public int Share => Count == 0 ? 0 : 100 * Used / Count;
}
