using System.Globalization;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering;

/// <summary>Texts by which items are sorted, such that their letters are in the order of what they mean.</summary>
internal static class SortText
{
    /// <summary>A number: eight digits, so that 9 is before 10. Other texts as they are.</summary>
    public static string Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("00000000", CultureInfo.InvariantCulture)
            : text;

    /// <summary>A date, from the year down, with years before our era first.</summary>
    /// <param name="value">The date.</param>
    /// <param name="parts">The parts that count; all where none is given.</param>
    public static string Date(DateValue value, IEnumerable<DatePartName> parts)
    {
        if (value.Start is not { } start)
        {
            return value.Literal;
        }

        HashSet<DatePartName> shown = [.. parts];
        var text = SortKeyOf(start, shown);
        return value.End is { } end ? $"{text}-{(end.Year == 0 ? "" : SortKeyOf(end, shown))}" : text;
    }

    /// <summary>The letters of a rendered text.</summary>
    public static string Plain(Node? node)
    {
        if (node is null)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(Node node, System.Text.StringBuilder text)
    {
        if (node is Leaf leaf)
        {
            text.Append(leaf.Text);
        }
        else if (node is Span span)
        {
            foreach (var child in span.Children)
            {
                Append(child, text);
            }
        }
    }

    /// <summary>
    /// A date as digits that sort as it does: years from 100,000 on, so that those before our era come first.
    /// </summary>
    private static string SortKeyOf(DateParts date, HashSet<DatePartName> shown)
    {
        var year = (shown.Count == 0 || shown.Contains(DatePartName.Year) ? date.Year : 0) + 100_000;
        var month = shown.Count == 0 || shown.Contains(DatePartName.Month) ? date.Month : 0;
        var day = shown.Count == 0 || shown.Contains(DatePartName.Day) ? date.Day : 0;
        // A season follows the months that it holds.
        month = month > 12 ? (month - 12) * 3 : month;
        return string.Create(CultureInfo.InvariantCulture, $"{year:000000}{month:00}{day:00}");
    }
}
