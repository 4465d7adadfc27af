using Dossier.SvgDrawing;
using static Dossier.SvgDrawing.SvgWriter;

namespace Dossier.Charts.Drawing;

/// <summary>
/// The marks of points: each series has a shape of its own, so that colour is not all that tells them apart.
/// </summary>
internal static class Marks
{
    /// <summary>Draws the mark of a series.</summary>
    public static void Draw(SvgWriter svg, int series, PointStatus status, double x, double y, double radius)
    {
        var name = ChartFrame.Class("mark", series, status);
        if (series == 0)
        {
            svg.DrawCircle(name, x, y, radius);
            return;
        }

        var (r, d) = (radius, radius * 1.25);
        svg.DrawPath(
            name,
            series switch
            {
                1 => $"M{N(x - r)} {N(y - r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z",
                2 => $"M{N(x)} {N(y - d)}L{N(x + d)} {N(y + r)}H{N(x - d)}z",
                3 => $"M{N(x)} {N(y - d)}L{N(x + d)} {N(y)}L{N(x)} {N(y + d)}L{N(x - d)} {N(y)}z",
                4 => $"M{N(x)} {N(y + d)}L{N(x - d)} {N(y - r)}H{N(x + d)}z",
                _ => $"M{N(x - d)} {N(y - (r / 2))}H{N(x + d)}V{N(y + (r / 2))}H{N(x - d)}z",
            }
        );
    }
}
