using System.Collections.Immutable;
using Dossier.Csl.Citing.Bibliographies;
using Dossier.Csl.Styles;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>The citations and the bibliography of a document.</summary>
/// <param name="Citations">The citations, in the order in which they were given.</param>
/// <param name="Bibliography">The bibliography; null where the style has none.</param>
public sealed record ProcessedDocument(ImmutableArray<FormattedText> Citations, Bibliography? Bibliography)
{
    /// <summary>
    /// Where the cites of each citation stand among those of their sources, in the order in which they are written.
    /// </summary>
    public ImmutableArray<ImmutableArray<Position>> Positions { get; init; } = [];
}
