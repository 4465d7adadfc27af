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
        var own = Whole("");
        var issue = Whole("issue");
        var book = Whole("book");
        var main = Whole("main");
        var journal = Joined(First("journaltitle", "journal"), take("journalsubtitle"), take("journaltitleaddon"));
        if (BibTexTypes.IsPeriodical(entry) && issue.Length > 0)
        {
            (draft.Title, draft.Type) = (issue, "article-journal");
            draft.SetText("container-title", own);
        }
        else if (BibTexTypes.IsPart(entry))
        {
            draft.Title = own;
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
            draft.SetText("volume-title", own);
        }
        else
        {
            draft.Title = own.Length > 0 ? own : issue;
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

        string Whole(string prefix) =>
            Joined(take($"{prefix}title"), take($"{prefix}subtitle"), take($"{prefix}titleaddon"));

        string First(string one, string other) => take(one) is { Length: > 0 } text ? text : take(other);
    }

    /// <summary>‘Title: subtitle. Addition’; a title that ends in a stop of its own needs none.</summary>
    private static string Joined(string title, string subtitle, string addition)
    {
        var whole = Join(title, subtitle, ": ");
        return Join(whole, addition, ". ");
    }

    private static string Join(string first, string second, string between) =>
        first.Length == 0 ? second
        : second.Length == 0 ? first
        : first[^1] is '.' or '?' or '!' or ':' or '…' ? $"{first} {second}"
        : first + between + second;
}
