using System.Xml.Linq;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Reads what elements say of formatting, affixes, quotes, case and display.</summary>
internal static class DecorReader
{
    public static Decor Read(XmlReading xml, XElement element)
    {
        if (!element.HasAttributes)
        {
            return Decor.Plain;
        }

        var decor = new Decor
        {
            Formatting = Formatting(xml, element),
            Prefix = Affix(element, "prefix"),
            Suffix = Affix(element, "suffix"),
            Quotes = xml.Flag(element, "quotes"),
            StripPeriods = xml.Flag(element, "strip-periods"),
            TextCase = Case(xml, element) ?? TextCase.None,
            Display =
                xml.Choice(
                    element,
                    "display",
                    ("block", Display.Block),
                    ("left-margin", Display.LeftMargin),
                    ("right-inline", Display.RightInline),
                    ("indent", Display.Indent)
                ) ?? Display.Inline,
        };
        return decor == Decor.Plain ? Decor.Plain : decor;
    }

    /// <summary>An affix; some styles write a line break as a reference within a reference.</summary>
    private static string Affix(XElement element, string name) =>
        XmlReading.Text(element, name).Replace("&#10;", "\n", StringComparison.Ordinal);

    public static TextCase? Case(XmlReading xml, XElement element) =>
        xml.Choice(
            element,
            "text-case",
            ("lowercase", TextCase.Lowercase),
            ("uppercase", TextCase.Uppercase),
            ("capitalize-first", TextCase.CapitalizeFirst),
            ("capitalize-all", TextCase.CapitalizeAll),
            ("sentence", TextCase.Sentence),
            ("title", TextCase.Title)
        );

    private static Formatting Formatting(XmlReading xml, XElement element) =>
        new(
            xml.Choice(
                element,
                "font-style",
                ("normal", FontStyle.Normal),
                ("italic", FontStyle.Italic),
                ("oblique", FontStyle.Oblique)
            ) ?? FontStyle.Inherited,
            xml.Choice(element, "font-variant", ("normal", FontVariant.Normal), ("small-caps", FontVariant.SmallCaps))
                ?? FontVariant.Inherited,
            xml.Choice(
                element,
                "font-weight",
                ("normal", FontWeight.Normal),
                ("bold", FontWeight.Bold),
                ("light", FontWeight.Light)
            ) ?? FontWeight.Inherited,
            xml.Choice(
                element,
                "text-decoration",
                ("none", TextDecoration.None),
                ("underline", TextDecoration.Underline)
            ) ?? TextDecoration.Inherited,
            xml.Choice(
                element,
                "vertical-align",
                ("baseline", VerticalAlign.Baseline),
                ("sup", VerticalAlign.Superscript),
                ("sub", VerticalAlign.Subscript)
            ) ?? VerticalAlign.Inherited
        );
}
