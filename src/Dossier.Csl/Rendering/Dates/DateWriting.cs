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
    public Node? Single(ImmutableArray<DatePart> parts, DateParts date)
    {
        foreach (var part in parts)
        {
            Add(part, part.Decor, date, isLast: true);
        }

        return Finished();
    }

    /// <summary>
    /// A range: what both ends have in common stands once, before or after; what differs stands on both sides of the
    /// delimiter, with everything finer than it.
    /// </summary>
    public Node? Range(ImmutableArray<DatePart> parts, DateParts start, DateParts end)
    {
        if (end.Year == 0)
        {
            Single(parts, start);
            AddDelimiter(parts.FirstOrDefault(part => part.Name == DatePartName.Year)?.RangeDelimiter ?? "–");
            return Finished();
        }

        var shown = parts.Where(part => HasPart(part, start) || HasPart(part, end)).ToImmutableArray();
        if (Coarsest(shown, start, end) is not { } coarsest)
        {
            return Single(parts, start);
        }

        var first = shown.IndexOf(shown.First(part => part.Name >= coarsest.Name));
        var last = shown.LastIndexOf(shown.Last(part => part.Name >= coarsest.Name));
        for (var i = 0; i <= last; i++)
        {
            Add(shown[i], i == last ? shown[i].Decor with { Suffix = "" } : shown[i].Decor, start, isLast: false);
        }

        AddDelimiter(coarsest.RangeDelimiter);
        var joined = true;
        for (var i = first; i < shown.Length; i++)
        {
            var decor = i == first ? shown[i].Decor with { Prefix = "" } : shown[i].Decor;
            Add(shown[i], decor, i <= last ? end : start, isLast: true, joined);
            joined = false;
        }

        return Finished();
    }

    private static DatePart? Coarsest(ImmutableArray<DatePart> shown, DateParts start, DateParts end)
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

    private void Add(DatePart part, Decor decor, DateParts date, bool isLast, bool joined = false)
    {
        if (dates.Part(part, date, value, variable, rendering) is not { } node)
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

        if (nodes.Count > 0 && !joined && DateRenderer.Between(delimiter) is { } between)
        {
            nodes.Add(between);
        }

        nodes.Add(dates.Decorate(node, decor, rendering)!);
    }

    private void AddDelimiter(string text) => nodes.Add(new Leaf(text, LeafKind.Delimiter));

    private Span? Finished() => nodes.Count == 0 ? null : new Span([.. nodes]);
}
