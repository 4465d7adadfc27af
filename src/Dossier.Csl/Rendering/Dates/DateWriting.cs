using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Dates;

/// <summary>One date being written, part by part.</summary>
internal sealed class DateWriting(
    DateRenderer dates,
    string variable,
    DateValue value,
    string delimiter,
    ItemRendering rendering
)
{
    private readonly List<Node> nodes = [];

    /// <summary>One date.</summary>
    public Node? WriteSingle(ImmutableArray<DatePart> parts, DateParts date)
    {
        foreach (var part in parts)
        {
            AddPart(part, part.Decor, date, isLast: true);
        }

        return ToSpan();
    }

    /// <summary>
    /// A range: parts in which both dates are the same stand once (‘3–5 May 2004’); from the coarsest difference on,
    /// parts stand on both sides of the delimiter.
    /// </summary>
    public Node? WriteRange(ImmutableArray<DatePart> parts, DateParts start, DateParts end)
    {
        if (end.Year == 0)
        {
            WriteSingle(parts, start);
            AddDelimiter(parts.FirstOrDefault(part => part.Name == DatePartName.Year)?.RangeDelimiter ?? "–");
            return ToSpan();
        }

        var shown = parts.Where(part => HasPart(part, start) || HasPart(part, end)).ToImmutableArray();
        if (CoarsestDifference(shown, start, end) is not { } coarsest)
        {
            return WriteSingle(parts, start);
        }

        var firstRepeated = shown.IndexOf(shown.First(part => part.Name >= coarsest.Name));
        var lastRepeated = shown.LastIndexOf(shown.Last(part => part.Name >= coarsest.Name));
        for (var i = 0; i <= lastRepeated; i++)
        {
            AddPart(
                shown[i],
                i == lastRepeated ? shown[i].Decor with { Suffix = "" } : shown[i].Decor,
                start,
                isLast: false
            );
        }

        AddDelimiter(coarsest.RangeDelimiter);
        var followsDelimiter = true;
        for (var i = firstRepeated; i < shown.Length; i++)
        {
            var decor = i == firstRepeated ? shown[i].Decor with { Prefix = "" } : shown[i].Decor;
            AddPart(shown[i], decor, i <= lastRepeated ? end : start, isLast: true, followsDelimiter);
            followsDelimiter = false;
        }

        return ToSpan();
    }

    /// <summary>
    /// The coarsest part in which two dates differ: the year, else the month, else the day; null where they are the
    /// same.
    /// </summary>
    private static DatePart? CoarsestDifference(ImmutableArray<DatePart> shown, DateParts start, DateParts end)
    {
        foreach (var name in (ReadOnlySpan<DatePartName>)[DatePartName.Year, DatePartName.Month, DatePartName.Day])
        {
            var part = shown.FirstOrDefault(part => part.Name == name);
            var differs = name switch
            {
                DatePartName.Year => start.Year != end.Year,
                DatePartName.Month => start.Month != end.Month,
                _ => start.Day != end.Day,
            };
            if (differs && part is not null)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>Whether a date says a part that the style asks for; a season is no day.</summary>
    private static bool HasPart(DatePart part, DateParts date) =>
        part.Name switch
        {
            DatePartName.Year => date.Year != 0,
            DatePartName.Month => date.Month != 0,
            _ => date.Day != 0 && !date.IsSeason,
        };

    /// <summary>
    /// Adds a part that the date has, with a delimiter before it unless it is the first or follows a range's
    /// delimiter.
    /// </summary>
    private void AddPart(DatePart part, Decor decor, DateParts date, bool isLast, bool followsDelimiter = false)
    {
        if (dates.RenderPart(part, date, value, variable, rendering) is not { } node)
        {
            return;
        }

        if (part.Name == DatePartName.Year && isLast && dates.WantsYearSuffix(variable, rendering))
        {
            rendering.HasYearSuffix = true;
            var letters = YearSuffixes.Letters(rendering.Subject.Disambiguation.YearSuffix);
            var suffix = new Leaf(letters, LeafKind.Content, "year-suffix");
            node = new Span([node, new Span([suffix]) { Role = Role.YearSuffix }]);
        }

        if (nodes.Count > 0 && !followsDelimiter && DateRenderer.DelimiterLeaf(delimiter) is { } between)
        {
            nodes.Add(between);
        }

        nodes.Add(dates.Decorate(node, decor, rendering)!);
    }

    private void AddDelimiter(string text) => nodes.Add(new Leaf(text, LeafKind.Delimiter));

    private Span? ToSpan() => nodes.Count == 0 ? null : new Span([.. nodes]);
}
