using System.Collections.Immutable;
using System.Globalization;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Rendering.Numbers;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Dates;

/// <summary>Renders dates and ranges of dates.</summary>
internal sealed class DateRenderer(Renderer renderer)
{
    public Rendered Render(DateElement element, ItemRendering rendering)
    {
        // The date of access does not tell works apart.
        var isHidden =
            rendering.IsSuppressed(element.Variable) || (rendering.ForProbe && element.Variable == "accessed");
        var value = isHidden ? null : rendering.Item.Date(element.Variable);
        if (value is null || value.IsEmpty)
        {
            return Rendered.Empty;
        }

        Renderer.MarkWritten(element.Variable, rendering);
        var (parts, delimiter) = PartsToWrite(element);
        if (rendering.ForSorting)
        {
            return Rendered.Of(new Leaf(SortText.Date(value, parts.Select(part => part.Name)), LeafKind.Content));
        }

        if (value.Start is not { } start)
        {
            var literal = renderer.TextNode(value.Literal, LeafKind.Content, element.Variable, rendering);
            return Rendered.Of(renderer.Decorate(literal, element.Decor, rendering, Role.Date));
        }

        var dates = new DateWriting(this, element.Variable, value, delimiter, rendering);
        var node = value.End is { } end ? dates.WriteRange(parts, start, end) : dates.WriteSingle(parts, start);
        var decorated = renderer.Decorate(node, element.Decor, rendering, Role.Date);
        return decorated is null ? Rendered.Empty : Rendered.Of(decorated);
    }

    /// <summary>
    /// The parts to write: the element's own, or those of the language with what the element changes of them.
    /// </summary>
    private (ImmutableArray<DatePart> Parts, string Delimiter) PartsToWrite(DateElement element)
    {
        if (element.Form == DateForm.None)
        {
            return (element.Parts, element.Delimiter);
        }

        if (renderer.Locale.Date(element.Form) is not { } localised)
        {
            return ([], "");
        }

        var parts = localised
            .Parts.Where(part =>
                element.Shown == DatePartsShown.YearMonthDay
                || part.Name == DatePartName.Year
                || (part.Name == DatePartName.Month && element.Shown == DatePartsShown.YearMonth)
            )
            .Select(part =>
                element.Parts.FirstOrDefault(ownPart => ownPart.Name == part.Name) is { } ownPart
                    ? WithOverrides(part, ownPart)
                    : part
            );
        return ([.. parts], localised.Delimiter);
    }

    /// <summary>
    /// A part of the locale's date with the form and formatting that the style's own part gives; affixes stay the
    /// locale's.
    /// </summary>
    private static DatePart WithOverrides(DatePart part, DatePart ownPart) =>
        part with
        {
            Form = ownPart.Form == DatePartForm.None ? part.Form : ownPart.Form,
            Decor = part.Decor with
            {
                Formatting = ownPart.Decor.Formatting.Within(part.Decor.Formatting),
                StripPeriods = ownPart.Decor.StripPeriods || part.Decor.StripPeriods,
                TextCase = ownPart.Decor.TextCase == TextCase.None ? part.Decor.TextCase : ownPart.Decor.TextCase,
            },
        };

    /// <summary>The letters of a part without affixes; null where the date does not have it.</summary>
    internal Node? RenderPart(DatePart part, DateParts date, DateValue value, string variable, ItemRendering rendering)
    {
        var text = part.Name switch
        {
            DatePartName.Year => YearText(part.Form, date.Year),
            DatePartName.Month => MonthText(part.Form, date, value),
            _ => DayText(part.Form, date),
        };
        if (text.Length == 0)
        {
            return null;
        }

        if (part.Decor.StripPeriods || rendering.StripPeriods > 0)
        {
            text = text.Replace(".", "", StringComparison.Ordinal);
        }

        return new Leaf(text, LeafKind.Content, variable);
    }

    internal Node? Decorate(Node? node, Decor decor, ItemRendering rendering) =>
        renderer.Decorate(node, decor, rendering);

    internal static Node? DelimiterLeaf(string delimiter) =>
        delimiter.Length == 0 ? null : new Leaf(delimiter, LeafKind.Delimiter);

    /// <summary>Whether the year is followed by the letter that tells works of a year apart.</summary>
    internal bool WantsYearSuffix(string variable, ItemRendering rendering) =>
        variable == "issued"
        && rendering.Subject.Disambiguation.YearSuffix > 0
        && !rendering.HasYearSuffix
        && !(
            rendering.Subject.Area == Area.Citation
                ? renderer.CitationHasYearSuffix
                : renderer.BibliographyHasYearSuffix
        );

    /// <summary>A year, before our era or before 1000 with the locale's word; empty for an unknown one.</summary>
    private string YearText(DatePartForm form, int year)
    {
        if (year == 0)
        {
            return "";
        }

        var digits = Math.Abs(year).ToString(CultureInfo.InvariantCulture);
        if (form == DatePartForm.Short)
        {
            return digits.Length > 2 ? digits[^2..] : digits;
        }

        return year < 0 ? digits + renderer.Locale.Text("bc")
            : year < 1000 ? digits + renderer.Locale.Text("ad")
            : digits;
    }

    /// <summary>A month, or the season that stands in its place; empty where the date has neither.</summary>
    private string MonthText(DatePartForm form, DateParts date, DateValue value)
    {
        if (date.IsSeason)
        {
            return renderer.Locale.Text($"season-0{date.Season.ToString(CultureInfo.InvariantCulture)}");
        }

        if (date.Month == 0)
        {
            return value.SeasonText;
        }

        var twoDigits = date.Month.ToString("00", CultureInfo.InvariantCulture);
        return form switch
        {
            DatePartForm.Numeric => date.Month.ToString(CultureInfo.InvariantCulture),
            DatePartForm.NumericLeadingZeros => twoDigits,
            DatePartForm.Short => renderer.Locale.Text($"month-{twoDigits}", TermForm.Short),
            _ => renderer.Locale.Text($"month-{twoDigits}"),
        };
    }

    /// <summary>A day, as an ordinal where the form asks for that; empty for an unknown one.</summary>
    private string DayText(DatePartForm form, DateParts date)
    {
        if (date.Day == 0 || date.IsSeason)
        {
            return "";
        }

        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        switch (form)
        {
            case DatePartForm.NumericLeadingZeros:
                return date.Day.ToString("00", CultureInfo.InvariantCulture);
            case DatePartForm.Ordinal when date.Day == 1 || renderer.Locale.LimitDayOrdinalsToDay1 is not true:
                var month = $"month-{date.Month.ToString("00", CultureInfo.InvariantCulture)}";
                return Ordinals.Short(
                    date.Day,
                    renderer.Locale.Term(month, TermForm.Long)?.Gender ?? Gender.None,
                    renderer.Locale
                );
            default:
                return day;
        }
    }
}
