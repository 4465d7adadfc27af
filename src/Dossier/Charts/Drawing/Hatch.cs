using System.Text;
using static Dossier.SvgDrawing.SvgWriter;

namespace Dossier.Charts.Drawing;

/// <summary>
/// Slanted lines within a box, as a path: a pattern of SVG would need a name that nothing else on the page has.
/// </summary>
internal static class Hatch
{
    private const double Step = 6;

    /// <summary>The path; its lines rise from left to right, and end at the edges of the box.</summary>
    public static string Of(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var at = Step; at < width + height; at += Step)
        {
            // The line leaves the box's left or lower edge, and comes to its upper or right one.
            var (x1, y1) = at <= height ? (0, at) : (at - height, height);
            var (x2, y2) = at <= width ? (at, 0) : (width, at - width);
            Append(Append(path.Append('M'), x + x1).Append(' '), y + y1);
            Append(Append(path.Append('L'), x + x2).Append(' '), y + y2);
        }

        return path.ToString();
    }
}
