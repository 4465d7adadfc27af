using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing;

/// <summary>A reference to one item within a citation.</summary>
/// <param name="Id">The item's id.</param>
public sealed record Cite(string Id)
{
    /// <summary>Where in the item: ‘3–5’; empty where nothing is said.</summary>
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts, a term of CSL: <c>page</c>, <c>chapter</c>…</summary>
    public string Label { get; init; } = "page";

    /// <summary>A text before, with marks as in fields.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A text after.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Whether names are left out, because the running text has them.</summary>
    public bool SuppressAuthor { get; init; }

    /// <summary>Whether only names are written.</summary>
    public bool AuthorOnly { get; init; }

    /// <summary>Where the cite stands among those of its source; null where the processor finds that out.</summary>
    public Position? Position { get; init; }

    /// <summary>Whether the source was cited a few notes ago; null where the processor finds that out.</summary>
    public bool? NearNote { get; init; }

    /// <summary>The number of the note that has the first cite; null where the processor finds that out.</summary>
    public int? FirstNote { get; init; }

    /// <summary>
    /// A hash of the properties in which most cites differ; to hash the others as well would take longer than it
    /// saves.
    /// </summary>
    public override int GetHashCode() => HashCode.Combine(Id, Locator, Position);
}
