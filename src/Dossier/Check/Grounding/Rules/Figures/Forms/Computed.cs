using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Figures;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>
/// Finds a figure that editors have worked out, and rightly: the sum or difference of two figures of one sentence of a
/// passage that count the same, what is left of a hundred per cent, so many times as much, and the time between two
/// dates.
/// </summary>
internal static class Computed
{
    /// <summary>Of a difference that is told as a bound, ‘more than five’ for 5.3, how much larger it may be.</summary>
    private const decimal MostOverBound = 1.2m;

    /// <summary>Words of a sentence that say that something is added up.</summary>
    private static readonly FrozenSet<string> OfSums = Set("together total altogether combined sum both");

    /// <summary>Words of a sentence that say that something is taken away or compared.</summary>
    private static readonly FrozenSet<string> OfDifferences = Set(
        "other others rest remaining remainder remain remains left more less fewer difference without not no nobody "
            + "rose rise rises risen grew grow grows grown growth gained increase increases increased fell fall falls "
            + "fallen lost drop drops dropped decline declines declined decrease decreases decreased gap apart lead "
            + "ahead behind longer shorter higher lower larger smaller greater faster slower older younger further"
    );

    /// <summary>Words of a sentence that speak of what is left of a whole.</summary>
    private static readonly FrozenSet<string> OfRest = Set(
        "other others rest remaining remainder remain remains left elsewhere else not nobody without"
    );

    /// <summary>Whether a figure follows exactly from those of a passage that a claim names.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="value">What it may be read as.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="records">The records.</param>
    public static bool Has(Figure figure, string value, HashedClaim claim, Records records)
    {
        if (claim.Statements is not { } statements || figure.End > claim.Claim.Text.Length)
        {
            return false;
        }

        var (first, _) = claim.WordsIn(figure.Start, figure.End);
        if (figure.Kind is FigureKind.Date or FigureKind.Year)
        {
            return records.IsEnglish && Spans.IsSameBound(value, claim, first, records);
        }

        if (WrittenOut.Parts(value) is not (var kind, > 0 and var number))
        {
            return false;
        }

        var sentence = statements.Read.Sentences.FirstOrDefault(one => one.First <= first && first < one.End);
        if (sentence.End == 0)
        {
            return false;
        }

        var marks = statements.Read.In(sentence).ToArray();
        var here = Array.Find(marks, mark => mark.Kind == MarkKind.Figure && mark.Word == first);
        var asked = new Asked(
            kind,
            number,
            here.Unit ?? "",
            here.Bound,
            [
                .. marks
                    .Where(mark => mark.Kind == MarkKind.Figure && mark.Word != first && !mark.IsDate)
                    .Select(mark => mark.Text),
            ],
            [.. Enumerable.Range(sentence.First, sentence.End - sentence.First).Select(claim.Word)]
        );
        foreach (var id in claim.Claim.From)
        {
            var passage = records.Passage(id);
            if (passage.Statements.Any(statement => IsWorkedOut(asked, statement)))
            {
                return true;
            }
        }

        return records.IsEnglish
            && figure.Kind == FigureKind.Number
            && Spans.Has(asked.Number, here, sentence, claim, records);
    }

    /// <summary>
    /// Whether a sentence of a passage has two figures, or a share, from which the asked one follows.
    /// </summary>
    private static bool IsWorkedOut(Asked asked, Statement statement)
    {
        if (!statement.Marks.Any(mark => mark.Kind == MarkKind.Figure))
        {
            return false;
        }

        var figures = new List<(decimal Number, string Unit, string Text)>();
        foreach (var mark in statement.Marks)
        {
            if (
                mark is { Kind: MarkKind.Figure, IsDate: false, Unit: not "time" }
                && WrittenOut.Parts(mark.Text) is (var kind, var number)
                && kind == asked.Kind
            )
            {
                figures.Add((number, mark.Unit, mark.Text));
            }
        }

        return IsSum(asked, figures)
            || (asked.Kind == "%" && IsRest(asked, [.. figures.Select(one => one.Number)]))
            || IsMultiple(asked, figures, statement);
    }

    /// <summary>Whether it is the sum or the difference of two figures.</summary>
    private static bool IsSum(Asked asked, List<(decimal Number, string Unit, string Text)> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var (one, other) = (figures[i], figures[j]);
                if (one.Unit != other.Unit)
                {
                    continue;
                }

                var isSameUnit = one.Unit == asked.Unit;
                // Two sums of money are often told of which nobody would ask for the sum.
                var hasUnit = isSameUnit && (asked.Kind == "%" || one.Unit.Length > 0);
                var isPartHere =
                    (isSameUnit || asked.Unit.Length == 0)
                    && (asked.Others.Contains(one.Text) || asked.Others.Contains(other.Text));
                var areTwo = hasUnit && figures.Count(figure => figure.Unit == one.Unit) == 2;
                var difference = Math.Abs(one.Number - other.Number);
                if (
                    (
                        one.Number + other.Number == asked.Number
                        && (areTwo || isPartHere || (isSameUnit && asked.Says(OfSums)))
                    )
                    || (difference == asked.Number && isSameUnit && asked.Says(OfDifferences))
                    || (
                        asked.Bound == Bound.AtLeast
                        && hasUnit
                        && asked.Says(OfDifferences)
                        && difference > asked.Number
                        && difference <= MostOverBound * asked.Number
                    )
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether it is what is left of a hundred per cent by the shares of a sentence, or one of them rounded.
    /// </summary>
    private static bool IsRest(Asked asked, decimal[] shares) =>
        shares.Length > 0
        && (
            (100 - shares.Sum() == asked.Number && (shares.Length > 1 || asked.Says(OfRest)))
            || Array.Exists(
                shares,
                share =>
                    share != asked.Number
                    && (
                        asked.Number != Math.Round(asked.Number, 2)
                            ? Math.Abs(share - asked.Number) < 1 // ‘a third’ of 33 per cent
                            : share != Math.Round(share, 2)
                                && Math.Round(share, asked.Number.Scale, MidpointRounding.AwayFromZero) == asked.Number
                    )
            )
        );

    /// <summary>
    /// Whether a figure of the sentence that stands here too makes it by a ‘three times’ of the same sentence.
    /// </summary>
    private static bool IsMultiple(
        Asked asked,
        List<(decimal Number, string Unit, string Text)> figures,
        Statement statement
    )
    {
        var known = figures.FindAll(one => asked.Others.Contains(one.Text));
        return known.Count > 0
            && statement.Marks.Any(times =>
                times is { Kind: MarkKind.Figure, Unit: "time" }
                && decimal.TryParse(times.Text, CultureInfo.InvariantCulture, out var factor)
                && known.Exists(one => one.Number * factor == asked.Number || asked.Number * factor == one.Number)
            );
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A figure that is asked for, with what stands in its sentence.</summary>
    /// <param name="Kind">What it counts by its form: <c>%</c>, a currency, empty for a bare number.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Unit">The unit behind it; empty where it is none of the known.</param>
    /// <param name="Bound">What stands about it.</param>
    /// <param name="Others">The other figures of its sentence.</param>
    /// <param name="Words">The words of its sentence.</param>
    private sealed record Asked(string Kind, decimal Number, string Unit, Bound Bound, string[] Others, string[] Words)
    {
        public bool Says(FrozenSet<string> words) => Array.Exists(Words, words.Contains);
    }
}
