using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Sources;

/// <summary>
/// Numbers and dates of a source that cannot be right: an identifier of another form, or whose last digit does not
/// agree with the others; a day on which the work was not there yet.
/// </summary>
internal static partial class IdentifierSlips
{
    private const string Copied = "look at the work again, where a digit may be mistyped; or take the line out";

    /// <summary>Reports what is wrong with the values of a source.</summary>
    /// <param name="item">The source as it is written.</param>
    /// <param name="source">The same, read.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Report(YamlMap item, Source source, DiagnosticBag bag)
    {
        FieldLabels.LookAtTags(item, "title", bag);
        foreach (var variable in source.Fields.Keys)
        {
            Report(item, variable, bag);
        }

        ReportDates(item, source.Issued, source.Dates.GetValueOrDefault("accessed"), bag);
    }

    /// <summary>Reports what is wrong with one value.</summary>
    private static void Report(YamlMap item, string variable, DiagnosticBag bag)
    {
        FieldLabels.LookAtTags(item, variable, bag);
        var text = item.Plain(variable) ?? "";
        var (reason, hint) = variable switch
        {
            "DOI" => OfDoi(text),
            "ISBN" => OfIsbn(text),
            "ISSN" => OfIssn(text),
            _ => default,
        };
        if (reason is not null)
        {
            bag.Report(Codes.YamlPitfall, item.SpanOf(variable), reason, hint);
        }
    }

    /// <summary>Reports a work that was accessed before it was published.</summary>
    private static void ReportDates(YamlMap item, PublicationDate? issued, PublicationDate? accessed, DiagnosticBag bag)
    {
        if (
            issued is { Start.Year: > 0, IsRange: false, Circa: false }
            && accessed is { Start.Year: > 0 }
            && IsBefore(accessed.Start, issued.Start)
        )
        {
            bag.Report(
                Codes.YamlPitfall,
                item.SpanOf("accessed"),
                $"the work was looked at on {accessed.Start}, before it was published, {issued.Start}",
                "mend the one or the other"
            );
        }
    }

    /// <summary>Whether a date is certainly before another: as exact as the vaguer of the two.</summary>
    private static bool IsBefore(PartialDate one, PartialDate other) =>
        one.Year != other.Year ? one.Year < other.Year
        : one.Month == 0 || other.Month == 0 || one.Month != other.Month
            ? one.Month > 0 && other.Month > 0 && one.Month < other.Month
        : one.Day > 0 && other.Day > 0 && one.Day < other.Day;

    /// <summary>What is wrong with a DOI, and what mends it; nothing where it is one.</summary>
    private static (string?, string?) OfDoi(string text)
    {
        var bare = Resolver().Replace(text, "");
        return Doi().IsMatch(bare)
            ? default
            : (
                $"'{text}' is no DOI",
                Doi().IsMatch(bare.Replace(" ", "", StringComparison.Ordinal))
                    ? $"write {bare.Replace(" ", "", StringComparison.Ordinal)}"
                : text.Contains("://", StringComparison.Ordinal) ? "an address stands under URL: ; a DOI is 10.1000/182"
                : "a DOI begins with 10. and has a slash, such as 10.1000/182; without one, take the line out"
            );
    }

    /// <summary>
    /// What is wrong with an ISBN, and what mends it; nothing where one of those in the text is one, since catalogues
    /// write several.
    /// </summary>
    private static (string?, string?) OfIsbn(string text)
    {
        var whole = NonDigits().Replace(text, "");
        var numbers = whole.Length is 10 or 13
            ? [whole]
            : Dividers()
                .Split(text)
                .Select(part => NonDigits().Replace(part, ""))
                .Where(part => part.Length > 3)
                .ToArray();
        return numbers.Length > 0 && Array.TrueForAll(numbers, IsIsbn) ? default
            : numbers is [{ Length: 10 or 13 }]
                ? ($"the last digit of the ISBN '{text}' does not agree with the others", Copied)
            : numbers is [var one] ? ($"the ISBN '{text}' has {one.Length} digits, where there are 10 or 13", Copied)
            : Array.Exists(numbers, number => number.Length is 10 or 13) ? default
            : ($"'{text}' is no ISBN", "write its 10 or 13 digits; without one, take the line out");
    }

    /// <summary>Whether the last digit of a number of 10 or 13 digits agrees with the others.</summary>
    private static bool IsIsbn(string number) =>
        number.Length switch
        {
            10 => WeightedSum(number, place => 10 - place) % 11 == 0,
            13 => !number.Contains('X', StringComparison.OrdinalIgnoreCase)
                && WeightedSum(number, place => place % 2 == 0 ? 1 : 3) % 10 == 0,
            _ => false,
        };

    /// <summary>What is wrong with an ISSN, and what mends it; nothing where one of those in the text is one.</summary>
    private static (string?, string?) OfIssn(string text)
    {
        var numbers = Dividers()
            .Split(text)
            .Select(part => NonDigits().Replace(part, ""))
            .Where(part => part.Length > 0)
            .ToArray();
        return Array.Exists(numbers, number => number.Length == 8 && WeightedSum(number, place => 8 - place) % 11 == 0)
                ? default
            : numbers is [{ Length: 8 }]
                ? ($"the last digit of the ISSN '{text}' does not agree with the others", Copied)
            : ($"'{text}' is no ISSN", "write its 8 digits, as 1234-5679; without one, take the line out");
    }

    /// <summary>The sum of the digits, X as 10, each times the weight of its place, from 0.</summary>
    private static int WeightedSum(string number, Func<int, int> weight) =>
        number.Index().Sum(sign => weight(sign.Index) * (sign.Item is 'X' or 'x' ? 10 : sign.Item - '0'));

    /// <summary>What stands before a DOI: ‘https://doi.org/’, ‘doi: ’.</summary>
    [GeneratedRegex(
        @"^(?:https?://(?:dx\.)?doi\.org/|doi: ?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Resolver();

    /// <summary>A DOI: ‘10.1000/182’.</summary>
    [GeneratedRegex(@"^10\.[0-9]{2,9}(?:\.[0-9]+)*/\S+$")]
    private static partial Regex Doi();

    /// <summary>What is no digit of a number.</summary>
    [GeneratedRegex("[^0-9Xx]")]
    private static partial Regex NonDigits();

    /// <summary>What stands between several numbers: a comma, semicolon, stroke or blanks.</summary>
    [GeneratedRegex(@"[,;/]\s*|\s+")]
    private static partial Regex Dividers();
}
