using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Articles;

/// <summary>A passage of an article.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Words">How long it is.</param>
/// <param name="Reason">Why it was left out; may be empty.</param>
/// <param name="Article">The article's address, at the passage where the dossier quotes it; may be empty.</param>
/// <param name="Claims">What rests on it.</param>
public sealed record PassageEntry(
    string Id,
    string Name,
    int Words,
    string Reason,
    string Article,
    ImmutableArray<ClaimLink> Claims
);
