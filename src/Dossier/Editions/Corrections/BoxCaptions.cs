using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Corrections;

/// <summary>
/// Captions of boxes, such as charts and maps: the id stands in the braces of the box, and its caption, which has none,
/// is corrected there, as that of a table or a picture is where it stands.
/// </summary>
internal static class BoxCaptions
{
    /// <summary>The pieces of a page, in their order, each caption of a box with the anchor of that.</summary>
    public static ImmutableArray<TextUnit> Place(Page page, ImmutableArray<TextUnit> units)
    {
        var anchors = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        foreach (var captioned in Walk.Blocks(page).OfType<Captioned>().Where(one => one.Anchor is null))
        {
            if (
                captioned.Blocks is [Container { Anchor: { } anchor }, .., TextBlock caption]
                && UnitReader.TextOf(page.Notes, caption.Content) is { Length: > 0 } text
            )
            {
                if (!anchors.TryGetValue(text, out var known))
                {
                    anchors[text] = known = new Queue<string>();
                }

                known.Enqueue(anchor);
            }
        }

        return anchors.Count == 0
            ? units
            :
            [
                .. units.Select(unit =>
                    !unit.IsHeading && anchors.TryGetValue(unit.Text, out var left) && left.TryDequeue(out var anchor)
                        ? unit with
                        {
                            Anchor = anchor,
                        }
                        : unit
                ),
            ];
    }
}
