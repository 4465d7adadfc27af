using System.Collections.Immutable;

namespace Dossier.Model;

/// <summary>The record of an article that the dossier derives from: its passages, without their wording.</summary>
/// <param name="Id">Id of the record, which is also the article's id among the sources.</param>
/// <param name="Passages">In reading order.</param>
public sealed record SeedRecord(string Id, ImmutableArray<Passage> Passages)
{
    /// <summary>Passages by id.</summary>
    public ImmutableDictionary<string, Passage> ById { get; } =
        Passages.DistinctBy(passage => passage.Id).ToImmutableDictionary(passage => passage.Id);
}
