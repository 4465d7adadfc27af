using UglyToad.PdfPig.Content;

namespace Dossier.Tests.Print;

/// <summary>How much of a page is filled.</summary>
internal static class Filling
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>Points: where the text of a page begins below its upper edge, and ends above its lower one.</summary>
    private const double Margin = 30 * Millimetre;

    /// <summary>Points: more than this between two lines, or a line and a picture, is a hole.</summary>
    private const double Hole = 16 * Millimetre;

    /// <summary>The share of the text's height that is not holes, from 0 to 1.</summary>
    public static double Of(Page page)
    {
        var (foot, head) = (Margin, page.Height - Margin);
        var (filled, below) = (head - foot, head);
        foreach (var (bottom, top) in Marks(page).OrderByDescending(mark => mark.Top))
        {
            filled -= below - top > Hole ? below - top : 0;
            below = Math.Min(below, bottom);
        }

        return (filled - (below - foot > Hole ? below - foot : 0)) / (head - foot);
    }

    /// <summary>Points: the highest stretch of the text's height on which nothing stands.</summary>
    public static double WidestGap(Page page)
    {
        var (widest, below) = (0.0, page.Height - Margin);
        foreach (var (bottom, top) in Marks(page).Append((0, Margin)).OrderByDescending(mark => mark.Item2))
        {
            (widest, below) = (Math.Max(widest, below - top), Math.Min(below, bottom));
        }

        return widest;
    }

    /// <summary>Whether a page begins with the title of a part.</summary>
    public static bool BeginsPart(Page page) =>
        page
            .Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
            .Any(letter => letter.PointSize > 18 && letter.StartBaseLine.Y > page.Height - Margin - (25 * Millimetre));

    /// <summary>Letters, pictures and lines between running head and foot.</summary>
    private static IEnumerable<(double Bottom, double Top)> Marks(Page page) =>
        page
            .Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
            .Select(letter => (letter.StartBaseLine.Y, letter.StartBaseLine.Y + letter.PointSize))
            .Concat(page.GetImages().Select(image => (image.BoundingBox.Bottom, image.BoundingBox.Top)))
            .Concat(
                page.Paths.Select(path => path.GetBoundingRectangle())
                    .OfType<UglyToad.PdfPig.Core.PdfRectangle>()
                    .Select(box => (box.Bottom, box.Top))
            )
            .Where(mark => mark.Item2 > Margin && mark.Item1 < page.Height - Margin);
}
