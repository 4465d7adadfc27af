using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Encode;

namespace Dossier.Publishing;

/// <summary>A text of a site, and its files before they are made.</summary>
/// <param name="Document">The text, which says where it stands and among which editions.</param>
/// <param name="Files">Its files, paths below the root of the site, each once; those that take longest come
/// first.</param>
public sealed record PlannedText(Document Document, ImmutableArray<PlannedFile> Files);
