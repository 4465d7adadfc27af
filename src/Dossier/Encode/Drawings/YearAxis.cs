using System.Globalization;
using System.Text;

namespace Dossier.Encode.Drawings;

/// <summary>Years along a line, in drawings of one width.</summary>
/// <param name="first">The year at its left end.</param>
/// <param name="last">The year at its right end.</param>
internal readonly struct YearAxis(double first, double last)
{
    /// <summary>The width of a drawing, in its own units.</summary>
    public const double Width = 960;

    private const double Margin = 28;

    /// <summary>Where a point in time stands.</summary>
    public double X(double year) => Margin + ((year - first) / Math.Max(1, last - first) * (Width - (2 * Margin)));

    /// <summary>Draws the line, its ticks and their years.</summary>
    public void Write(StringBuilder svg, double y)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"axis\" x1=\"0\" x2=\"{N(Width)}\" y1=\"{N(y)}\" y2=\"{N(y)}\"/>\n"
        );
        var interval = (last - first) switch
        {
            > 4000 => 500,
            > 1600 => 200,
            > 800 => 100,
            > 200 => 50,
            > 80 => 20,
            > 40 => 10,
            > 12 => 5,
            _ => 1,
        };
        for (var year = Math.Ceiling(first / interval) * interval; year <= last; year += interval)
        {
            svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<line class=\"tick\" x1=\"{N(X(year))}\" x2=\"{N(X(year))}\" y1=\"{N(y)}\" y2=\"{N(y + 6)}\"/>"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<text class=\"year\" x=\"{N(X(year))}\" y=\"{N(y + 21)}\" "
                        + $"text-anchor=\"middle\">{N(year)}</text>\n"
                );
        }
    }

    /// <summary>A number as drawings write it.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
