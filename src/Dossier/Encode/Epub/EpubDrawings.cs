using System.Text;
using Dossier.Compose;
using Dossier.Encode.Drawings;

namespace Dossier.Encode.Epub;

/// <summary>The drawings of the book, as files of their own: for light and for dark paper.</summary>
internal static class EpubDrawings
{
    public const string Timeline = "timeline.svg";
    public const string Figures = "key-figures.svg";

    /// <summary>What the style sheet of the print says, in the colours that the dark has.</summary>
    private const string Dark =
        "@media (prefers-color-scheme: dark) { .axis, .tick { stroke: #ccc } .year, .label { fill: #e6e6e6 } "
        + ".dot { fill: #8fc7bb; stroke: #8fc7bb } .dot.approximate { fill: #141716 } }";

    /// <summary>The drawings by name.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="style">The style sheet for drawings in print.</param>
    /// <param name="turnsDark">Whether they have other colours where the reader's page is dark.</param>
    public static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> All(
        Document document,
        string style,
        bool turnsDark
    )
    {
        style += turnsDark ? Dark : "";
        if (document.Timeline is { Events.IsEmpty: false } timeline)
        {
            yield return new(Timeline, Whole(TimelineDrawing.Svg(timeline, _ => ""), style));
        }

        if (document.Figures is { } figures && FiguresDrawing.Svg(figures, _ => "") is { } drawn)
        {
            yield return new(Figures, Whole(drawn, style));
        }
    }

    /// <summary>A drawing of the site as a file: with a name space and styles, and without links.</summary>
    private static byte[] Whole(string svg, string style)
    {
        var start = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        // In a file of its own it is one picture, whose parts nobody visits.
        var head = svg[..start]
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
            .Replace(" role=\"group\"", " role=\"img\"", StringComparison.Ordinal);
        var body = svg[start..]
            .Replace("<a tabindex=\"-1\" href=\"\">", "<g>", StringComparison.Ordinal)
            .Replace("</a>", "</g>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{head}<style>{style}</style>{body}");
    }
}
