using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Who is against a thing in the passages is not for it in a block, in a vote, a speech or a plan; who there was
/// against it until a day and is for it since was not for it until that day, where a sentence that changes so has a
/// name or body of the block's and none changes as the block; and who did not do what others did has not done it.
/// </summary>
internal static class StandsAgree
{
    /// <summary>
    /// Words from a name to the word for what it is for or against: ‘Karin Oldeby, the director, voted for’.
    /// </summary>
    private const int WordsFromName = 4;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                foreach (var stand in Array.FindAll(marks, mark => IsStand(mark) && !claim.IsQuoted(mark)))
                {
                    if (
                        !statements.Read.IsDoubted[stand.Word]
                        && !Array.Exists(marks, other => IsStand(other) && other.IsNegative != stand.IsNegative)
                        && DoerOf(marks, stand) is { } doer
                        && IsTurned(statements, sentence, matches, doer, page.Records.Names.KeysOf(doer), stand)
                        && !PageGrounding.IsTold(bag, claim, stand)
                    )
                    {
                        page.Report(
                            bag,
                            Codes.TurnedSense,
                            claim,
                            stand,
                            $"'{claim.Written(stand)}' turns the sense: in the passages '{claim.Written(doer)}' is "
                                + (stand.IsNegative ? "for it" : "against it")
                        );
                    }
                }

