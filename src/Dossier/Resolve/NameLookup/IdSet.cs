using System.Collections.Immutable;
using Dossier.Languages;

namespace Dossier.Resolve.NameLookup;

/// <summary>The ids of one kind of thing.</summary>
/// <param name="ids">As they are given, faulty ones too; an id may come twice.</param>
internal sealed class IdSet(IEnumerable<string> ids)
{
    /// <summary>All, in ordinal order.</summary>
    public ImmutableSortedSet<string> All { get; } = ids.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>The ids that are well-formed, in ordinal order.</summary>
    public ImmutableArray<string> Sound => field.IsDefault ? field = [.. All.Where(Slug.IsId)] : field;

    /// <summary>The ids that are not well-formed, which has been reported.</summary>
    public ImmutableArray<string> Faulty => field.IsDefault ? field = [.. All.Where(id => !Slug.IsId(id))] : field;

    /// <summary>Whether there is such an id.</summary>
    public bool Contains(string id) => All.Contains(id);
}
