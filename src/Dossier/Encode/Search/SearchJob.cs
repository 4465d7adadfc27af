using System.Collections.Immutable;

namespace Dossier.Encode.Search;

/// <summary>All that a maker of a search index needs.</summary>
/// <param name="Language">ISO 639-1 code of the dossier's language, for the stems of words.</param>
/// <param name="Records">What can be found, in the order of the dossier.</param>
public sealed record SearchJob(string Language, ImmutableArray<SearchRecord> Records)
{
    /// <summary>The folder of the index, below the site's root.</summary>
    public const string Folder = "pagefind/";
}
