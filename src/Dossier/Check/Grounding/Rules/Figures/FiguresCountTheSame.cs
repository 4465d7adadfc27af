using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// A figure of a block has the bound, the unit and the thing counted that its passages give it, as far as they say.
/// </summary>
internal static class FiguresCountTheSame
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var units = new HashSet<(Block? Whole, string Here, string There)>();
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, _) in statements.Sentences)
            {
                var figures = statements.Read.In(sentence).Where(mark => mark.Kind == MarkKind.Figure).ToArray();
                foreach (var mark in figures.Where(mark => !claim.Claim.Own.Contains(mark.Text)))
                {
                    LookAbout(claim, mark, IsTurned(claim, sentence, statements), page, units, bag);
                    LookBehind(claim, mark, statements.Read.In(sentence), page, bag);
                }
            }
        }
    }

    /// <summary>
    /// Compares what stands right behind a share: ‘a quarter cheaper’ where the passages have ‘a quarter more’.
    /// </summary>
    private static void LookBehind(
        HashedClaim claim,
        Mark share,
        IEnumerable<Mark> marks,
        PageGrounding page,
        DiagnosticBag bag
    )
    {
        if (
            !IsShare(share)
            || marks.FirstOrDefault(mark => mark.Word == share.Word + Math.Max(1, share.Words))
                is not { Text: not null } here
            || !IsDegree(here)
            || claim.IsQuoted(share)
        )
        {
            return;
        }

        var there = claim
            .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
            .SelectMany(statement =>
                statement
                    .Marks.Zip(statement.Marks.Skip(1))
                    .Where(pair => pair.First.Kind == MarkKind.Figure && pair.First.Text == share.Text)
                    .Select(pair => pair.Second)
            )
            .ToArray();
        if (
            there.Length > 0
            && Array.TrueForAll(
                there,
                other => IsDegree(other) && other.Text != here.Text && other.IsNegative != here.IsNegative
            )
        )
        {
            page.Report(
                bag,
                Codes.TurnedSense,
                claim,
                here,
                $"'{claim.Written(here)}' turns the sense: the passages compare '{claim.Written(share)}' the other way"
            );
        }
    }

    private static bool IsShare(Mark figure) =>
        figure.Text.EndsWith('%') || figure.Text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a mark is one of more or less, in number, size or price.</summary>
    private static bool IsDegree(Mark mark) =>
        mark is { Kind: MarkKind.Pole, Text: "more" or Axis.Above or "dear" or "high" or "large" or "many" or "quick" };

    /// <summary>
    /// Whether a sentence denies what it says on a condition, so that a bound may be the other: ‘if fewer than 120
    /// register, the fund will not pay’.
    /// </summary>
    private static bool IsTurned(HashedClaim claim, (int First, int End) sentence, ClaimStatements statements)
    {
        var isDenied = false;
        for (var i = sentence.First; i < sentence.End && !isDenied; i++)
        {
            isDenied =
                claim.Word(i) is "not" or "no" or "nothing" or "never"
                && !(i + 1 < sentence.End && claim.Word(i + 1) is "more" or "less" or "fewer");
        }

        return isDenied && statements.Read.In(sentence).Any(mark => mark.Text == Axis.Condition);
    }

    /// <summary>Compares bound and unit.</summary>
    private static void LookAbout(
        HashedClaim claim,
        Mark mark,
        bool isTurned,
        PageGrounding page,
        HashSet<(Block?, string, string)> units,
        DiagnosticBag bag
    )
    {
        var there = claim
            .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
            .SelectMany(statement => statement.Marks)
            .Where(other => other.Kind == MarkKind.Figure && other.Text == mark.Text)
            .ToArray();
        var what =
            there.Length == 0 ? null
            : !isTurned
            && there.Any(other => Contradicts(mark.Bound, other.Bound))
            && !there.Any(other => other.Bound == mark.Bound)
                ? "the passages bound it the other way"
            : IsBounded(claim, mark) && there.All(other => other.Bound == Bound.None)
                ? "the passages have it without a bound"
            : mark.Unit.Length > 0 && there.All(other => other.Unit.Length > 0 && other.Unit != mark.Unit)
                ? $"the passages count it in another unit, {there[0].Unit}"
            : null;
        // What the unit of a chart has wrong, each of its cells has.
        var isTold =
            mark.Unit.Length > 0
            && claim.Claim is { Cell: not null, Around: [.., var block] }
            && what?.EndsWith(there[0].Unit, StringComparison.Ordinal) == true
            && !units.Add((block, mark.Unit, there[0].Unit));
        if (what is not null && !isTold)
        {
            page.Report(bag, Codes.FigureElsewhere, claim, mark, $"the figure '{claim.Written(mark)}': {what}");
        }
    }

    /// <summary>
    /// Whether words that say nothing else give a number as a bound: ‘at least 52’, but not ‘an average over 52’.
    /// </summary>
    private static bool IsBounded(HashedClaim claim, Mark mark) =>
        mark is { Bound: Bound.AtLeast or Bound.AtMost, IsDate: false, Word: > 0 }
        && claim.Words[mark.Word - 1] is var (start, end)
        && claim.Claim.Text[start..end].ToLowerInvariant()
            is not ("over" or "above" or "below" or "under" or "to" or "within" or "between");

    /// <summary>Whether two bounds exclude each other: ‘at least’ and ‘at most’, ‘since’ and ‘until’.</summary>
    private static bool Contradicts(Bound here, Bound there) =>
        (here, there)
            is
                (Bound.AtLeast, Bound.AtMost)
                or
                (Bound.AtMost, Bound.AtLeast)
                or
                (Bound.Since, Bound.Until)
                or
                (Bound.Until, Bound.Since);
}
