using System.Globalization;
using System.Text;
using Dossier.Compose.Entries;
using Dossier.Model.Dates;
using static Dossier.Encode.Drawings.YearAxis;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Drawings;

/// <summary>
/// Draws a timeline as SVG: years along an axis, a dot for each event, stacked where they crowd, a bar for each
/// interval. It is styled by class alone, and says nothing that the list of events does not.
/// </summary>
internal static class TimelineDrawing
{
    private const double Step = 15;
    private const double Radius = 5;

    /// <summary>The drawing of events in order of time; there must be one at least.</summary>
    /// <param name="timeline">The events.</param>
    /// <param name="address">Where the text of an event stands.</param>
    public static string Svg(TimelineText timeline, Func<EventEntry, string> address)
    {
        var events = timeline.Events;
        var first = Math.Floor(events.Min(e => e.Date.Start.Position));
        var last = Math.Ceiling(events.Max(e => (e.Date.End ?? e.Date.Start).Position + 0.01));
        var years = new YearAxis(first, last);
        var (dots, dotRows) = StackInRows(
            events.Where(e => e.Date.End is null),
            e => X(e.Date.Start.Position),
            _ => Radius * 2
        );
        var (bars, barRows) = StackInRows(
            events.Where(e => e.Date.End is not null),
            e => X(e.Date.Start.Position),
            e => X(e.Date.End!.Value.EndPosition()) - X(e.Date.Start.Position)
        );
        var axis = 12 + (dotRows * Step);
        var height = axis + 34 + (barRows * Step);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"timeline-drawing\" viewBox=\"0 0 {N(Width)} {N(height)}\" role=\"group\" aria-label=\""
        );
        Markup.AppendEscaped(svg, timeline.Description);
        svg.Append("\">\n");
        years.Write(svg, axis);
        foreach (var (e, row) in bars)
        {
            var (from, to) = (X(e.Date.Start.Position), X(e.Date.End!.Value.EndPosition()));
            AppendLinked(
                e,
                $"<rect class=\"span\" x=\"{N(from)}\" y=\"{N(axis + 30 + (row * Step))}\" "
                    + $"width=\"{N(Math.Max(Radius, to - from))}\" height=\"8\" rx=\"2\">",
                "</rect>"
            );
        }

        foreach (var (e, row) in dots)
        {
            var approximate = e.Date.Approximate ? " approximate" : "";
            AppendLinked(
                e,
                $"<circle class=\"dot{approximate}\" cx=\"{N(X(e.Date.Start.Position))}\" "
                    + $"cy=\"{N(axis - 10 - (row * Step))}\" r=\"{N(Radius)}\">",
                "</circle>"
            );
        }

        return svg.Append("</svg>\n").ToString();

        double X(double year) => years.X(year);

        // Appends a shape as a link to an event, with the event's date and title.
        void AppendLinked(EventEntry e, string startTag, string endTag)
        {
            svg.Append("<a tabindex=\"-1\" href=\"");
            Markup.AppendEscaped(svg, address(e));
            svg.Append("\">").Append(startTag).Append("<title>");
            Markup.AppendEscaped(svg, $"{e.DateText}: {e.Title}");
            svg.Append("</title>").Append(endTag).Append("</a>\n");
        }
    }

    /// <summary>The end of a date, in years: one of a year alone ends with the year.</summary>
    private static double EndPosition(this PartialDate date) => date.Position + (date.Month == 0 ? 0.99 : 0);

    /// <summary>Gives each event the lowest row in which it touches no other.</summary>
    private static (List<(EventEntry Event, int Row)> Placed, int Rows) StackInRows(
        IEnumerable<EventEntry> events,
        Func<EventEntry, double> start,
        Func<EventEntry, double> width
    )
    {
        var placed = new List<(EventEntry, int)>();
        var ends = new List<double>();
        foreach (var e in events)
        {
            var x = start(e);
            var row = ends.FindIndex(end => end + 2 <= x);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = x + width(e);
            placed.Add((e, row));
        }

        return (placed, ends.Count);
    }
}
