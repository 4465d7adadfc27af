using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>An id without what other programs, and paths, put around one.</summary>
internal static partial class BareId
{
    /// <summary>
    /// What a text says within brackets and marks, behind a word for its kind or an <c>@</c>; of a path the name of its
    /// file.
    /// </summary>
    public static string Of(string text)
    {
        var bare = Kind().Replace(Uri.UnescapeDataString(text).Trim().Trim('[', ']', '<', '>', '"', '“', '”'), "");
        bare = Resolver().Replace(bare.TrimStart('@', '#').Trim(), "");
        return File().Match(bare) is { Success: true } file ? file.Groups[1].Value : bare;
    }

    /// <summary>The kind of thing before an id: ‘term:’, ‘doi: ’.</summary>
    [GeneratedRegex(
        @"^(?:term|source|section|doi|isbn|seeds?|id):\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Kind();

    /// <summary>The resolver before a DOI: ‘https://doi.org/’.</summary>
    [GeneratedRegex(@"^https?://(?:dx\.)?doi\.org/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolver();

    /// <summary>
    /// A path, with the name of the file without its ending as a group: ‘ots’ of ‘input/glossary/ots.md’.
    /// </summary>
    [GeneratedRegex(
        @"^(?:.*[/\\])?([^/\\]+)\.(?:ya?ml|md|markdown|txt|docx?|html?|pdf|bib|json)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex File();
}
