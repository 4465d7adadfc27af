using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Languages.Letters;

namespace Dossier.Encode.Search;

/// <summary>
/// A document to the records of a search index. Words are folded by <see cref="SearchFold"/>, so that Suleymanci,
/// Süleymancı and СҮЛЕЙМАНШЫ meet; the page that searches folds what is typed in the same way.
/// </summary>
public static class SearchEncoder
{
    /// <summary>A document as the records that the search index is made of.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static SearchJob Encode(Document document, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return new SearchJob(
            document.Settings.Language.Split('-')[0].ToLowerInvariant(),
            [.. document.SearchTexts.Value.Select(MakeRecord)]
        );
    }

    private static SearchRecord MakeRecord(SearchText found)
    {
        var words = $"{found.Title} {found.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new SearchRecord(
            found.Url,
            found.IsActor ? [found.Kind, "actors"] : [found.Kind],
            found.Title,
            found.Place,
            found.Language,
            [.. found.Names.Select(FoldName).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            string.Join(' ', words),
            string.Join(' ', words.Select(FoldWord))
        );
    }

    /// <summary>A name folded as the page that searches folds what is typed, a hyphen as a space.</summary>
    private static string FoldName(string name) =>
        string.Join(
            ' ',
            name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => SearchFold.Of(word).Replace('-', ' '))
                .Where(word => word.Length > 0)
        );

    /// <summary>
    /// A word in plain Latin letters; one that holds no letter as it is, so that both texts have as many words.
    /// </summary>
    private static string FoldWord(string word) => SearchFold.Of(word) is { Length: > 0 } folded ? folded : word;
}
