using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Import.Glossary.Formats;

/// <summary>A glossary entry as it was read from a file of another program.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Id">What the file calls it; may be empty, and need not be a permanent id.</param>
/// <param name="Name">The term.</param>
public sealed record TermDraft(TextSpan Span, string Id, string Name)
{
    /// <summary>BCP 47 tag of the name; empty when not given.</summary>
    public string Language { get; init; } = "";

    /// <summary>What the file calls its kind; may be empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Offices and dates; may be empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>The definition, plain text, paragraphs divided by an empty line; may be empty.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Forms that texts use and nobody should publish as names: SKOS's <c>hiddenLabel</c>.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>Names that should not be used any more.</summary>
    public ImmutableArray<string> Deprecated { get; init; } = [];

    /// <summary>Names in other languages, by BCP 47 tag.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Labels { get; init; } = [];

    /// <summary>Related entries, as the file calls them.</summary>
    public ImmutableArray<string> SeeAlso { get; init; } = [];

    /// <summary>Sources, as the file calls them.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}
