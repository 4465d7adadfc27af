using System.Xml.Linq;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Locales;

/// <summary>Reads locale files, and the <c>locale</c> elements of styles.</summary>
public static class LocaleReader
{
    /// <summary>Reads a locale file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="faults">What is wrong in it, in order.</param>
    /// <returns>The locale; null where it cannot be used, and a fault says why.</returns>
    public static Locale? Read(string text, out IReadOnlyList<StyleFault> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        var xml = new XmlReading();
        var root = xml.Load(text, "locale");
        var locale = root is null ? null : Read(xml, root);
        faults = [.. xml.Faults];
        return locale;
    }

    internal static Locale Read(XmlReading xml, XElement root)
    {
        var terms = new Dictionary<TermKey, Term>();
        var dates = new Dictionary<DateForm, DateElement>();
        bool? punctuationInQuote = null;
        bool? limitDayOrdinals = null;
        foreach (var child in XmlReading.Children(root))
        {
            switch (child.Name.LocalName)
            {
                case "terms":
                    foreach (var term in XmlReading.Children(child))
                    {
                        ReadTerm(xml, term, terms);
                    }

                    break;
                case "term":
                    ReadTerm(xml, child, terms);
                    break;
                case "date":
                    var date = DateElementReader.Read(xml, child);
                    dates[date.Form] = date;
                    break;
                case "style-options":
                    punctuationInQuote = xml.FlagOrNull(child, "punctuation-in-quote");
                    limitDayOrdinals = xml.FlagOrNull(child, "limit-day-ordinals-to-day-1");
                    break;
                case "info":
                    break;
                default:
                    xml.ReportFault(
                        child,
                        $"<locale> does not have <{child.Name.LocalName}> in it",
                        "it has info, style-options, date and terms"
                    );
                    break;
            }
        }

        return new Locale
        {
            Language = root.Attribute(XNamespace.Xml + "lang")?.Value ?? XmlReading.Text(root, "lang"),
            Terms = terms,
            Dates = dates,
            PunctuationInQuote = punctuationInQuote,
            LimitDayOrdinalsToDay1 = limitDayOrdinals,
        };
    }

    /// <summary>Reads a term in one form, singular and plural.</summary>
    private static void ReadTerm(XmlReading xml, XElement element, Dictionary<TermKey, Term> terms)
    {
        var single = XmlReading.Child(element, "single");
        var multiple = XmlReading.Child(element, "multiple");
        var text = WithoutLineBreaks(single is null && multiple is null ? element.Value : single?.Value ?? "");
        var form = xml.Choice(
            element,
            "form",
            ("long", TermForm.Long),
            ("short", TermForm.Short),
            ("verb", TermForm.Verb),
            ("verb-short", TermForm.VerbShort),
            ("symbol", TermForm.Symbol)
        );
        var key = new TermKey(
            Canonical(XmlReading.Text(element, "name")),
            form ?? TermForm.Long,
            GenderOf(xml, element, "gender-form")
        );
        terms[key] = new Term(
            text,
            multiple is null ? text : WithoutLineBreaks(multiple.Value),
            GenderOf(xml, element, "gender"),
            xml.Choice(
                element,
                "match",
                ("last-digit", OrdinalMatch.LastDigit),
                ("last-two-digits", OrdinalMatch.LastTwoDigits),
                ("whole-number", OrdinalMatch.WholeNumber)
            )
        );
    }

    /// <summary>
    /// The text of a term. Blanks at its ends are part of it; line breaks come from how the file is laid out, and
    /// become blanks.
    /// </summary>
    private static string WithoutLineBreaks(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : text;

    /// <summary>Terms that CSL has renamed, by their present name.</summary>
    internal static string Canonical(string name) =>
        name switch
        {
            "sub verbo" => "sub-verbo",
            "editortranslator" => "editor-translator",
            _ => name,
        };

    private static Gender GenderOf(XmlReading xml, XElement element, string name) =>
        xml.Choice(
            element,
            name,
            ("masculine", Gender.Masculine),
            ("feminine", Gender.Feminine),
            ("neuter", Gender.None)
        ) ?? Gender.None;
}
