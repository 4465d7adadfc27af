using Dossier.Diagnostics;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links;

/// <summary>An address outside the dossier, at a place of it.</summary>
/// <param name="Address">As it is written, with its fragment.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Source">The source whose address it is; null for a link in the text, and for an archived copy.</param>
/// <param name="Edition">The sealed edition that holds it; empty for the working text.</param>
internal sealed record FoundLink(string Address, TextSpan Span, Source? Source, string Edition);
