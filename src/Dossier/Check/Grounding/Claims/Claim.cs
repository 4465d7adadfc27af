using System.Collections.Immutable;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// A unit of the dossier's text that rests on passages: a paragraph, a cell, an attribute that readers see.
/// </summary>
/// <param name="Page">The page that it stands on.</param>
/// <param name="Anchor">The nearest anchor; null where there is none.</param>
/// <param name="From">The passages, those of its containers included.</param>
/// <param name="Text">Its plain text.</param>
public sealed record Claim(Page Page, string? Anchor, ImmutableArray<PassageId> From, string Text)
{
    /// <summary>Sources that it cites, or that its container does.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Where in <see cref="Text"/> it cites them itself, by offset.</summary>
    internal ImmutableArray<(int At, string Source)> Citations { get; init; } = [];

    /// <summary>Whether it is a paragraph, and so made of sentences.</summary>
    internal bool IsProse { get; init; }

    /// <summary>Figures, in canonical form, that it gives the date of: of an attribute, those beside it.</summary>
    internal ImmutableArray<string> Dated { get; init; } = [];

    /// <summary>Its figures, by offset in <see cref="Text"/>.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Figures that the editors vouch for, in canonical form.</summary>
    internal ImmutableArray<string> Own { get; init; } = [];

    /// <summary>Short quotations that the editors have seen in the article.</summary>
    internal ImmutableArray<string> Seen { get; init; } = [];

    /// <summary>The blocks around it whose braces say something of their ground, outermost first.</summary>
    internal ImmutableArray<Block> Around { get; init; } = [];

    /// <summary>Whether it is common knowledge, or a page that derives from no article.</summary>
    internal bool IsExempt { get; init; }

    /// <summary>Whether the editors vouch for it as common knowledge.</summary>
    internal bool IsCommon => IsExempt && Page.Kind == PageKind.Term;

    /// <summary>Whether it is a heading, which rests on whatever its page rests on.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it stands in front matter, which has no braces to say more in.</summary>
    internal bool IsFront { get; init; }

    /// <summary>
    /// Whether the block of <see cref="Anchor"/> begins with this text, on the site too, without a note mark or picture
    /// in it.
    /// </summary>
    internal bool IsShownWhole { get; init; }

    /// <summary>The row of a table or the box that it is read together with the rest of; null for none.</summary>
    internal Block? Whole { get; init; }

    /// <summary>Whether it is a whole row or box, put together from the claims of its parts.</summary>
    internal bool IsGathered { get; init; }

    /// <summary>The cell of a table that it was read from; null for what is no cell.</summary>
    internal TableCell? Cell { get; init; }

    /// <summary>The unit of its chart, which is read behind its text; null where there is none.</summary>
    internal AttributeValue? Unit { get; init; }

    /// <summary>Where <see cref="Unit"/> begins in <see cref="Text"/>.</summary>
    internal int UnitAt { get; init; }

    /// <summary>Whether all of it is a quotation.</summary>
    internal bool IsQuotation { get; init; }

    /// <summary>Where its parts stand in the file, by offset.</summary>
    internal ImmutableArray<(int At, TextSpan Span, bool IsExact)> Places { get; init; } = [];

    /// <summary>The words of a quotation in it.</summary>
    internal string Of(Quotation quotation) => Text[quotation.Start..quotation.End];

    /// <summary>The place in the file of a part of the text.</summary>
    public TextSpan Place(int start, int end) => ClaimText.Place(Places, start, end - start);
}
