using System.Collections.Immutable;
using Dossier.Csl.Citing;

namespace Dossier.Csl.Conformance;

/// <summary>The citations of a document while it is written.</summary>
internal sealed class CitationOrder
{
    private readonly Dictionary<string, Citation> byId = new(StringComparer.Ordinal);
    private List<string> order = [];

    /// <summary>The citations, in order.</summary>
    public ImmutableArray<Citation> Citations => [.. order.Select(id => byId[id])];

    /// <summary>Puts a citation at its place; those that the step does not name any more are gone.</summary>
    public void Put(CitationStep step)
    {
        byId[step.Id] = step.Citation;
        foreach (var (id, note) in step.Before.Concat(step.After))
        {
            byId[id] = byId[id] with { Note = note };
        }

        order = [.. step.Before.Select(one => one.Id), step.Id, .. step.After.Select(one => one.Id)];
    }
}
