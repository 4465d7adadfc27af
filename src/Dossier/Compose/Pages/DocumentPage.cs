using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.Entries.Glossary;
using Dossier.Model.Pages;

namespace Dossier.Compose.Pages;

/// <summary>A page that has an address of its own.</summary>
/// <param name="Path">Its address below the root of the text; a file such as <c>404.html</c>.</param>
/// <param name="Kind">What it is; also the name of its template.</param>
/// <param name="Title">Title, plain text.</param>
/// <param name="Description">What it says of itself to search engines; may be empty.</param>
public record DocumentPage(string Path, string Kind, string Title, string Description)
{
    /// <summary>Whether search engines should list it.</summary>
    public bool IsListed => Kind is not ("missing" or "print" or "gone" or "changes");

    /// <summary>Whether it holds text of the editors' own, block by block, and is more than a list.</summary>
    public bool IsText =>
        this is SectionPage or TermPage
        || Kind is "home" or "timeline" or "figures"
        || PageForm.Plain.Any(form => form.Text == Kind);

    /// <summary>Whether second readers agree with all of its text.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>The line below its title; empty for none.</summary>
    public string Subtitle { get; init; } = "";
}

/// <summary>The page of a section: the n-th, from 0.</summary>
public sealed record SectionPage(string Path, string Description, TextPage Page, int Index)
    : DocumentPage(Path, "section", Page.Title, Description);

/// <summary>The page of a glossary entry: the n-th, from 0.</summary>
public sealed record TermPage(string Path, string Description, TermEntry Term, int Index)
    : DocumentPage(Path, "term", Term.Name, Description);

/// <summary>The page of a source.</summary>
public sealed record SourcePage(string Path, string Description, SourceEntry Source)
    : DocumentPage(Path, "source", Source.Title, Description);

/// <summary>The page of an article's record.</summary>
public sealed record RecordPage(string Path, string Title, string Description, RecordEntry Record)
    : DocumentPage(Path, "seed", Title, Description);

/// <summary>
/// A page for an address that is gone: why, and the edition that had it last; null when that is unknown.
/// </summary>
public sealed record GonePage(string Path, string Title, string Description, string Reason, Editions.EditionEntry? Last)
    : DocumentPage(Path, "gone", Title, Description);
