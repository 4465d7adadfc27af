using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Inlines;

namespace Dossier.Model.Sources;

/// <summary>One source in a citation.</summary>
/// <param name="Span">Where its id stands, without <c>@</c>.</param>
/// <param name="SourceId">The id.</param>
/// <param name="Prefix">What stands before it, such as ‘see’; may be empty.</param>
/// <param name="Suffix">What stands after it: a locator such as ‘p. 3’, or other words; may be empty.</param>
/// <param name="SuppressAuthor">Whether <c>-@id</c> was written.</param>
public sealed record CitationItem(TextSpan Span, string SourceId, string Prefix, string Suffix, bool SuppressAuthor)
{
    /// <summary>Whether a comma stood between the id and <see cref="Suffix"/>.</summary>
    public bool HasComma { get; init; }

    /// <summary>Where <see cref="Prefix"/> stands.</summary>
    public TextSpan PrefixSpan { get; init; }

    /// <summary>Where <see cref="Suffix"/> stands.</summary>
    public TextSpan SuffixSpan { get; init; }

    /// <summary>Where in the source, ‘3–5’ or ‘A-3’; empty where nothing is said. Known once resolved.</summary>
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts, a term of CSL such as <c>page</c>.</summary>
    public string LocatorTerm { get; init; } = "page";

    /// <summary>What stands before it, as text. Known once resolved.</summary>
    public ImmutableArray<Inline> Before { get; init; } = [];

    /// <summary>What follows the locator, as text, with the comma before it. Known once resolved.</summary>
    public ImmutableArray<Inline> After { get; init; } = [];
}
