using System.Globalization;
using System.Text;

namespace Dossier.SvgDrawing;

/// <summary>
/// Writes a drawing as SVG that is styled by class alone, so that one drawing serves light and dark, screen and paper.
/// Coordinates are rounded to a tenth of a unit.
/// </summary>
/// <param name="cssClass">The drawing's class in style sheets.</param>
/// <param name="width">Its width, in its own units.</param>
/// <param name="size">The size of its letters.</param>
/// <param name="alternative">What it shows, in words.</param>
public sealed class SvgWriter(string cssClass, double width, double size, string alternative)
{
    private readonly StringBuilder text = new(4096);

    /// <summary>Closes the drawing.</summary>
    /// <param name="height">Its height, in its own units.</param>
    /// <returns>All of it.</returns>
    public string Finish(double height)
    {
        var body = text.ToString();
        text.Clear();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{cssClass}\" viewBox=\"0 0 {N(width)} {N(height)}\" font-size=\"{N(size)}\""
        );
        text.Append(" role=\"img\" aria-label=\"");
        AppendEscaped(alternative);
        return text.Append("\">\n").Append(body).Append("</svg>\n").ToString();
    }

    /// <summary>Draws a straight line between two points.</summary>
    public void DrawLine(string cssClass, double x1, double y1, double x2, double y2) =>
        Open("line", cssClass).With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).text.Append("/>\n");

    /// <summary>Draws a box from its upper left; one without width or height is left out.</summary>
    public void DrawBox(string cssClass, double x, double y, double width, double height)
    {
        if (width >= 0.05 && height >= 0.05)
        {
            Open("rect", cssClass).With("x", x).With("y", y).With("width", width).With("height", height);
            text.Append("/>\n");
        }
    }

    /// <summary>Draws a circle; <paramref name="cssClass"/> is its class.</summary>
    public void DrawCircle(string cssClass, double x, double y, double radius) =>
        Open("circle", cssClass).With("cx", x).With("cy", y).With("r", radius).text.Append("/>\n");

    /// <summary>Draws a path; nothing where it has no commands.</summary>
    /// <param name="cssClass">Its class in style sheets.</param>
    /// <param name="data">Its commands, as SVG writes them.</param>
    public void DrawPath(string cssClass, string data)
    {
        if (data.Length > 0)
        {
            text.Append("<path class=\"").Append(cssClass).Append("\" d=\"").Append(data).Append("\"/>\n");
        }
    }

    /// <summary>Opens a part of the drawing at its upper left, which hides what lies beyond it.</summary>
    public void Open(double partWidth, double partHeight) =>
        text.Append(CultureInfo.InvariantCulture, $"<svg width=\"{N(partWidth)}\" height=\"{N(partHeight)}\">\n");

    /// <summary>Closes the part.</summary>
    public void Close() => text.Append("</svg>\n");

    /// <summary>Draws a text whose letters stand on the line of <paramref name="y"/>.</summary>
    /// <param name="cssClass">Its class in style sheets.</param>
    /// <param name="x">Where it begins, ends or has its middle.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="value">The text.</param>
    /// <param name="anchor">How it stands to <paramref name="x"/>.</param>
    public void DrawText(string cssClass, double x, double y, string value, TextAnchor anchor = TextAnchor.Start)
    {
        Open("text", cssClass).With("x", x).With("y", y);
        text.Append(
            anchor switch
            {
                TextAnchor.Middle => " text-anchor=\"middle\">",
                TextAnchor.End => " text-anchor=\"end\">",
                _ => ">",
            }
        );
        AppendEscaped(value);
        text.Append("</text>\n");
    }

    /// <summary>A number as drawings write it.</summary>
    public static string N(double value) => Append(new StringBuilder(), value).ToString();

    /// <summary>Appends a number as drawings write it: to a tenth, half a tenth to the even one.</summary>
    public static StringBuilder Append(StringBuilder to, double value)
    {
        if (!double.IsFinite(value))
        {
            return to.Append(CultureInfo.InvariantCulture, $"{value}"); // A fault, and tests look for the word.
        }

        var (whole, tenths) = Math.DivRem((long)Math.Abs(Math.Round(value * 10)), 10);
        if (value < 0 && (whole > 0 || tenths > 0))
        {
            to.Append('-');
        }

        to.Append(CultureInfo.InvariantCulture, $"{whole}");
        return tenths > 0 ? to.Append('.').Append((char)('0' + tenths)) : to;
    }

    private SvgWriter Open(string element, string cssClass)
    {
        text.Append('<').Append(element).Append(" class=\"").Append(cssClass).Append('"');
        return this;
    }

    private SvgWriter With(string attribute, double value)
    {
        Append(text.Append(' ').Append(attribute).Append("=\""), value).Append('"');
        return this;
    }

    private void AppendEscaped(string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                _ => text.Append(c),
            };
        }
    }
}
