using System.Collections.Immutable;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Styles;

/// <summary>A citation style, read once and used by any number of processors.</summary>
public sealed class Style
{
    internal Style() { }

    /// <summary>The style's title; empty where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The style's identity, an address; empty where it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether citations stand in notes; otherwise in the running text.</summary>
    public bool IsNote { get; init; }

    /// <summary>BCP 47 tag of the language that the style asks for; empty where it asks for none.</summary>
    public string DefaultLocale { get; init; } = "";

    /// <summary>Whether the style has a bibliography.</summary>
    public bool HasBibliography => Bibliography is not null;

    /// <summary>Whether citations are numbers.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Whether citations are raised above the line, as the marks of notes are.</summary>
    public bool IsRaised => Citation.Decor.Formatting.Align == Text.FontSettings.VerticalAlign.Superscript;

    /// <summary>Whether a citation says in which note its source was cited first.</summary>
    public bool RefersToNotes => MacroCalls.Writes(Citation.Children, "first-reference-note-number");

    /// <summary>Whether a citation says who made its source.</summary>
    public bool CitesNames => MacroCalls.WritesNames(Citation.Children);

    /// <summary>
    /// Whether citations name their works, by authors and without numbers, and a bibliography lists them.
    /// </summary>
    public bool NamesWorks => HasBibliography && CitesNames && !IsNumeric && !RefersToNotes;

    internal Layout Citation { get; init; } = new() { Children = [] };

    internal CitationOptions CitationOptions { get; init; } = new();

    internal Layout? Bibliography { get; init; }

    internal BibliographyOptions BibliographyOptions { get; init; } = new();

    internal NameOptions Names { get; init; } = NameOptions.None;

    internal ImmutableArray<Locale> Locales { get; init; } = [];

    internal bool InitializeWithHyphen { get; init; } = true;

    internal PageRangeFormat PageRangeFormat { get; init; }

    internal DemoteParticle DemoteParticle { get; init; }
}
