using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;

namespace Dossier.Model.Data;

/// <summary>A chart on a page.</summary>
/// <param name="Block">The container.</param>
/// <param name="Chart">What it draws; dates are labels as typed.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">The unit of its numbers; may be empty.</param>
/// <param name="Numbers">The columns of its table that hold numbers, from 0.</param>
public sealed record ChartFigure(Container Block, Chart Chart, string Title, string Unit, ImmutableArray<int> Numbers)
{
    /// <summary>The dates of its places, or of the points of a timeline; null for what is none.</summary>
    public ImmutableArray<EventDate?> Dates { get; init; } = [];
}
