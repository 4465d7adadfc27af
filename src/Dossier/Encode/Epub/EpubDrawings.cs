using System.Text;
using Dossier.Compose;
using Dossier.Encode.Drawings;

namespace Dossier.Encode.Epub;

/// <summary>Drawings as files of their own.</summary>
/// <param name="style">The style sheet for drawings in print.</param>
/// <param name="turnsDark">Whether they have other colours where the reader's page is dark.</param>
internal sealed class EpubDrawings(string style, bool turnsDark)
{
    public const string Timeline = "timeline.svg";
    public const string Figures = "key-figures.svg";

    /// <summary>
    /// What the style sheet of the print says, in the colours that the dark has; charts and maps, which have many, stay
    /// on paper.
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

    /// <summary>A drawing of the site as a file: with a name space and styles, and without links.</summary>
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
        return Encoding.UTF8.GetBytes($"{head}<style>{style}{(turnsDark ? Dark : "")}</style>{body}");
    }
}
