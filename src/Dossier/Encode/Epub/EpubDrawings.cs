using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Compose;
using Dossier.Encode.Drawings;
using Dossier.SvgDrawing;

namespace Dossier.Encode.Epub;

/// <summary>Drawings as files of their own.</summary>
/// <param name="style">The style sheet for drawings in print.</param>
/// <param name="turnsDark">Whether they have other colours where the reader's page is dark.</param>
internal sealed partial class EpubDrawings(string style, bool turnsDark)
{
    public const string Timeline = "timeline.svg";
    public const string Figures = "key-figures.svg";

    /// <summary>
    /// Colours for readers whose page is dark, in the place of those of the print; charts and maps, which have many
    /// colours, keep a white ground.
    /// </summary>
    private const string Dark =
        "@media (prefers-color-scheme: dark) { .axis, .tick { stroke: #ccc } .year, .label { fill: #e6e6e6 } "
        + ".chart, .map { background: #fff } "
        + ".dot { fill: #8fc7bb; stroke: #8fc7bb } .dot.approximate { fill: #141716 } }";

    /// <summary>The drawings of the timeline and the key figures, by name.</summary>
    /// <param name="document">What is said.</param>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> All(Document document)
    {
        if (document.Timeline is { Events.IsEmpty: false } timeline)
        {
            yield return new(Timeline, Whole(TimelineDrawing.Svg(timeline, _ => "")));
        }

        if (document.Figures?.Drawing is { } drawn)
        {
            yield return new(Figures, Whole(drawn));
        }
    }

    /// <summary>
    /// A drawing of the site as a file: with a name space and styles, and without links. Its texts are as wide as they
    /// were measured, since a file by itself has whatever typeface the reader's program takes.
    /// </summary>
    public ReadOnlyMemory<byte> Whole(string svg)
    {
        var start = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        // In a file of its own it is one picture, whose parts nobody visits.
        var head = svg[..start].Replace(" role=\"group\"", " role=\"img\"", StringComparison.Ordinal);
        head = head.Contains("xmlns=", StringComparison.Ordinal)
            ? head
            : head.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal);
        var body = svg[start..]
            .Replace("<a tabindex=\"-1\" href=\"\">", "<g>", StringComparison.Ordinal)
            .Replace("</a>", "</g>", StringComparison.Ordinal);
        if (
            FontSizePattern().Match(head) is { Success: true } size
            && double.TryParse(size.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var fontSize)
        )
        {
            body = LabelPattern().Replace(body, label => WithWidth(label, fontSize));
        }

        return Encoding.UTF8.GetBytes($"{head}<style>{style}{(turnsDark ? Dark : "")}</style>{body}");
    }

    /// <summary>
    /// A label with the width that it was measured to have; as it is where its letters have no known width.
    /// </summary>
    private static string WithWidth(Match label, double size)
    {
        var text = WebUtility.HtmlDecode(label.Groups[3].Value);
        if (!Lettering.IsMeasured(text))
        {
            return label.Value;
        }

        var bold = label.Groups[1].ValueSpan is "map-country" ? Lettering.Bold : 1;
        var width = Lettering.Width(text, size) * bold;
        return string.Concat(
            $"<text class=\"{label.Groups[1].ValueSpan}\"{label.Groups[2].ValueSpan}",
            $" textLength=\"{SvgWriter.N(width)}\" lengthAdjust=\"spacingAndGlyphs\">",
            label.Groups[3].ValueSpan,
            "</text>"
        );
    }

    /// <summary><c>font-size="15"</c>, the number in group 1.</summary>
    [GeneratedRegex("font-size=\"([0-9.]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FontSizePattern();

    /// <summary>
    /// <c>&lt;text class="year" x="3"&gt;1990&lt;/text&gt;</c>: class, other attributes and text are groups 1 to 3.
    /// </summary>
    [GeneratedRegex("""<text class="([^"]*)"([^>]*)>([^<]+)</text>""", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
