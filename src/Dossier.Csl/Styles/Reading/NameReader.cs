using System.Xml.Linq;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Reads <c>names</c> and the options for names that other elements carry.</summary>
internal static class NameReader
{
    /// <summary>
    /// Options on <c>style</c>, <c>citation</c> and <c>bibliography</c>, where some have longer names.
    /// </summary>
    public static NameOptions Inherited(XmlReading xml, XElement element) =>
        Options(xml, element, "name-form", "name-delimiter") with
        {
            NamesDelimiter = XmlReading.TextOrNull(element, "names-delimiter"),
        };

    /// <summary>Options on <c>name</c>.</summary>
    public static NameElement Name(XmlReading xml, XElement element)
    {
        var family = Decor.Plain;
        var given = Decor.Plain;
        foreach (var part in XmlReading.Children(element))
        {
            switch (XmlReading.Text(part, "name"))
            {
                case "family":
                    family = DecorReader.Read(xml, part);
                    break;
                case "given":
                    given = DecorReader.Read(xml, part);
                    break;
                default:
                    xml.ReportFault(part, "a <name-part> has a name: \"family\" or \"given\"", "");
                    break;
            }
        }

        return new NameElement
        {
            Options = Options(xml, element, "form", "delimiter"),
            Decor = DecorReader.Read(xml, element),
            Family = family,
            Given = given,
        };
    }

    /// <summary>The <c>names-*</c> options of a sort key; <see cref="NameOptions.None"/> where it has none.</summary>
    public static NameOptions SortOptions(XmlReading xml, XElement key) =>
        key.Attribute("names-min") is null
        && key.Attribute("names-use-first") is null
        && key.Attribute("names-use-last") is null
            ? NameOptions.None
            : new NameOptions
            {
                EtAlMin = xml.Number(key, "names-min"),
                EtAlUseFirst = xml.Number(key, "names-use-first"),
                EtAlUseLast = xml.FlagOrNull(key, "names-use-last"),
                EtAlSubsequentMin = xml.Number(key, "names-min"),
                EtAlSubsequentUseFirst = xml.Number(key, "names-use-first"),
            };

    private static NameOptions Options(XmlReading xml, XElement element, string form, string delimiter) =>
        new()
        {
            And = xml.Choice(element, "and", ("text", And.Text), ("symbol", And.Symbol)),
            Delimiter = XmlReading.TextOrNull(element, delimiter),
            DelimiterPrecedesEtAl = Precedes(xml, element, "delimiter-precedes-et-al"),
            DelimiterPrecedesLast = Precedes(xml, element, "delimiter-precedes-last"),
            EtAlMin = xml.Number(element, "et-al-min"),
            EtAlUseFirst = xml.Number(element, "et-al-use-first"),
            EtAlSubsequentMin = xml.Number(element, "et-al-subsequent-min"),
            EtAlSubsequentUseFirst = xml.Number(element, "et-al-subsequent-use-first"),
            EtAlUseLast = xml.FlagOrNull(element, "et-al-use-last"),
            Form = xml.Choice(
                element,
                form,
                ("long", NameForm.Long),
                ("short", NameForm.Short),
                ("count", NameForm.Count)
            ),
            Initialize = xml.FlagOrNull(element, "initialize"),
            InitializeWith = XmlReading.TextOrNull(element, "initialize-with"),
            NameAsSortOrder = xml.Choice(
                element,
                "name-as-sort-order",
                ("first", NameAsSortOrder.First),
                ("all", NameAsSortOrder.All)
            ),
            SortSeparator = XmlReading.TextOrNull(element, "sort-separator"),
        };

    private static DelimiterPrecedes? Precedes(XmlReading xml, XElement element, string name) =>
        xml.Choice(
            element,
            name,
            ("contextual", DelimiterPrecedes.Contextual),
            ("after-inverted-name", DelimiterPrecedes.AfterInvertedName),
            ("always", DelimiterPrecedes.Always),
            ("never", DelimiterPrecedes.Never)
        );
}
