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
    private readonly ImmutableArray<(PlacedCorrection Placed, string Anchor)> onPage;
    private readonly ILookup<string, (PlacedCorrection Placed, string Anchor)> byAnchor;
    private readonly HashSet<(string Id, string Anchor)> shown = [];

    /// <summary>Gathers the corrections of a page as its edition has it.</summary>
    public CorrectionNotes(Composition composition, Page page)
    {
        (place, texts) = (composition.Place, composition.Texts);
        onPage = [.. composition.CorrectionsOn(page.Name)];
        byAnchor = onPage.ToLookup(one => one.Anchor, StringComparer.Ordinal);
    }

    /// <summary>
    /// The lines after the block at an anchor, which count as given from then on: none where the block was right, or
    /// where its lines were given before.
    /// </summary>
    public IEnumerable<CorrectionElement> TakeFor(string? anchor) =>
        onPage.IsEmpty || anchor is null ? [] : [.. byAnchor[anchor].Where(IsNew).Select(one => LineOf(one.Placed))];

    /// <summary>
    /// The lines that were given after no block, since their anchors are those of a few words; a second call gives
    /// none.
    /// </summary>
    public IEnumerable<CorrectionElement> TakeRest() => [.. onPage.Where(IsNew).Select(one => LineOf(one.Placed))];

    /// <summary>That something was corrected, and in which edition, or when.</summary>
    public static string Label(PlacedCorrection placed, Texts texts) =>
        placed.In is { } version
            ? texts.Format("corrected_in", version)
            : texts.Format("corrected_on", texts.Date(placed.Correction.Date));

    /// <summary>What was said and what is right.</summary>
    public static string Said(PlacedCorrection placed, Texts texts) =>
        texts.Format("correction_reads", Quoted(placed.Correction.Said), Quoted(placed.Correction.Right));

    /// <summary>A text as it stands in quotation marks within a sentence: a whole sentence loses its stop.</summary>
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

    /// <summary>
    /// The lines of what is wrong in some words of the block at an anchor, for where they stand without the block.
    /// </summary>
    public IEnumerable<CorrectionElement> Of(string? anchor, string words)
    {
        var shownText = new SaidText(words);
        return anchor is null
            ? []
            :
            [
                .. byAnchor[anchor]
                    .Where(one => shownText.Says(one.Placed.Correction.Said))
                    .Select(one => LineOf(one.Placed)),
            ];
    }

    private bool IsNew((PlacedCorrection Placed, string Anchor) one) => shown.Add((one.Placed.Id, one.Anchor));

    private CorrectionElement LineOf(PlacedCorrection placed) =>
        new(
            ElementHead.None,
            Label(placed, texts),
            $"{place.ToSite}{PagePaths.Corrections}#{placed.Id}",
            Said(placed, texts)
        );
}
