using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Rules.Figures;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// How many are for a thing and how many against, and how many of how many: five are for it where the passages have ‘by
/// five to three’, and not all fourteen have joined where they have eleven of fourteen.
/// </summary>
internal static class MajoritiesAgree
{
    /// <summary>Words from a figure to the ‘for’ or ‘against’ that it is of.</summary>
    private const int WordsToSide = 4;

    /// <summary>Words from ‘all’ to its figure: ‘all of the fourteen’.</summary>
    private const int WordsFromAll = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return;
        }

        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                Mark[] figures =
                [
                    .. statements.Read.In(sentence).Where(mark => mark.IsBare && !claim.Claim.Own.Contains(mark.Text)),
                ];
                if (figures.Length == 0 || claim.IsQuoted(figures[0]))
                {
                    continue;
                }

                if (
                    figures is [var first, var second]
                    && VotesOf(claim, sentence, first, second) is var (most, least)
                    && IsTurned(matches, most.Text, least.Text)
                    && !PageGrounding.IsTold(bag, claim, most)
                    && !PageGrounding.IsTold(bag, claim, least)
                )
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        most,
                        $"the passages have '{claim.Written(most)}' and '{claim.Written(least)}' the other way round"
                    );
                }

                foreach (var figure in figures)
                {
                    if (AllOf(claim, sentence, figure) is { } all && PartOf(matches, figures, figure) is { } part)
                    {
                        page.Report(
                            bag,
                            Codes.FigureElsewhere,
                            claim,
                            (claim.Words[all].Start, claim.RangeOf(figure).End),
                            $"the passages have {part} of {figure.Text}"
                        );
                    }
                }
            }
        }
    }

    /// <summary>
    /// Two figures as those for a thing and those against it: ‘by five to three’, ‘three against it and five for it’;
    /// null where they are none.
    /// </summary>
    private static (Mark For, Mark Against)? VotesOf(
        HashedClaim claim,
        (int First, int End) sentence,
        Mark first,
        Mark second
    )
    {
        if (
            first.Word > sentence.First
            && claim.Word(first.Word - 1) is "by" or "By"
            && claim.Word(second.Word - 1) is "to"
            && second.Word - first.Word <= WordsToSide - 1
        )
        {
            return (first, second);
        }

        return (SideOf(claim, first, second.Word), SideOf(claim, second, sentence.End)) switch
        {
            (true, false) => (first, second),
            (false, true) => (second, first),
            _ => null,
        };
    }

    /// <summary>Whether the words behind a figure say that so many are for it; null where they do not say it.</summary>
    private static bool? SideOf(HashedClaim claim, Mark figure, int end)
    {
        var from = figure.Word + Math.Max(1, figure.Words);
        for (var i = from; i < Math.Min(end, from + WordsToSide); i++)
        {
            switch (claim.Word(i))
            {
                case "for" or "favour" or "favor":
                    return true;
                case "against":
                    return false;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the passages have two figures of a vote, and always as those for it the one that is told as those
    /// against it. What stands between the two says who is for it: ‘three against it and five for it’; where nothing
    /// does, the first are for it, as in ‘by five to three’.
    /// </summary>
    private static bool IsTurned(ImmutableArray<SentenceMatch> matches, string most, string least)
    {
        var isTurned = false;
        foreach (var match in matches)
        {
            var marks = match.Statement.Marks;
            int[] bare = [.. Enumerable.Range(0, marks.Length).Where(i => marks[i].IsBare)];
            for (var n = 0; n + 1 < bare.Length; n++)
            {
                var between = marks.AsSpan((bare[n] + 1)..bare[n + 1]);
                var side = FirstSide(between);
                if (side is null && between.Length > 0)
                {
                    continue;
                }

                var (one, other) = (marks[bare[n]].Text, marks[bare[n + 1]].Text);
                var (there, against) = side is false ? (other, one) : (one, other);
                if (there == most && against == least)
                {
                    return false;
                }

                isTurned |= there == least && against == most;
            }
        }

        return isTurned;
    }

    /// <summary>Whether the first mark of being for or against is one of being for; null where there is none.</summary>
    private static bool? FirstSide(ReadOnlySpan<Mark> marks)
    {
        foreach (var mark in marks)
        {
            if (mark is { Kind: MarkKind.Pole, Text: "accept" or Axis.Support })
            {
                return !mark.IsNegative;
            }
        }

        return null;
    }

    /// <summary>The ‘all’ before a figure, as in ‘all of the fourteen’; null for none.</summary>
    private static int? AllOf(HashedClaim claim, (int First, int End) sentence, Mark figure)
    {
        for (var i = figure.Word - 1; i >= Math.Max(sentence.First, figure.Word - WordsFromAll); i--)
        {
            if (claim.Word(i) is "all" or "All")
            {
                return i > sentence.First && claim.Word(i - 1) is "not" or "Not" ? null : i;
            }

            if (claim.Word(i) is not ("of" or "the" or "its" or "their"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The smaller number that stands right before a figure wherever the passages have it; null for none.
    /// </summary>
    private static string? PartOf(ImmutableArray<SentenceMatch> matches, Mark[] here, Mark figure)
    {
        string? part = null;
        foreach (var match in matches.Where(match => match.Statement.Figures.Contains(figure.Text)))
        {
            var marks = match.Statement.Marks;
            for (var i = 0; i < marks.Length; i++)
            {
                if (!marks[i].IsBare || marks[i].Text != figure.Text)
                {
                    continue;
                }

                if (
                    i == 0
                    || !marks[i - 1].IsBare
                    || Array.Exists(here, mark => mark.Text == marks[i - 1].Text)
                    || YearValues.NumberOf(marks[i - 1]) >= YearValues.NumberOf(figure)
                )
                {
                    return null;
                }

                part = marks[i - 1].Text;
            }
        }

        return part;
    }
}
