using System.Collections.Frozen;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What the passages say only on a condition a block does not say without one, nor on the opposite, nor on what another
/// does: ‘if a barrier is built’ where they have ‘unless’, ‘if the hospital wins’ where it is the town.
/// </summary>
internal static class ConditionsAgree
{
    /// <summary>How like the sentence of the passages must be.</summary>
    private const double Like = 1.5;

    /// <summary>By how much liker than any that has no such condition.</summary>
    private const double Liker = 0.5;

    /// <summary>Words of a block that set a condition in another way.</summary>
    private static readonly FrozenSet<string> Conditional = (
        "if unless provided condition conditions conditional depend depends depending when once whether otherwise else "
        + "until"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of a sentence that leave open what it says.</summary>
    private static readonly FrozenSet<string> Open = (
        "would could should might may can threatens threaten threatened plan plans planned wants want asks not no nor "
        + "never"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return; // Other languages have endings for it.
        }

        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                if (
                    matches is not [{ Likeness: >= Like } best, ..]
                    || best.Statement.Marks.Where(IsCondition).ToArray() is not [var there]
                    || matches.Any(match =>
                        !match.Statement.Marks.Any(there.IsSamePole) && match.Likeness > best.Likeness - Liker
                    )
                )
                {
                    continue;
                }

                var here = statements.Read.In(sentence).Where(IsCondition).ToArray();
                if (
                    here is [var mark]
                    && mark.IsOpposite(there)
                    && !claim.IsQuoted(mark)
                    && !IsTurnedTwice(statements.Read.In(sentence), best.Statement)
                )
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        mark,
                        $"'{claim.Written(mark)}' turns the condition of the passages round"
                    );
                }
                else if (
                    here is [var same]
                    && Otherwise(claim, statements, sentence, best, same) is var (other, said)
                    && !claim.IsQuoted(other)
                    && !PageGrounding.IsTold(bag, claim, other)
                )
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        other,
                        $"'{claim.Written(other)}' turns the condition round: the passages have {said}"
                    );
                }
                else if (here.Length == 0 && Certain(claim, statements, sentence, best, there) is { } word)
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        (claim.Words[word].Start, claim.Words[word].End),
                        "the passages say it only on a condition"
                    );
                }
            }
        }
    }

    /// <summary>
    /// Whether an opposite is turned round as well, so that both say the same: ‘if none opens’, ‘if all stay closed’.
    /// </summary>
    private static bool IsTurnedTwice(IEnumerable<Mark> marks, Statement there) =>
        marks.Any(mark => !IsCondition(mark) && there.Marks.Any(mark.IsOpposite) && !there.Marks.Any(mark.IsSamePole));

    /// <summary>
    /// What stands in the clause of the condition where the passages have its opposite, ‘if it stays open’, or somebody
    /// that they do not speak of there, ‘if the hospital wins’; and what they have. Null where a word denies something,
    /// which may turn both round.
    /// </summary>
    private static (Mark Here, string There)? Otherwise(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        SentenceMatch best,
        Mark condition
    )
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (claim.Word(i) is "not" or "no" or "never" or "nobody" or "nothing" or "none" or "cannot" or "without")
            {
                return null;
            }
        }

        var end = condition.Word;
        var row = new WordRow(claim.Claim.Text, claim.Words);
        while (end + 1 < sentence.End && !row.IsBreak(end))
        {
            end++;
        }

        Mark[] marks = [.. statements.Read.In(sentence)];
        Mark[] within = Array.FindAll(marks, mark => mark.Word > condition.Word && mark.Word <= end);
        foreach (
            var mark in within.Where(mark =>
                mark is { Kind: MarkKind.Pole, IsOfKind: false }
                && best.Statement.Marks.Any(mark.IsOpposite)
                && !best.Statement.Marks.Any(mark.IsSamePole)
            )
        )
        {
            var isTurnedElsewhere = Array.Exists(
                marks,
                other =>
                    !within.Contains(other)
                    && best.Statement.Marks.Any(other.IsOpposite)
                    && !best.Statement.Marks.Any(other.IsSamePole)
            );
            return isTurnedElsewhere ? null : (mark, "the opposite there");
        }

        return
            Array.Find(within, mark => mark.IsSomebody) is { Text: not null } who
            && !best.Statement.Marks.Any(who.IsSamePole)
            && best.Statement.Marks.FirstOrDefault(who.Excludes) is { Text: not null } meant
            ? (who, $"'{meant.Text[(meant.Text.IndexOf('=', StringComparison.Ordinal) + 1)..]}' there")
            : null;
    }

    private static bool IsCondition(Mark mark) => mark is { Kind: MarkKind.Pole, Text: Axis.Condition };

    /// <summary>
    /// The word that says as certain what stands beside the condition there; null where none does, or the block leaves
    /// it open elsewhere.
    /// </summary>
    private static int? Certain(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        SentenceMatch best,
        Mark there
    )
    {
        // ‘must’ leaves nothing open.
        var isDemand = Enumerable.Range(0, claim.Words.Count).Any(i => claim.Word(i) is "must");
        for (var i = 0; i < claim.Words.Count; i++)
        {
            var isWithin = i >= sentence.First && i < sentence.End;
            if (
                Conditional.Contains(claim.Word(i))
                || (isWithin && (Open.Contains(claim.Word(i)) || (statements.Read.IsDoubted[i] && !isDemand)))
            )
            {
                return null;
            }
        }

        var item = StatementHash.Items(there).Single();
        var isBeside = false;
        int? certain = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            isBeside |= best.Links(item, i);
            certain ??=
                claim.Word(i)
                    is "will"
                        or "must"
                        or "has"
                        or "have"
                        or "shall"
                        or "lets"
                        or "let"
                        or "allows"
                        or "allow"
                        or "allowed"
                        or "permits"
                        or "permitted"
                && !claim.IsQuoted(claim.Words[i].Start, claim.Words[i].End)
                    ? i
                    : null;
        }

        return isBeside ? certain : null;
    }
}
