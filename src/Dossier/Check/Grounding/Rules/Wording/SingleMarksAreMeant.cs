using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Single quotation marks hold words as words, which are not checked as quotations. Many words in a row between them
/// are a quotation all the same, as many British desks write it: they stand in a passage too.
/// </summary>
internal static partial class SingleMarksAreMeant
{
    private const int TellingWords = 6;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (
            var claim in page.Claims.Where(claim => !claim.Claim.IsExempt && page.Records.Covers(claim.Claim.From))
        )
        {
            if (claim.Claim.Text.AsSpan().IndexOfAny('‘', '\'') < 0)
            {
                continue;
            }

            foreach (Match match in Marked().Matches(claim.Claim.Text))
            {
                var words = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
                var quotation = new Quotation(words.Index, words.Index + words.Length);
                if (
                    claim.WordsIn(quotation.Start, quotation.End).Count >= TellingWords
                    && !claim.IsQuoted(quotation.Start, quotation.End)
                    && QuotationCheck.Of(claim, quotation, page.Records) is (QuotationState.Missing, var elsewhere)
                )
                {
                    page.Report(
                        bag,
                        Codes.UnfoundedQuotation,
                        claim,
                        (quotation.Start, quotation.End),
                        "the words in single marks stand in none of the passages named",
                        elsewhere is { } id
                            ? $"they stand in {id}"
                            : "quote the article's own words, in “ ”; words that are no quotation need no marks"
                    );
                }
            }
        }
    }

    /// <summary>
    /// Words between single marks, with the apostrophes in them: ‘the boat’s crew’, 'the boat's crew'.
    /// </summary>
    [GeneratedRegex(
        @"‘((?:[^‘’]|(?<=\p{L})’(?=\p{L}))+)’(?!\p{L})|(?<![\p{L}\p{N}])'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'(?!\p{L})"
    )]
    private static partial Regex Marked();
}
