using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Dates;

namespace Dossier.Model.Sources;

/// <summary>A work that the dossier cites: a CSL item.</summary>
/// <param name="Span">Where its id stands.</param>
/// <param name="Id">Permanent id.</param>
/// <param name="Type">CSL type, such as <c>article-newspaper</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Authors">In the order given; may be empty.</param>
/// <param name="Editors">In the order given; may be empty.</param>
/// <param name="Issued">Date of publication; null when not known.</param>
/// <param name="Fields">Every other CSL string or number variable, by its CSL name.</param>
/// <param name="Custom">What stands under <c>custom:</c>, by key.</param>
public sealed record Source(
    TextSpan Span,
    string Id,
    string Type,
    string Title,
    ImmutableArray<PersonName> Authors,
    ImmutableArray<PersonName> Editors,
    PublicationDate? Issued,
    ImmutableSortedDictionary<string, string> Fields,
    ImmutableSortedDictionary<string, string> Custom
)
{
    /// <summary>
    /// CSL variables that in a library are for its owner's eyes: they hold notes, abstracts and tags. What is imported
    /// keeps them under <c>private:</c>.
    /// </summary>
    public static readonly ImmutableArray<string> OwnersVariables =
    [
        "abstract",
        "annote",
        "categories",
        "keyword",
        "note",
    ];

    /// <summary>Everyone else who had a part in it, by CSL role such as <c>translator</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<PersonName>> Contributors { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<PersonName>>(StringComparer.Ordinal);

    /// <summary>Every date but that of publication, by CSL variable such as <c>accessed</c>.</summary>
    public ImmutableSortedDictionary<string, PublicationDate> Dates { get; init; } =
        ImmutableSortedDictionary.Create<string, PublicationDate>(StringComparer.Ordinal);

    /// <summary>
    /// What an import keeps for the editors alone, under <c>private:</c>, by key: notes, paths of files, tags. Nothing
    /// of it is published.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Private { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The value of a CSL variable; empty when it is not given.</summary>
    public string this[string variable] => Fields.GetValueOrDefault(variable, "");

    /// <summary>BCP 47 tag of the work's language; empty when not given.</summary>
    public string Language => this["language"];
}
