using System.Collections.Frozen;

namespace Dossier.Model.Editions;

/// <summary>What was meant by an address that was copied whole, or is the name of a file.</summary>
internal static class TypedAddress
{
    private const string Ending = ".md";

    /// <summary>Folders that stand at the site's root, and pages.</summary>
    private static readonly FrozenSet<string> AtRoot = FrozenSet.Create(
        StringComparer.Ordinal,
        "about",
        "actors",
        "contents",
        "figures",
        "glossary",
        "notes",
        "print",
        "sections",
        "seeds",
        "sources",
        "timeline"
    );

    /// <summary>
    /// The path of the page below the site's root, and its fragment: without the site's own address, the name of a
    /// file, a scheme of the dossier's. Begins with a slash, and is not known to be an address.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="site">Where the site will stand; null where that is not known.</param>
    public static string Below(string typed, Uri? site)
    {
        var isWhole = Uri.TryCreate(typed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https";
        var path = isWhole ? whole!.AbsolutePath + whole.Fragment : typed;
        path = WithoutSite(path, site) ?? (isWhole || site is null ? FromRoot(path) : path);
        var (page, anchor) = Redirect.Split(path);
        foreach (
            var (kind, folder) in (ReadOnlySpan<(string, string)>)
                [("section:", "sections/"), ("term:", "glossary/"), ("source:", "sources/"), ("input/", "")]
        )
        {
            page = page.StartsWith(kind, StringComparison.Ordinal) ? folder + page[kind.Length..] : page;
        }

        page = page.EndsWith("index.html", StringComparison.Ordinal) ? page[..^"index.html".Length] : page;
        page = page.EndsWith(".html", StringComparison.Ordinal) ? page[..^".html".Length] : page;
        page = OfFile(page.Trim('/'));
        return $"/{page}{(page.Length > 0 ? "/" : "")}{(anchor is { Length: > 0 } ? $"#{anchor}" : "")}";
    }

    /// <summary>
    /// Whether a path below the root begins with the path of the site itself, and goes on as those of its pages do.
    /// </summary>
    public static bool HasSite(string path, Uri? site) =>
        WithoutSite(path, site) is { Length: > 1 } rest && AtRoot.Contains(rest[1..].Split('/')[0]);

    /// <summary>A path without that of the site before it; null where it does not begin with it.</summary>
    private static string? WithoutSite(string path, Uri? site) =>
        site?.AbsolutePath.TrimEnd('/') is { Length: > 0 } own && path.StartsWith($"{own}/", StringComparison.Ordinal)
            ? path[own.Length..]
            : null;

    /// <summary>A path from the first folder on that stands at the root of every site; itself without one.</summary>
    private static string FromRoot(string path)
    {
        var parts = Redirect.Split(path).Page.Split('/');
        var first = Array.FindIndex(parts, AtRoot.Contains);
        return first <= 1 ? path : path[(parts.Take(first).Sum(part => part.Length + 1) - 1)..];
    }

    /// <summary>The path of the page that a file is; itself for what is no Markdown's.</summary>
    private static string OfFile(string page)
    {
        if (!page.EndsWith(Ending, StringComparison.Ordinal))
        {
            return page;
        }

        var path = page[..^Ending.Length];
        var slash = path.LastIndexOf('/') + 1;
        var name = path[slash..];
        var ordered = name.TrimStart([.. "0123456789"]);
        return path == "index" ? ""
            : path.StartsWith("sections/", StringComparison.Ordinal) && ordered is ['-', _, ..] && ordered != name
                ? path[..slash] + ordered[1..]
            : path;
    }
}
