using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// Where commas divide thousands, none divides decimals: ‘2,5 million’ would be read as two figures, and by some as
/// another.
/// </summary>
internal static partial class NumbersAreOfLanguage
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (!briefing.Settings.Language.StartsWith("en", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var (block, plain) in briefing.Pages.SelectMany(BlockTexts.Of))
        {
            if (!Decimal().IsMatch(plain))
            {
                continue;
            }

            var text = new ClaimText();
            text.Add(block.Content);
            foreach (Match number in Decimal().Matches(text.ToString()))
            {
                Report(number.Value, ClaimText.Place(text.Places(), number.Index, number.Length), bag);
            }
        }

        foreach (var box in briefing.Pages.SelectMany(Walk.Blocks).OfType<Container>())
        {
            ReportIn(box, bag);
        }
    }

    /// <summary>
    /// Reports the numbers in what the braces of a box say: in a value, which is a number and needs no unit behind it,
    /// and in a title.
    /// </summary>
    private static void ReportIn(Container box, DiagnosticBag bag)
    {
        foreach (var value in box.Attributes.Values)
        {
            var form =
                !value.Value.Contains(',', StringComparison.Ordinal) ? null
                : value.Key == "value" ? Bare()
                : value.Key is "title" or "unit" ? Decimal()
                : null;
            foreach (Match number in form?.Matches(value.Value) ?? Enumerable.Empty<Match>())
            {
                Report(number.Value, value.Span.Part(number.Index, number.Length), bag);
            }
        }
    }

    private static void Report(string number, TextSpan place, DiagnosticBag bag)
    {
        bag.Report(
            Codes.MarkdownSlip,
            place,
            $"a comma divides thousands in English, and not the decimals of '{number}'",
            $"write {number.Replace(',', '.')}"
        );
        bag.MarkUnread(place);
    }

    /// <summary>A number with a decimal comma.</summary>
    [GeneratedRegex(@"(?<![\p{L}0-9.,])[0-9]{1,3},[0-9]{1,2}(?![0-9,])")]
    private static partial Regex Bare();

    /// <summary>A number with a decimal comma and what it counts: ‘2,5 million’, ‘3,5%’, ‘1,8 km’.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9.,])[0-9]{1,3},[0-9]{1,2}(?![0-9,])(?: ?(?:%|(?:per cent|percent|[mbtr]{1,2}illions?|thousand|bn"
            + @"|\p{L}{0,6}(?:metres?|watts?|tonnes?|grams?|litres?)|miles|hectares|acres|euros|dollars|pounds|degrees"
            + @"|km|kg"
            + @"|[GMTk]Wh?|times|points|years|hours|days)\b))"
    )]
    private static partial Regex Decimal();
}
