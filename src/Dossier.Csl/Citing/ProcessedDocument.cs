using System.Collections.Immutable;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>The citations and the bibliography of a document.</summary>
/// <param name="Citations">The citations, in the order in which they were given.</param>
/// <param name="Bibliography">The bibliography; null where the style has none.</param>
public sealed record ProcessedDocument(ImmutableArray<FormattedText> Citations, Bibliography? Bibliography);
