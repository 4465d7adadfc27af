using System.Buffers;

namespace Dossier.Encode.Site;

/// <summary>The absolute addresses of a site's pages.</summary>
/// <param name="home">Where the site stands.</param>
internal sealed class PageUrls(Uri home)
{
    private static readonly SearchValues<char> PlainPathCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_/"
    );

    /// <summary>The site's address, where a path can be put behind it as it stands; else null.</summary>
    private readonly string? folder = home.AbsoluteUri.EndsWith('/') ? home.AbsoluteUri : null;

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path from the site's root.</param>
    public string Of(string path) =>
        // Most paths stand in an address as they are, and need not be read as one.
        folder is not null
        && !path.StartsWith('/')
        && !path.AsSpan().ContainsAnyExcept(PlainPathCharacters)
            ? folder + path
            : new Uri(home, path).AbsoluteUri;
}
