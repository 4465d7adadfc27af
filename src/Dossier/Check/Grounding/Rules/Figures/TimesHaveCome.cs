using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Dates;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// What an article says of a time after its publication is yet to come there, and a block does not give it as done:
/// ‘has run since December 2026’ from an article of 2025.
/// </summary>
internal static class TimesHaveCome
{
    /// <summary>Words before a date among which that stands which says how it belongs to its clause.</summary>
    private const int MaxBefore = 5;

    /// <summary>Words between ‘has’ and what is done.</summary>
    private const int MaxBetween = 3;

    /// <summary>Words before a date at which something happens.</summary>
    private static readonly FrozenSet<string> At = Set("in on since at during");

    /// <summary>Words before a date that somebody only sets.</summary>
    private static readonly FrozenSet<string> OfTerms = Set("for by until till to before from into");

    /// <summary>Words of a clause that speaks of what is not yet.</summary>
    private static readonly FrozenSet<string> OfPlans = Set(
        "will would shall should may might could can due to if when plan plans planned target set fixed forecast "
            + "forecasts schedule scheduled postponed put promised agreed decided signed ordered announced booked "
            + "extended delayed moved projected estimated not no yet never meant intended foreseen provided earmarked "
            + "about reserved asked"
    );

    /// <summary>Verbs in the past whose form is not that of others.</summary>
    private static readonly FrozenSet<string> Past = Set(
        "began came went took became ran rose fell left got gave made voted passed adopted opened closed started ended "
            + "launched ruled approved rejected joined resigned died won lost met"
    );

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return; // Other languages say with the verb itself what is to come.
        }

        var lexicon = Lexicon.Of(page.Records.Language);
        foreach (var (claim, statements) in page.Stated.Where(one => one.Claim.Claim.Sources.IsEmpty))
        {
            foreach (
                var figure in claim.Claim.Figures.Where(figure => figure.Kind is FigureKind.Date or FigureKind.Year)
            )
            {
                if (
                    IsLater(figure.Value, claim, page)
                    && Done(claim, statements, figure, lexicon) is { } word
                    && !claim.IsQuoted(figure.Start, figure.End)
                )
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        (claim.Words[word].Start, claim.Words[word].End),
                        $"'{claim.Claim.Text[figure.Start..figure.End]}' was yet to come when the article was published"
                    );
                }
            }
        }
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a date is later than every article that the claim names passages of.</summary>
    private static bool IsLater(string value, HashedClaim claim, PageGrounding page) =>
        !claim.Claim.Own.Contains(value)
        && PartialDate.TryParse(value) is { } date
        && claim.Claim.From.All(id =>
            page.Records.Issued(id.Seed) is { Year: > 0 } issued
            && (date.Year > issued.Year || (date.Year == issued.Year && issued.Month > 0 && date.Month > issued.Month))
        );

    /// <summary>The word of the clause around a date that says that it is done; null where none does.</summary>
    private static int? Done(HashedClaim claim, ClaimStatements statements, Figure date, Lexicon lexicon)
    {
        var row = new WordRow(claim.Claim.Text, claim.Words);
        var (at, count) = claim.WordsIn(date.Start, date.End);
        var (first, last) = (at, at + count - 1);
        while (first > 0 && !row.IsBreak(first - 1))
        {
            first--;
        }

        while (last + 1 < row.Count && !row.IsBreak(last))
        {
            last++;
        }

        var before = Enumerable.Range(Math.Max(first, at - MaxBefore), at - Math.Max(first, at - MaxBefore)).Reverse();
        var leading = before.Select(claim.Word).FirstOrDefault(word => At.Contains(word) || OfTerms.Contains(word));
        if (leading is null || !At.Contains(leading))
        {
            return null;
        }

        var marks = statements.Read.Marks.Where(mark => mark.Word >= first && mark.Word <= last).ToArray();
        var words = Enumerable.Range(first, last + 1 - first).ToArray();
        if (
            marks.Any(mark =>
                mark.Text is Axis.Proposal or Axis.Hedge or "hope" or "expect" or "plan" or "promise" or "settled"
            )
            || words.Any(i =>
                (i < at || i >= at + count)
                && (
                    OfPlans.Contains(claim.Word(i))
                    || lexicon.IsSpeech(claim.Word(i).ToLower(CultureInfo.InvariantCulture))
                    || statements.Read.IsDoubted[i]
                )
            )
        )
        {
            return null;
        }

        return words
            .Where(i => i < at || i >= at + count)
            .Where(i =>
                Past.Contains(claim.Word(i))
                || (
                    claim.Word(i) is "has" or "have" or "had" or "was" or "were"
                    && words.Any(next => next > i && next <= i + MaxBetween && IsDone(claim.Word(next)))
                )
            )
            .Cast<int?>()
            .FirstOrDefault();
    }

    private static bool IsDone(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal)
        || word.EndsWith("en", StringComparison.Ordinal)
        || word is "run" or "begun" or "come" or "become" or "gone" or "built" or "met" or "sold" or "bought" or "paid";
}
