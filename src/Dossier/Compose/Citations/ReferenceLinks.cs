using Dossier.Compose.RunningText;
using Dossier.Csl.Items;
using Dossier.Languages;

namespace Dossier.Compose.Citations;

/// <summary>
/// Says of the pieces of references where they lead, and in what language they are: addresses to the web; the title of
/// a full reference, and all of a brief one but its locator, to the source.
/// </summary>
/// <param name="items">The sources, by id.</param>
/// <param name="language">BCP 47 tag of the dossier; titles in another language are marked with theirs.</param>
internal sealed class ReferenceLinks(IReadOnlyDictionary<string, Item> items, string language)
{
    private const string Openers = "([‘“«";
    private const string Closers = ")]’”»";
    private const string Resolver = "https://doi.org/";

    /// <summary>The pieces of a text with their languages, and with what each leads to.</summary>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="areFull">
    /// Whether each reference in it is a full one, in their order; null where none leads to its source, because the
    /// text stands beside that.
    /// </param>
    public List<Piece> Mark(List<Piece> pieces, IReadOnlyList<bool>? areFull)
    {
        var number = 0;
        var marked = LinkAddresses(pieces)
            .ConvertAll(piece =>
                LanguageOf(piece) is { Length: > 0 } otherLanguage ? piece with { Language = otherLanguage } : piece
            );
        for (var i = 0; areFull is not null && i < marked.Count; )
        {
            var end = marked.FindIndex(i, piece => piece.Item != marked[i].Item);
            end = end < 0 ? marked.Count : end;
            if (marked[i].Item.Length > 0)
            {
                var cite = marked[i..end];
                var (from, to) = areFull.ElementAtOrDefault(number++) ? TitleRange(cite) : BriefRange(cite);
                for (var at = from; at < to; at++)
                {
                    var piece = marked[i + at];
                    marked[i + at] = piece with { Target = piece.Target ?? new SourcePlace(piece.Item) };
                }
            }

            i = end;
        }

        return marked;
    }

    /// <summary>The language of a title that is not in the dossier's; empty for any other piece.</summary>
    private string LanguageOf(Piece piece)
    {
        if (piece.Field is not ("title" or "title-short") || !items.TryGetValue(piece.Item, out var item))
        {
            return "";
        }

        var otherLanguage = item.Language;
        return
            LanguageTag.IsWellFormed(otherLanguage)
            && !otherLanguage.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase)
            ? otherLanguage
            : "";
    }

    /// <summary>The pieces that are the title, with a mark that closes it; (0, 0) where there is none.</summary>
    private static (int From, int To) TitleRange(List<Piece> cite)
    {
        var from = cite.FindIndex(piece => piece.Field is "title" or "title-short");
        if (from < 0)
        {
            return (0, 0);
        }

        var to = cite.FindLastIndex(piece => piece.Field == cite[from].Field) + 1;
        var isQuoted = from > 0 && cite[from - 1].Text is [.., '‘' or '“' or '«' or '„'];
        var closes =
            to < cite.Count
            && IsClosing(cite[to].Text)
            && (!isQuoted || (CountUnclosed(cite[from..to]) > 0 && cite[to].Text.Length == 1));
        return (from, closes ? to + 1 : to);
    }

    /// <summary>
    /// The pieces of a brief reference but its locator; where it names nothing of its source, those of ‘ibid.’.
    /// </summary>
    private static (int From, int To) BriefRange(List<Piece> cite)
    {
        var from = cite.FindIndex(piece => piece.IsOfSource);
        if (from >= 0)
        {
            var to = cite.FindLastIndex(piece => piece.IsOfSource) + 1;
            var closes = to < cite.Count && cite[to].Field.Length == 0 && IsClosing(cite[to].Text);
            var opens = from > 0 && cite[from - 1].Field.Length == 0 && IsOpening(cite[from - 1].Text);
            return !closes ? (from, to)
                : CountUnclosed(cite[from..to]) > 0 ? (from, to + 1)
                : opens ? (from - 1, to + 1)
                : (from, to);
        }

        // ‘Ibid.’ and its like, up to where a locator follows.
        from = cite.FindIndex(piece => piece.Field != "cite-prefix" && !string.IsNullOrWhiteSpace(piece.Text));
        var end = cite.FindIndex(Math.Max(0, from), piece => piece.Field.Length > 0 && piece.Field != "cite-prefix");
        end = end < 0 ? cite.Count : end;
        while (end > from + 1 && !cite[end - 1].Text.AsSpan().ContainsAnyExcept(" ,;:\u00A0"))
        {
            end--;
        }

        return from < 0 ? (0, 0) : (from, end);
    }

    /// <summary>
    /// How many brackets and quotation marks are opened and not closed; an apostrophe closes nothing.
    /// </summary>
    private static int CountUnclosed(List<Piece> cite)
    {
        var text = string.Concat(cite.Select(piece => piece.Text));
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            open += Openers.Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
            var isApostrophe = text[i] == '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            open -= !isApostrophe && Closers.Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
        }

        return open;
    }

    private static bool IsClosing(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Closers);

    private static bool IsOpening(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Openers);

    /// <summary>
    /// The pieces with links at addresses and DOIs, and at the words such as <c>https://doi.org/</c> before a DOI.
    /// </summary>
    private List<Piece> LinkAddresses(List<Piece> pieces)
    {
        List<Piece> marked = [];
        foreach (var piece in pieces)
        {
            var target = piece.Field switch
            {
                "URL" => WebPlaceOf(items.GetValueOrDefault(piece.Item)?.Text("URL") ?? ""),
                "DOI" when items.GetValueOrDefault(piece.Item)?.Text("DOI") is { Length: > 0 } doi => new WebPlace(
                    Resolver + doi
                ),
                _ => null,
            };
            // What leads to a DOI is a word of the style before it.
            if (target is not null && piece.Field == "DOI" && marked is [.., { Field: "" } last])
            {
                var at = last.Text.LastIndexOfAny([' ', '<', '(', '[']) + 1;
                if (last.Text[at..].Contains("doi.org/", StringComparison.OrdinalIgnoreCase))
                {
                    marked.RemoveAt(marked.Count - 1);
                    if (at > 0)
                    {
                        marked.Add(last with { Text = last.Text[..at] });
                    }

                    marked.Add(last with { Text = last.Text[at..], Target = target });
                }
            }

            marked.Add(target is null ? piece : piece with { Target = target });
        }

        return marked;
    }

    /// <summary>Where an address leads; null where it is no whole one.</summary>
    private static WebPlace? WebPlaceOf(string address) =>
        WebAddress.IsWholeOrFtp(address) ? new WebPlace(address) : null;
}
