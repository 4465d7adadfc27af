using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Languages;

namespace Dossier.Cli.Links.Pages;

/// <summary>
/// Guesses that a page is not the one that is meant, although its site says that all is well. A guess needs a sign:
/// what cannot be told is no sign.
/// </summary>
internal static partial class SoftNotFound
{
    /// <summary>
    /// The share of a title's words that must stand among the page's own titles, unless enough stand in its text.
    /// </summary>
    private const double MinShareInTitles = 0.34;

    /// <summary>
    /// The share of a title's words that must stand in the page's text, unless enough stand in its titles.
    /// </summary>
    private const double MinShareInText = 0.6;

    /// <summary>
    /// How many other words a title with an error page's phrase may have: with more it only mentions the phrase.
    /// </summary>
    private const int MaxWordsAround = 5;

    /// <summary>What error pages are called, as slugs.</summary>
    private static readonly ImmutableArray<string> Names =
    [
        "404",
        "410",
        "error",
        "error-404",
        "404-error",
        "http-404",
        "error-410",
    ];

    /// <summary>What error pages say in their titles, as slugs, in the languages that dossiers cite.</summary>
    private static readonly ImmutableArray<string> Phrases =
    [
        .. new[]
        {
            "Not found",
            "404 error",
            "Error 404",
            "No longer available",
            "No longer exists",
            "Page does not exist",
            "Page doesn't exist",
            "Page unavailable",
            "Page not available",
            "Can't be found",
            "Cannot be found",
            "Could not be found",
            "Couldn't find",
            "Page removed",
            "Bulunamadı",
            "Sayfa yok",
            "Табылмады",
            "Не найдена",
            "Не найдено",
            "Не найден",
            "Не существует",
            "Nicht gefunden",
            "Introuvable",
            "No encontrada",
            "Non trovata",
        }.Select(Slug.Of),
    ];

    /// <summary>Why the page may not be the one that is meant; empty when nothing speaks against it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asked">The address that is written in the dossier.</param>
    /// <param name="final">The one that it led to.</param>
    /// <param name="titles">What the page should be called, by the sources that have its address; may be empty.</param>
    public static string Doubt(HtmlPage page, Uri asked, Uri final, ImmutableArray<string> titles)
    {
        var wanted = titles.Select(title => Markup().Replace(title, "")).ToArray();
        foreach (var title in page.Titles)
        {
            if (NamesErrorPage(title) && !wanted.Any(NamesErrorPage))
            {
                return $"the page is called ‘{Shorten(title)}’";
            }
        }

        if (IsFrontPage(final) && !IsFrontPage(asked))
        {
            return "it leads to the front page of the site";
        }

        return page.IsMadeByScript || !page.IsWhole || wanted.Length == 0 || wanted.Any(title => IsAbout(page, title))
                ? ""
            : page.Title.Length == 0 ? "the page has no title, and nothing of the source’s"
            : $"the page is called ‘{Shorten(page.Title)}’, and the source is not";
    }

    /// <summary>Whether an address is a site's front page: <c>/</c>, <c>/index.html</c>.</summary>
    private static bool IsFrontPage(Uri address) =>
        address.AbsolutePath.Trim('/') is "" or "index.html" or "index.php" or "home" && address.Query.Length == 0;

    /// <summary>Whether a title, or a part of it between its marks, is what error pages are called.</summary>
    private static bool NamesErrorPage(string title) =>
        Marks()
            .Split(title)
            .Select(Slug.Of)
            .Any(part =>
                Names.Contains(part)
                || Phrases.Any(phrase =>
                    $"-{part}-".Contains($"-{phrase}-", StringComparison.Ordinal)
                    && part.AsSpan().Count('-') <= phrase.AsSpan().Count('-') + MaxWordsAround
                )
            );

    /// <summary>Whether enough words of a source's title stand in the page's titles or text.</summary>
    private static bool IsAbout(HtmlPage page, string title)
    {
        var words = Stems(title);
        return words.Count == 0
            || ShareFound(words, page.Titles.SelectMany(Stems)) >= MinShareInTitles
            || ShareFound(words, Stems(page.Words)) >= MinShareInText;
    }

    /// <summary>How much of the words is among those that were found, from 0 to 1.</summary>
    private static double ShareFound(HashSet<string> words, IEnumerable<string> found)
    {
        var foundWords = found.ToHashSet(StringComparer.Ordinal);
        return (double)words.Count(foundWords.Contains) / words.Count;
    }

    /// <summary>The beginnings of a text's longer words: endings differ, in Turkish and Russian above all.</summary>
    private static HashSet<string> Stems(string text)
    {
        var words = Slug.Of(text).Split('-').Where(word => word.Length > 0).ToArray();
        var longer = words.Where(word => word.Length > 3).ToArray();
        return (longer.Length > 0 ? longer : words)
            .Select(word => word.Length > 5 ? word[..5] : word)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A title of 80 characters at most.</summary>
    private static string Shorten(string title) => title.Length > 80 ? $"{title[..79]}…" : title;

    /// <summary>What stands between the parts of a title, such as a page's name and its site's.</summary>
    [GeneratedRegex(@"\s[-–—|·•»:]\s|[|·•»]|:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Zotero's markup within a title.</summary>
    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
