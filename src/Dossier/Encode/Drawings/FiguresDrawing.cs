using System.Globalization;
using System.Text;
using Dossier.Compose.Entries;
using static Dossier.Encode.Drawings.YearAxis;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Drawings;

/// <summary>
/// Draws key figures as SVG: one to a row at the year for which it holds, a dot, or a bar for a span of years, with the
/// figure beside it.
/// Figures of different kinds have no scale in common but time. Like the timeline it is styled by class alone.
/// </summary>
internal static class FiguresDrawing
{
    private const double Row = 26;
    private const double Radius = 5;
    private const double Gap = 12;

    /// <summary>The most letters of a label, and how wide one is, about.</summary>
    private const int LongestLabel = 44;
    private const double Letter = 12;

    /// <summary>The drawing, in order of time; null where fewer than two figures hold for a year.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="address">Where the text of a figure stands.</param>
    public static string? Svg(FiguresText figures, Func<FigureEntry, string> address)
    {
        if (figures is not { Dated: var dated, Description: { } description })
        {
            return null;
        }

        var years = new YearAxis(dated.Min(one => one.From), dated.Max(one => one.To) + 1);
        var axis = 12 + (dated.Length * Row);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"figures-drawing\" viewBox=\"0 0 {N(Width)} {N(axis + 28)}\" role=\"group\" aria-label=\""
        );
        Markup.AppendEscaped(svg, description);
        svg.Append("\">\n");
        years.Write(svg, axis);
        foreach (var (index, (figure, from, to)) in dated.Index())
        {
            var (left, right, middle) = (
                years.X(from),
                from == to ? years.X(from) : years.X(to + 0.99),
                8 + ((index + 0.5) * Row)
            );
            // On the side with more room; where neither has enough for the figure itself, it stands on the bar.
            var (room, fromRight) = (Math.Max(left, Width - right) - Gap, left > Width - right);
            var letters = (int)(room / Letter);
            var isOn = letters < figure.Value.Length;
            svg.Append("<a tabindex=\"-1\" href=\"");
            Markup.AppendEscaped(svg, address(figure));
            svg.Append("\"><title>");
            Markup.AppendEscaped(svg, $"{figure.Year}: {figure.Title}");
            svg.Append("</title>");
            svg.Append(
                from == to
                    ? $"<circle class=\"dot\" cx=\"{N(left)}\" cy=\"{N(middle)}\" r=\"{N(Radius)}\"/>"
                    : $"<rect class=\"span\" x=\"{N(left)}\" y=\"{N(middle - 4)}\" width=\"{N(right - left)}\" height=\"8\" rx=\"2\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"label\" x=\"{N(isOn ? left : fromRight ? left - Gap : right + Gap)}\" y=\"{N(middle + 6)}\"{(fromRight && !isOn ? " text-anchor=\"end\"" : "")}>"
            );
            svg.Append("<tspan class=\"amount\">");
            Markup.AppendEscaped(svg, figure.Value);
            svg.Append("</tspan>");
            Markup.AppendEscaped(svg, Unit(figure, isOn ? LongestLabel : letters));
            svg.Append("</text></a>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Unit(FigureEntry figure, int letters)
    {
        var room = Math.Min(LongestLabel, letters) - figure.Value.Length;
        return figure.Unit.Length == 0 || room < 4 ? ""
            : figure.Unit.Length < room ? $" {figure.Unit}"
            : $" {figure.Unit[..(room - 2)].TrimEnd()}…";
    }
}
