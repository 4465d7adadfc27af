using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// What rises from one figure to another rises to the greater, and what falls falls to the lesser: in ‘rose from
/// 610,000 to 420,000’ the two have changed places, or the verb is wrong. It reads one sentence by itself; whether the
/// passages have the verb or its opposite is for <see cref="Wording.OppositesAgree"/>.
/// </summary>
internal static class RangesFitDirection
{
    /// <summary>The axis of what rises or falls.</summary>
    private const string Direction = "more";

    /// <summary>Words before a figure among which ‘from’ or ‘to’ may stand: ‘from about 40’.</summary>
    private const int MaxBefore = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var sentence in statements.Read.Sentences)
            {
                Mark[] marks = [.. statements.Read.In(sentence)];
                foreach (
                    var verb in marks.Where(mark =>
                        mark is { Kind: MarkKind.Pole, Text: Direction }
                        && !statements.Read.IsDoubted[mark.Word]
                        && !claim.IsQuoted(mark)
                        && !IsDenied(claim, mark, sentence.First)
                    )
                )
                {
                    if (
                        Range(claim, marks, verb) is var (from, to)
                        && IsTurned(verb, from, to)
                        && !IsTold(claim, from, bag)
                        && !IsTold(claim, to, bag)
                    )
                    {
                        page.Report(
                            bag,
                            Codes.TurnedSense,
                            claim,
                            verb,
                            $"'{claim.Written(verb)}' does not fit its figures: '{claim.Written(to)}' is "
                                + (verb.IsNegative ? "more" : "less")
                                + $" than '{claim.Written(from)}'"
                        );
                    }
                }
            }
        }
    }

    /// <summary>Whether a finding says already that a figure stands in the place of another.</summary>
    private static bool IsTold(HashedClaim claim, Mark figure, DiagnosticBag bag) =>
        claim.RangeOf(figure) is var (start, end) && bag.HasAt(Codes.FigureElsewhere, claim.Claim.Place(start, end));

    /// <summary>The two figures behind a verb, of one kind; null where there are none.</summary>
    private static (Mark From, Mark To)? Range(HashedClaim claim, Mark[] marks, Mark verb)
    {
        Mark? from = null;
        foreach (var mark in marks.Where(mark => mark.Word > verb.Word))
        {
            if (mark is { Kind: MarkKind.Pole, Text: Direction })
            {
                return null;
            }

            if (mark.Kind != MarkKind.Figure || mark.IsDate || IsOrdinal(claim.Written(mark)))
            {
                continue;
            }

            if (from is null)
            {
                if (!IsPrecededBy(claim, mark, "from", "с", "со"))
                {
                    return null;
                }

                from = mark;
            }
            else
            {
                return
                    IsPrecededBy(claim, mark, "to", "до")
                    && IsOfOneUnit(claim, from.Value, mark)
                    && !IsDepth(claim, from.Value)
                    && !IsDepth(claim, mark)
                    ? (from.Value, mark)
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whether a figure is a depth, of which the greater is the lower: ‘4.5 metres below the mark’.</summary>
    private static bool IsDepth(HashedClaim claim, Mark figure)
    {
        var next = figure.Word + Math.Max(1, figure.Words);
        for (var i = next; i < claim.Words.Count && i < next + MaxBefore; i++)
        {
            if (Word(claim, i) is "below" or "under" or "beneath" or "underground" or "deep")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of falling leads to the greater figure, or one of rising to the lesser.</summary>
    private static bool IsTurned(Mark verb, Mark from, Mark to) =>
        NumberOf(from) is { } low && NumberOf(to) is { } high && low != high && high > low == verb.IsNegative;

    /// <summary>The number of a figure, without currency and percent sign; null for none.</summary>
    private static decimal? NumberOf(Mark figure) =>
        decimal.TryParse(
            figure.Text.AsSpan(figure.Text.LastIndexOf(' ') + 1).TrimEnd('%'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Whether two figures count the same, by their units and the words behind them.</summary>
    private static bool IsOfOneUnit(HashedClaim claim, Mark from, Mark to) =>
        (from.IsSameShape(to) || from.IsBare || to.IsBare)
        && (from.Unit == to.Unit || from.Unit.Length == 0 || to.Unit.Length == 0)
        && (
            WordBehind(claim, from) is "to" or "до"
            || (from.Unit.Length > 0 && to.Unit.Length == 0 && CountsNothing(claim, to)) // ‘68 tonnes to 61’
            || WordBehind(claim, from).Equals(WordBehind(claim, to), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether no word behind a figure says what it counts.</summary>
    private static bool CountsNothing(HashedClaim claim, Mark figure)
    {
        var next = figure.Word + Math.Max(1, figure.Words);
        return next >= claim.Words.Count
            || new WordRow(claim.Claim.Text, claim.Words).IsBreak(next - 1)
            || Lexicon.Of("en").IsFunction(Word(claim, next).ToLowerInvariant());
    }

    private static string WordBehind(HashedClaim claim, Mark mark) =>
        mark.Word + Math.Max(1, mark.Words) is var next && next < claim.Words.Count ? Word(claim, next) : "";

    /// <summary>
    /// Whether one of some words stands at most two words before a figure, and no dash right before it.
    /// </summary>
    private static bool IsPrecededBy(HashedClaim claim, Mark mark, params ReadOnlySpan<string> words)
    {
        for (var i = mark.Word - 1; i >= 0 && i >= mark.Word - MaxBefore; i--)
        {
            if (words.Contains(Word(claim, i)))
            {
                return claim.Claim.Text[claim.Words[mark.Word].Start - 1] is not ('-' or '−' or '–');
            }
        }

        return false;
    }

    /// <summary>Whether ‘not’, ‘never’ or the like stands up to three words before a verb.</summary>
    private static bool IsDenied(HashedClaim claim, Mark verb, int first)
    {
        for (var i = verb.Word - 1; i >= first && i >= verb.Word - MaxBefore - 1; i--)
        {
            if (Word(claim, i) is "not" or "never" or "t" or "не")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number is typed with the ending of an ordinal: ‘5th’, ‘21st’.</summary>
    private static bool IsOrdinal(string written) =>
        written.EndsWith("th", StringComparison.Ordinal)
        || written.EndsWith("st", StringComparison.Ordinal)
        || written.EndsWith("nd", StringComparison.Ordinal)
        || written.EndsWith("rd", StringComparison.Ordinal);

    private static string Word(HashedClaim claim, int i) => claim.Claim.Text[claim.Words[i].Start..claim.Words[i].End];
}
