using System.Collections.Frozen;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What the passages say only on a condition a block does not say without one, nor on the opposite: ‘if a barrier is
/// built’ where they have ‘unless’.
/// </summary>
internal static class ConditionsAgree
{
    /// <summary>How like the sentence of the passages must be.</summary>
    private const double Like = 1.5;

    /// <summary>By how much liker than any that has no such condition.</summary>
    private const double Liker = 0.5;

    /// <summary>Words of a block that leave open what it says, or set a condition in another way.</summary>
    private static readonly FrozenSet<string> Open = (
        "if unless provided condition conditions conditional would could should might may can depend depends depending "
        + "threatens threaten threatened plan plans planned when once whether otherwise else until wants want asks "
        + "not no nor never"
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
        for (var i = 0; i < claim.Words.Count; i++)
        {
            if (Open.Contains(claim.Word(i)) || statements.Read.IsDoubted[i])
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
