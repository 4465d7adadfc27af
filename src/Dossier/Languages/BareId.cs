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

    [GeneratedRegex(
        @"^(?:term|source|section|doi|isbn|seeds?|id):\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Kind();

    [GeneratedRegex(@"^https?://(?:dx\.)?doi\.org/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolver();

    /// <summary>The path of a file, with the name that its ending leaves.</summary>
    [GeneratedRegex(
        @"^(?:.*[/\\])?([^/\\]+)\.(?:ya?ml|md|markdown|txt|docx?|html?|pdf|bib|json)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex File();
}