                if (
                    Changes(marks) is var (before, until)
                    && !claim.IsQuoted(before)
                    && !statements.Read.IsDoubted[before.Word]
                    && !PageGrounding.IsTold(bag, claim, before)
                    && matches.Any(match =>
                        ChangesUntil(match, until) is { } first
                        && first != before.IsNegative
                        && Array.Exists(marks, doer => IsDoer(doer) && match.HasAny(page.Records.Names.KeysOf(doer)))
                    )
                    && !matches.Any(match => ChangesUntil(match, until) == before.IsNegative)
                )
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        before,
                        $"'{claim.Written(before)}' turns the sense: in the passages it is the other way round until "
                            + $"'{claim.Written(until)}'"
                    );
                }

                if (FindDone(claim, statements, sentence, matches, page.Records.Names) is { } done)
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        (claim.Words[done.Verb].Start, claim.Words[done.Verb].End),
                        $"'{claim.Word(done.Verb)}' turns the sense: the passages say that "
                            + $"'{claim.Written(done.Doer)}' did not"
                    );
                }
            }
        }
    }

    /// <summary>
    /// What somebody is for or against until a day, and the opposite after it: ‘opposed it until 2021 and now supports
    /// it’; null where there is no such change, or more than one.
    /// </summary>
    private static (Mark Before, Mark Until)? Changes(Mark[] marks)
    {
        var day = Array.FindIndex(marks, mark => mark.IsDate && mark.Bound == Bound.Until);
        if (day < 0)
        {
            return null;
        }

        var before = Array.FindAll(marks[..day], IsAccepting);
        var after = Array.FindAll(marks[day..], IsAccepting);
        return
            before.Length > 0
            && after.Length > 0
            && Array.TrueForAll(before, mark => mark.IsNegative == before[0].IsNegative)
            && Array.TrueForAll(after, mark => mark.IsNegative != before[0].IsNegative)
            ? (before[^1], marks[day])
            : null;
    }

    /// <summary>
    /// Whether a sentence of the passages has somebody against a thing until the same day, and for it after; false
    /// where it is the other way round, null where there is no such change.
    /// </summary>
    private static bool? ChangesUntil(SentenceMatch match, Mark until) =>
        Changes([.. match.Statement.Marks]) is var (before, day) && day.Text == until.Text ? before.IsNegative : null;

    private static bool IsAccepting(Mark mark) => mark is { Kind: MarkKind.Pole, Text: "accept" };

    /// <summary>Whether a mark says that somebody is for or against something.</summary>
    private static bool IsStand(Mark mark) => mark is { Kind: MarkKind.Pole, Text: "accept" or Axis.Support };

    private static bool IsDoer(Mark mark) => mark.Kind == MarkKind.Name || mark.IsSomebody;

    /// <summary>The name, body or calling nearest before a mark; null where none is near.</summary>
    private static Mark? DoerOf(Mark[] marks, Mark stand)
    {
        var at = Array.FindLastIndex(marks, mark => IsDoer(mark) && mark.Word < stand.Word);
        return at >= 0 && stand.Word - marks[at].Word - Math.Max(1, marks[at].Words) < WordsFromName ? marks[at] : null;
    }

    /// <summary>
    /// Whether a sentence of the passages, about the same, has its doer on the other side, and none on this.
    /// </summary>
    private static bool IsTurned(
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        Mark doer,
        string[] keys,
        Mark stand
    )
    {
        var isOther = false;
        foreach (var match in matches.Where(match => match.HasAny(keys)))
        {
            foreach (var there in StandsOf(match.Statement, keys))
            {
                if (there.IsNegative == stand.IsNegative)
                {
                    return false;
                }

                isOther |= IsAboutTheSame(statements, sentence, match, doer);
            }
        }

        return isOther;
    }

    /// <summary>
    /// Whether a sentence of the passages, or the one before it, has a word of the block's besides its doer.
    /// </summary>
    private static bool IsAboutTheSame(
        ClaimStatements statements,
        (int First, int End) sentence,
        SentenceMatch match,
        Mark doer
    )
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (
                (i < doer.Word || i >= doer.Word + Math.Max(1, doer.Words))
                && (match.Words[i - match.First] != 0 || statements.IsInPrevious(match, i))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The marks of being for or against that follow a doer, before any other, in a sentence.</summary>
    private static IEnumerable<Mark> StandsOf(Statement statement, string[] keys)
    {
        var isOfDoer = false;
        for (var i = 0; i < statement.Marks.Length; i++)
        {
            if (IsDoer(statement.Marks[i]))
            {
                isOfDoer = statement.ItemsOf[i].Any(keys.Contains);
            }
            else if (isOfDoer && IsStand(statement.Marks[i]))
            {
                yield return statement.Marks[i];
            }
        }
    }

    /// <summary>
    /// The verb behind a name that the passages have of others, where they say of the name that it ‘did not’.
    /// </summary>
    private static (Mark Doer, int Verb)? FindDone(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        NameIndex names
    )
    {
        if (!matches.Any(match => match.Statement.Items.Contains(ClaimStatements.LeftOut)))
        {
            return null;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (
                statements.Read.IsDoubted[i]
                || claim.Word(i) is "not" or "no" or "never" or "neither" or "nor" or "t" or "without" or "refused"
            )
            {
                return null;
            }
        }

        foreach (var doer in statements.Read.In(sentence).Where(IsDoer))
        {
            var verb = doer.Word + Math.Max(1, doer.Words);
            var keys = names.KeysOf(doer);
            if (
                verb < sentence.End
                && statements.Read.IsContent[verb]
                && !claim.IsQuoted(claim.Words[verb].Start, claim.Words[verb].End)
                && matches.Any(match =>
                    match.Statement.Items.Contains(ClaimStatements.LeftOut)
                    && IsSubject(match.Statement, keys)
                    && match.Words[verb - match.First] == 0
                    && statements.IsInPrevious(match, verb)
                )
            )
            {
                return (doer, verb);
            }
        }

        return null;
    }

    /// <summary>Whether the last name, body or calling before a ‘did not’ has one of some keys.</summary>
    private static bool IsSubject(Statement statement, string[] keys)
    {
        var isIt = false;
        for (var i = 0; i < statement.Marks.Length && statement.Marks[i].Text != Axis.Did; i++)
        {
            isIt = IsDoer(statement.Marks[i]) ? statement.ItemsOf[i].Any(keys.Contains) : isIt;
        }

        return isIt;
    }
}
