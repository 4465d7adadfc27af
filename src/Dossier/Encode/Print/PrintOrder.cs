using System.Collections.Immutable;

namespace Dossier.Encode.Print;

/// <summary>A PDF that a build wants, and where it is published.</summary>
/// <param name="Job">What to set.</param>
/// <param name="Paths">The PDF's paths in the output.</param>
/// <param name="CardPaths">The paths of the picture for networks.</param>
public sealed record PrintOrder(PrintJob Job, ImmutableArray<string> Paths, ImmutableArray<string> CardPaths);
