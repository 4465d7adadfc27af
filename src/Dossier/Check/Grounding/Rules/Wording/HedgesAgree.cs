using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What a passage only holds possible, or has from hearsay, a block does not give as certain; nor the other way round.
/// </summary>
internal static class HedgesAgree
{
    /// <summary>How like a sentence of the passages must be.</summary>
    private const double Like = 4;

    /// <summary>The same where it has the figure or name that is only awaited there.</summary>
    private const double LikeAwaited = 2;

    /// <summary>By how much liker than any that agrees.</summary>
    private const double Liker = 2;

    /// <summary>Words beside the hedge that must stand in both.</summary>
    private const int Telling = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var lexicon = Lexicon.Of(page.Records.Language);
        // Other languages say with the verb itself what is to come.
        var isEnglish = page.Records.IsEnglish;
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences.Where(one => !one.Matches.IsEmpty))
            {
                var hedge = statements.Read.In(sentence).FirstOrDefault(IsHedge);
                if (IsHedge(hedge))
                {
                    ReportAdded(page, claim, statements, sentence, matches, hedge, bag);
                }
                else if (!IsQualified(statements.Read, sentence))
                {
                    ReportDropped(page, claim, sentence, matches, bag);
                    if (
                        isEnglish
                        && matches.Any(match => match.Likeness >= LikeAwaited && match.Statement.Marks.Any(IsAwaited))
                        && !IsOfFuture(claim, statements.Read, sentence, lexicon)
                    )
                    {
                        ReportFulfilled(page, claim, [.. statements.Read.In(sentence)], matches, bag);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether a mark says that something is hoped for, promised, possible or an option: it is not yet, and need not
    /// be.
    /// </summary>
    private static bool IsAwaited(Mark mark) =>
        mark
            is {
                Kind: MarkKind.Pole,
                Text: "hope" or "expect" or "promise" or Axis.Hedge or Axis.Option,
                IsNegative: false
            };

    /// <summary>
    /// Whether a sentence itself speaks of what is to come, of a plan or of what somebody says.
    /// </summary>
    private static bool IsOfFuture(
        HashedClaim claim,
        ReadStatements read,
        (int First, int End) sentence,
        Lexicon lexicon
    )
    {
        if (
            read.In(sentence)
                .Any(mark =>
                    IsOpen(mark)
                    || mark is { Kind: MarkKind.Pole, Text: var axis }
                        && axis is "hope" or "expect" or "plan" or "promise" or "settled"
                )
        )
        {
            return true;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            var word = claim.Word(i).ToLowerInvariant();
            if (word is "will" or "would" or "shall" or "should" or "due" or "to" || lexicon.IsSpeech(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mark is a word such as ‘may’ or ‘reportedly’.</summary>
    private static bool IsHedge(Mark mark) => mark is { Kind: MarkKind.Pole, Text: Axis.Hedge };

    /// <summary>Whether a mark lets somebody do something.</summary>
    private static bool IsPermission(Mark mark) =>
        mark is { Kind: MarkKind.Pole, Text: "let" or "legal", IsNegative: false };

    /// <summary>Whether a mark leaves something open: what ‘may’ be, ‘can’ or ‘could’ be, is an option.</summary>
    private static bool IsOpen(Mark mark) =>
        IsHedge(mark) || mark is { Kind: MarkKind.Pole, Text: Axis.Modal or Axis.Option };

    /// <summary>Whether a sentence keeps its distance in another way.</summary>
    private static bool IsQualified(ReadStatements read, (int First, int End) sentence) =>
        read.IsDoubted.AsSpan(sentence.First, sentence.End - sentence.First).Contains(true)
        || read.IsAttributed.AsSpan(sentence.First, sentence.End - sentence.First).Contains(true);

    /// <summary>Whether a word gives something as certain: ‘is’, ‘had’, ‘will’.</summary>
    private static bool IsCertain(string word) =>
        word is "will" or "shall" or "is" or "are" or "was" or "were" or "has" or "have" or "had";

    /// <summary>Reports a hedge of the sentence where the likest sentence of the passages, clearly, has none.</summary>
    private static void ReportAdded(
        PageGrounding page,
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        Mark hedge,
        DiagnosticBag bag
    )
    {
        var (without, with) = (0.0, 0.0);
        foreach (var match in matches)
        {
            if (match.Statement.Marks.Any(IsOpen))
            {
                with = Math.Max(with, match.Likeness);
            }
            else
            {
                without = Math.Max(without, match.Likeness);
            }
        }

        var there = matches[0];
        if (
            claim.Word(hedge.Word) is "may" or "might"
            && there.Likeness >= LikeAwaited
            && !claim.IsQuoted(hedge)
            && !there.Statement.Marks.Any(IsOpen)
            && statements.Read.Beside(hedge, sentence, 1).Where(word => word > hedge.Word).Any(IsDuty)
        )
        {
            page.Report(
                bag,
                Codes.TurnedSense,
                claim,
                hedge,
                $"'{claim.Written(hedge)}' leaves open what the passages demand"
            );
            return;
        }

        if (
            !claim.IsQuoted(hedge)
            && there.Id.Passage.StartsWith('p')
            && without >= Like
            && without >= with + Liker
            && !there.Statement.Marks.Any(IsPermission) // What one ‘lets’ others do, they may.
            && statements
                .Read.Beside(hedge, sentence, StatementHash.PairingDistance)
                .Count(word => there.Words[word - there.First] != 0) >= Telling
        )
        {
            page.Report(
                bag,
                Codes.TurnedSense,
                claim,
                hedge,
                $"'{claim.Written(hedge)}' leaves open what the passages say as it is"
            );
        }

        bool IsDuty(int word) => there.Links("+forced", word);
    }

    /// <summary>Reports a sentence that gives as certain what the likest sentence of the passages hedges.</summary>
    private static void ReportDropped(
        PageGrounding page,
        HashedClaim claim,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        DiagnosticBag bag
    )
    {
        var best = matches[0];
        var hedge = best.Statement.Marks.FirstOrDefault(IsHedge);
        if (
            !IsHedge(hedge)
            || best.Likeness < Like
            || matches.Any(match => !match.Statement.Marks.Any(IsHedge) && match.Likeness > best.Likeness - Liker)
        )
        {
            return;
        }

        var item = StatementHash.Items(hedge).Single();
        var linked = Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Where(word => best.Links(item, word))
            .ToArray();
        if (linked.Length >= Telling)
        {
            // What says it as certain is the verb, where that has a word of its own.
            var certain = Enumerable
                .Range(sentence.First, sentence.End - sentence.First)
                .Where(word => IsCertain(claim.Word(word)))
                .OrderBy(word => linked.Min(other => Math.Abs(other - word)))
                .Cast<int?>()
                .FirstOrDefault();
            var at = claim.Words[certain ?? linked[0]];
            page.Report(
                bag,
                Codes.TurnedSense,
                claim,
                (at.Start, at.End),
                "the passages only hold it possible, or have it from others"
            );
        }
    }

    /// <summary>
    /// Reports what the passages only hope for, promise or hold possible, and the sentence says as it is: the figure or
    /// name behind the word for it, or two of the opposites there.
    /// </summary>
    private static void ReportFulfilled(
        PageGrounding page,
        HashedClaim claim,
        Mark[] marks,
        ImmutableArray<SentenceMatch> matches,
        DiagnosticBag bag
    )
    {
        var names = page.Records.Names;
        foreach (
            var match in matches.Where(match => match.Likeness >= LikeAwaited && match.Statement.Marks.Any(IsAwaited))
        )
        {
            Mark[] behind =
            [
                .. match.Statement.Marks.SkipWhile(mark => !IsAwaited(mark)).Where(mark => !IsAwaited(mark)),
            ];
            var poles = Array.FindAll(marks, mark => Array.Exists(behind, mark.IsSamePole));
            var first = Array.FindIndex(behind, mark => mark.Kind is MarkKind.Name or MarkKind.Figure);
            Mark[] told = first < 0 ? poles : Array.FindAll(marks, mark => IsOne(mark, behind[first]));
            if (
                told.Length >= (first < 0 ? Telling : 1)
                && !claim.IsQuoted(told[0])
                && !matches.Any(other =>
                    !other.Statement.Marks.Any(IsAwaited)
                    && (first < 0 ? other.Likeness > match.Likeness - Liker : Has(other, behind[first]))
                )
            )
            {
                page.Report(
                    bag,
                    Codes.TurnedSense,
                    claim,
                    poles is [var verb, ..] ? verb : told[0],
                    match.Statement.Marks.First(IsAwaited).Text switch
                    {
                        "promise" => "the passages only promise it",
                        Axis.Option => "the passages have it only as an option",
                        Axis.Hedge => "the passages only hold it possible, or have it from others",
                        _ => "the passages only hope for it or expect it",
                    }
                );
                return;
            }
        }

        bool IsOne(Mark here, Mark there) =>
            names.KeysOf(here).Intersect(names.KeysOf(there), StringComparer.Ordinal).Any();

        bool Has(SentenceMatch other, Mark there) => other.Statement.Marks.Any(mark => IsOne(mark, there));
    }
}
