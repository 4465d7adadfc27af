using System.Collections.Immutable;
using System.Xml.Linq;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Reads <c>date</c>, in styles and in locales.</summary>
internal static class DateElementReader
{
    /// <summary>How many parts a date may have; there are three to be written.</summary>
    private const int MaxParts = 12;

    public static DateElement Read(XmlReading xml, XElement element)
    {
        var parts = ImmutableArray.CreateBuilder<DatePart>();
        foreach (var child in XmlReading.Children(element))
        {
            if (child.Name.LocalName != "date-part")
            {
                xml.ReportFault(child, $"<date> has only <date-part> in it, not <{child.Name.LocalName}>", "");
                continue;
            }

            if (parts.Count == MaxParts)
            {
                xml.ReportFault(child, $"a <date> has at most {MaxParts} parts", "the others are left out");
                break;
            }

            var name = xml.Choice(
                child,
                "name",
                ("year", DatePartName.Year),
                ("month", DatePartName.Month),
                ("day", DatePartName.Day)
            );
            if (name is null)
            {
                xml.ReportFault(child, "a <date-part> has a name: \"year\", \"month\" or \"day\"", "");
                continue;
            }

            parts.Add(
                new DatePart
                {
                    Name = name.Value,
                    Form = Form(xml, child),
                    Decor = DecorReader.Read(xml, child),
                    RangeDelimiter = XmlReading.TextOrNull(child, "range-delimiter") ?? "–",
                }
            );
        }

        return new DateElement
        {
            Variable = XmlReading.Text(element, "variable"),
            Form = xml.Choice(element, "form", ("numeric", DateForm.Numeric), ("text", DateForm.Text)) ?? DateForm.None,
            Shown =
                xml.Choice(
                    element,
                    "date-parts",
                    ("year-month-day", DatePartsShown.YearMonthDay),
                    ("year-month", DatePartsShown.YearMonth),
                    ("year", DatePartsShown.Year)
                ) ?? DatePartsShown.YearMonthDay,
            Delimiter = XmlReading.Text(element, "delimiter"),
            Decor = DecorReader.Read(xml, element),
            Parts = parts.ToImmutable(),
        };
    }

    private static DatePartForm Form(XmlReading xml, XElement part) =>
        xml.Choice(
            part,
            "form",
            ("long", DatePartForm.Long),
            ("short", DatePartForm.Short),
            ("numeric", DatePartForm.Numeric),
            ("numeric-leading-zeros", DatePartForm.NumericLeadingZeros),
            ("ordinal", DatePartForm.Ordinal)
        ) ?? DatePartForm.None;
}
