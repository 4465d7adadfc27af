using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Editions;
using Dossier.Editions.Corrections;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose.Corrections;

/// <summary>
/// What a page of a sealed edition shows of its corrections: a line after each block that was wrong.
/// </summary>
internal sealed class CorrectionNotes
{
    private readonly EditionPlace place;
    private readonly Texts texts;
    private readonly ImmutableArray<PlacedCorrection> onPage;
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <summary>For a page.</summary>
    public CorrectionNotes(Composition composition, Page page)
    {
        (place, texts) = (composition.Place, composition.Texts);
        onPage = place is { Corrections.IsEmpty: false, This: { } edition }
            ?
            [
                .. place.Corrections.Where(one =>
                    one.Page == PagePaths.Of(page.Name) && one.Editions.Contains(edition.Version)
                ),
            ]
            : [];
    }

    /// <summary>
    /// Takes the lines of a block's corrections, each of which is given once: a second call for the same block gives
    /// none. Empty too where the block was right.
    /// </summary>
    /// <param name="anchor">The block's anchor; null where the block has none.</param>
    public IEnumerable<CorrectionElement> TakeFor(string? anchor) =>
        onPage.IsEmpty || anchor is null
            ? []
            : [.. onPage.Where(correction => correction.Anchor == anchor && shown.Add(correction.Id)).Select(Line)];

    /// <summary>
    /// Takes the lines that <see cref="TakeFor"/> gave for no block, since their anchor is that of a few words within
    /// one. To be called when every block has had its turn; a second call gives none.
    /// </summary>
    public IEnumerable<CorrectionElement> TakeRest() =>
        [.. onPage.Where(correction => shown.Add(correction.Id)).Select(Line)];

    /// <summary>That something was corrected, and in which edition, or when.</summary>
    public static string Label(PlacedCorrection placed, Texts texts) =>
        placed.In is { } version
            ? texts.Format("corrected_in", version)
            : texts.Format("corrected_on", texts.Date(placed.Correction.Date));

    /// <summary>What was said and what is right.</summary>
    public static string Said(PlacedCorrection placed, Texts texts) =>
        texts.Format("correction_reads", Quoted(placed.Correction.Said), Quoted(placed.Correction.Right));

    /// <summary>A text as it stands between quotation marks in a sentence that ends with a stop of its own.</summary>
    private static string Quoted(string text)
    {
        var lastWord = text.AsSpan(text.LastIndexOf(' ') + 1);
        var isSentence =
            text is [var first, ..]
            && char.IsUpper(first)
            && lastWord is [.., not '.', '.']
            && lastWord.Count('.') == 1;
        return Typography.Apostrophes(isSentence ? text[..^1] : text);
    }

    /// <summary>A correction as the line that is shown below its block.</summary>
    private CorrectionElement Line(PlacedCorrection placed) =>
        new(
            ElementHead.None,
            Label(placed, texts),
            $"{place.ToSite}{PagePaths.Corrections}#{placed.Id}",
            Said(placed, texts)
        );
}
