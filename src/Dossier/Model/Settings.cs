using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Editions;
using Dossier.Model.Entries;

namespace Dossier.Model;

/// <summary>What <c>dossier.yml</c> says.</summary>
public sealed record Settings
{
    /// <summary>The whole of it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Permanent id of the dossier.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle; may be empty.</summary>
    public required string Subtitle { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public required string Language { get; init; }

    /// <summary>Semantic version of the edition; what stands for it in names where it is a draft.</summary>
    public required string Edition { get; init; }

    /// <summary>Date of the edition.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who made it.</summary>
    public required ImmutableArray<Curator> Curators { get; init; }

    /// <summary>Who publishes it; may be empty.</summary>
    public required string Publisher { get; init; }

    /// <summary>Sources that the dossier is made from, with a record in <c>seeds/</c> each.</summary>
    public required ImmutableArray<Named> DerivedFrom { get; init; }

    /// <summary>The licence of the text; null when none is given.</summary>
    public required Licence? Licence { get; init; }

    /// <summary>One sentence for search engines; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>Where the site will stand, ended by a slash; null when not known.</summary>
    public required Uri? Url { get; init; }

    /// <summary>Whether HTML in Markdown is passed on.</summary>
    public required bool AllowRawHtml { get; init; }

    /// <summary>Schemes that links may have besides http, https and mailto.</summary>
    public required ImmutableArray<string> AllowSchemes { get; init; }

    /// <summary>Who made it, as names.</summary>
    public ImmutableArray<string> CuratorNames => [.. Curators.Select(curator => curator.Name)];

    /// <summary>Who made it, in one line, with what each did.</summary>
    public string CuratorLine =>
        string.Join(
            Curators.Any(curator => curator.Role.Length > 0) ? "; " : ", ",
            Curators.Select(curator => curator.Line)
        );

    /// <summary>When the editors last went through the whole of it; null when they do not say.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Where readers report an error: an address with http, https or mailto; may be empty.</summary>
    public string ErrorsTo { get; init; } = "";

    /// <summary>
    /// Of a working text, the latest edition that is sealed; null for an edition, and before the first.
    /// </summary>
    public EditionVersion? DraftAfter { get; init; }

    /// <summary>The same as a working text that no edition holds: it has no number of its own.</summary>
    /// <param name="latest">The latest edition.</param>
    public Settings AsDraftAfter(EditionVersion latest) =>
        this with
        {
            Edition = $"draft-after-{latest}",
            DraftAfter = latest,
        };

    /// <summary>Kinds of glossary entries besides <see cref="TermKind.All"/>, in the order given.</summary>
    public ImmutableArray<OwnKind> Kinds { get; init; } = [];

    /// <summary>The pages whose line below the title a dossier may word itself.</summary>
    public static readonly ImmutableArray<string> PagesWithSubtitle =
    [
        "timeline",
        "figures",
        "actors",
        "glossary",
        "sources",
        "notes",
    ];

    /// <summary>
    /// The dossier's own lines below the titles of these pages, by page; empty for a page without one.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Subtitles { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How the text is checked against the records.</summary>
    public GroundingSettings Grounding { get; init; } = GroundingSettings.Default;

    /// <summary>Private fields of an import that may be published all the same, such as <c>abstract</c>.</summary>
    public ImmutableArray<string> PublishedFields { get; init; } = [];

    /// <summary>The citation style, by its file; an empty name for the house's.</summary>
    public Named Style { get; init; } = new("", TextSpan.None);

    /// <summary>Where the language is said.</summary>
    public TextSpan LanguageSpan { get; init; }

    /// <summary>Where the date is said.</summary>
    public TextSpan DateSpan { get; init; }

    /// <summary>What stands for every source in <see cref="Nocite"/>.</summary>
    public const string EverySource = "*";

    /// <summary>Ids of sources that are listed though nothing cites them.</summary>
    public ImmutableArray<Named> Nocite { get; init; } = [];

    /// <summary>Whether the pages of places and states show where they are.</summary>
    public bool HasMaps { get; init; }

    /// <summary>The file of the borders of every map that names none; an empty name for the theme's.</summary>
    public Named Borders { get; init; } = new("", TextSpan.None);

    /// <summary>How the briefing is printed.</summary>
    public PrintSettings Print { get; init; } = PrintSettings.Default;

    /// <summary>Where the services are that verbs ask by name.</summary>
    public ServiceAddresses Services { get; init; } = ServiceAddresses.Default;
}
