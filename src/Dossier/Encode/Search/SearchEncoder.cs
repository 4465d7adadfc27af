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
            [.. document.SearchTexts.Value.Select(Record)]
        );
    }

    private static SearchRecord Record(SearchText found)
    {
        var words = $"{found.Title} {found.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new SearchRecord(
            found.Url,
            found.IsActor ? [found.Kind, "actors"] : [found.Kind],
            found.Title,
            found.Place,
            found.Language,
            [.. found.Names.Select(Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            string.Join(' ', words),
            string.Join(' ', words.Select(Fold))
        );
    }

    /// <summary>A name as what is typed will be folded.</summary>
    private static string Name(string name) =>
        string.Join(
            ' ',
            name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => SearchFold.Of(word).Replace('-', ' '))
                .Where(word => word.Length > 0)
        );

    /// <summary>
    /// A word in plain Latin letters; a mark that holds no letter stays, so that the words of both texts keep step.
    /// </summary>
    private static string Fold(string word) => SearchFold.Of(word) is { Length: > 0 } folded ? folded : word;
}
