namespace Dossier.Bibliography.BibTex;

/// <summary>
/// The titles of an entry: biblatex has up to nine fields for what CSL calls title, volume-title and container-title.
/// </summary>
internal static class BibTexTitles
{
    /// <summary>Gives a draft its titles.</summary>
    /// <param name="draft">The source.</param>
    /// <param name="entry">Type of the entry, in lower case.</param>
    /// <param name="take">The text of a field, which is then done with; empty where there is none.</param>
    public static void Read(SourceDraft draft, string entry, Func<string, string> take)
    {
        var title = TakeTitle("");
        var issue = TakeTitle("issue");
        var book = TakeTitle("book");
        var main = TakeTitle("main");
        var journal = JoinTitle(
            TakeFirst("journaltitle", "journal"),
            take("journalsubtitle"),
            take("journaltitleaddon")
        );
        if (BibTexTypes.IsPeriodical(entry) && issue.Length > 0)
        {
            (draft.Title, draft.Type) = (issue, "article-journal");
            draft.SetText("container-title", title);
        }
        else if (BibTexTypes.IsPart(entry))
        {
            draft.Title = title;
            draft.SetText(
                "container-title",
                main.Length > 0 ? main
                    : book.Length > 0 ? book
                    : journal
            );
            draft.SetText("volume-title", main.Length > 0 ? book : "");
            journal = main.Length + book.Length > 0 ? journal : "";
        }
        else if (main.Length > 0)
        {
            draft.Title = main;
            draft.SetText("volume-title", title);
        }
        else
        {
            draft.Title = title.Length > 0 ? title : issue;
        }

        issue = draft.Title == issue ? "" : issue;
        draft.SetText("container-title", journal);
        if (!draft.Has("container-title"))
        {
            draft.SetText("container-title", book);
        }
        else if (!BibTexTypes.IsPart(entry))
        {
            draft.SetText("volume-title", book);
        }

        draft.SetText("volume-title", issue);

        string TakeTitle(string prefix) =>
            JoinTitle(take($"{prefix}title"), take($"{prefix}subtitle"), take($"{prefix}titleaddon"));

        string TakeFirst(string one, string other) => take(one) is { Length: > 0 } text ? text : take(other);
    }

    /// <summary>
    /// ‘Title: subtitle. Addition’, without colon or full stop after a title that ends in a mark, such as ‘?’.
    /// </summary>
    private static string JoinTitle(string title, string subtitle, string addition)
    {
        var titleAndSubtitle = Join(title, subtitle, ": ");
        return Join(titleAndSubtitle, addition, ". ");
    }

    /// <summary>
    /// Two texts with something between them: nothing where one is empty, a blank after a text that ends in a mark.
    /// </summary>
    private static string Join(string first, string second, string between) =>
        first.Length == 0 ? second
        : second.Length == 0 ? first
        : first[^1] is '.' or '?' or '!' or ':' or '…' ? $"{first} {second}"
        : first + between + second;
}
