using System.Collections.Immutable;

namespace Dossier.Model.Grounding;

/// <summary>The record of an article that the dossier derives from: its passages, without their wording.</summary>
/// <param name="Id">Id of the record, which is also the article's id among the sources.</param>
/// <param name="Passages">In reading order.</param>
public sealed record SeedRecord(string Id, ImmutableArray<Passage> Passages)
{
    /// <summary>BCP 47 tag of the article's language; empty when not recorded.</summary>
    public string Language { get; init; } = "";

    /// <summary>Bibliographic data: CSL variables that are texts, in the order of the record.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Bibliography { get; init; } = [];

    /// <summary>SHA-256 of the article's file, hexadecimal; empty in a record made by hand.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Length of the article's file in bytes.</summary>
    public int Length { get; init; }

    /// <summary>
    /// Key of the record's hashes, 16 bytes; empty in a record made by hand, which supports no checks.
    /// </summary>
    public ImmutableArray<byte> Key { get; init; } = [];

    /// <summary>
    /// The form of the record: 1 holds figures and fingerprints, 2 also the statements of its passages.
    /// </summary>
    public int Format { get; init; } = 1;

    /// <summary>Whether the record can be checked against.</summary>
    public bool IsChecked => Key.Length == 16;

    /// <summary>Passages by id.</summary>
    public ImmutableDictionary<string, Passage> ById { get; } =
        Passages
            .DistinctBy(passage => passage.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(passage => passage.Id, StringComparer.Ordinal);

    /// <summary>
    /// A passage that a message can show: the first of the first record that has one, as it is written.
    /// </summary>
    /// <param name="records">The records that the dossier has.</param>
    public static string? Example(IEnumerable<SeedRecord> records) =>
        records.FirstOrDefault(record => record.Passages.Length > 0) is { } record
            ? $"{record.Id}#{record.Passages[0].Id}"
            : null;
}
