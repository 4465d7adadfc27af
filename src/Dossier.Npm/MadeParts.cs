using System.Collections.Immutable;
using Dossier.Encode;

namespace Dossier.Npm;

/// <summary>What other programs made of a compilation.</summary>
/// <param name="Files">Bytes by path below the site's root: PDFs, pictures for networks, the search index; none when
/// anything was an error.</param>
/// <param name="PrintedPages">Pages of the last PDF that was set; 0 when none was.</param>
public sealed record MadeParts(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, int PrintedPages)
{
    /// <summary>The site with its parts.</summary>
    public OutputTree AddTo(OutputTree site) => site with { Files = site.Files.AddRange(Files) };
}
