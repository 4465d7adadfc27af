using System.Globalization;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Rendering.Numbers;

namespace Dossier.Csl.Rendering;

/// <summary>What a variable says for an item as it is cited here.</summary>
internal static class Variables
{
    /// <summary>The text of a variable; empty where there is none.</summary>
    public static string Text(string variable, bool isShort, ItemRendering rendering)
    {
        return rendering.IsSuppressed(variable) ? "" : ValueOf(variable, isShort, rendering);
    }

    /// <summary>The text of a variable, even if it was written already; empty where there is none.</summary>
    private static string ValueOf(string variable, bool isShort, ItemRendering rendering)
    {
        var subject = rendering.Subject;
        switch (variable)
        {
            case "locator":
                return LocatorParts(rendering).Text;
            case "citation-number":
                return subject.Number > 0 ? subject.Number.ToString(CultureInfo.InvariantCulture) : "";
            case "first-reference-note-number":
                return subject is { FirstNote: > 0, Position: not Styles.Position.First }
                    ? subject.FirstNote.ToString(CultureInfo.InvariantCulture)
                    : "";
            case "year-suffix":
                return subject.Disambiguation.YearSuffix > 0
                    ? YearSuffixes.Letters(subject.Disambiguation.YearSuffix)
                    : rendering.Item.Text("year-suffix");
            case "page-first":
                return rendering.Item.Text("page-first") is { Length: > 0 } given
                    ? given
                    : FirstPage(rendering.Item.Text("page"));
            case "citation-label":
                return rendering.Item.Text("citation-label") is { Length: > 0 } label
                    ? label + YearLetters(subject)
                    : CitationLabel.Of(rendering.Item) + YearLetters(subject);
            default:
                break;
        }

        if (isShort)
        {
            var shortened = rendering.Item.Text(variable + "-short");
            if (shortened.Length > 0)
            {
                return shortened;
            }
        }

        return rendering.Item.Text(variable);
    }

    /// <summary>Whether a variable of any kind has a value, whether or not it was written already.</summary>
    public static bool IsFilled(string variable, ItemRendering rendering) =>
        VariableKinds.IsNames(variable) ? rendering.Item.NamesOf(variable).Length > 0
        : VariableKinds.IsDate(variable) ? rendering.Item.Date(variable) is { IsEmpty: false }
        : ValueOf(variable, false, rendering).Length > 0;

    /// <summary>The term for what the locator counts.</summary>
    public static string LocatorTerm(ItemRendering rendering) => LocatorParts(rendering).Term;

    /// <summary>Whether a variable is a page or range of pages.</summary>
    public static bool IsPage(string variable, ItemRendering rendering) =>
        variable == "page" || (variable == "locator" && LocatorTerm(rendering) == "page");

    /// <summary>Whether a label for a number is plural.</summary>
    public static bool IsPlural(string variable, string value, LocaleChain locale)
    {
        var number = NumberText.Read(value, locale);
        return variable.StartsWith("number-of-", StringComparison.Ordinal) && number.Parts.Length == 1
            ? number.Parts[0].Number is not (null or 1)
            : LabelledNumbers(number).Length > 1;
    }

    /// <summary>The numbers for which a label stands: up to the first part that is no number.</summary>
    private static System.Collections.Immutable.ImmutableArray<NumberPart> LabelledNumbers(NumberText number)
    {
        var count = 1;
        while (
            count < number.Parts.Length
            && (number.Parts[count].IsNumeric || number.Parts[count].Joint == NumberJoint.Range)
        )
        {
            count++;
        }

        return number.Parts[..count];
    }

    private static string YearLetters(Subject subject) =>
        subject.Disambiguation.YearSuffix > 0 ? YearSuffixes.Letters(subject.Disambiguation.YearSuffix) : "";

    /// <summary>What the locator counts and its number: ‘fol. 186’ gives <c>folio</c> and <c>186</c>.</summary>
    private static (string Term, string Text) LocatorParts(ItemRendering rendering)
    {
        var locator = rendering.Subject.Locator.Trim();
        var label = rendering.Subject.Cite?.Label is { Length: > 0 } given ? given : "page";
        return label == "page" && LabelWords.Read(locator, out var term, out var rest)
            ? (term, rest)
            : (LocaleReader.Canonical(label), locator);
    }

    /// <summary>The first page of a range or list: ‘12’ of ‘12–14’.</summary>
    private static string FirstPage(string pages)
    {
        var end = pages.IndexOfAny(['-', '–', ',', '&', ';', ' ']);
        return (end < 0 ? pages : pages[..end]).Trim();
    }
}
