using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>Opposites that are part of something longer, which is compared by itself.</summary>
internal static class StillToCome
{
    /// <summary>
    /// Whether a sentence says of a name that something is not done yet, as the passages do: ‘has not ratified it yet’
    /// where it ‘has yet to vote’.
    /// </summary>
    public static bool IsSo(
        HashedClaim claim,
        Mark pole,
        Mark[] marks,
        ImmutableArray<SentenceMatch> matches,
        NameIndex names
    ) =>
        Array.Exists(marks, mark => IsNotYet(mark) && !AreParted(claim, pole, mark))
        && matches.Any(match =>
            match.Statement.Marks.Any(IsNotYet)
            && Array.Exists(marks, mark => mark.Kind == MarkKind.Name && match.HasAny(names.KeysOf(mark)))
        );

    /// <summary>Whether ‘by day’ is compared as a whole, which records that were made before do not have.</summary>
    public static bool IsTimeOfDay(Mark mark, Mark[] marks, ImmutableArray<SentenceMatch> matches) =>
        mark.Text == Axis.Light
        && Array.Exists(
            marks,
            whole => whole.Text == Axis.Night && whole.Word <= mark.Word && mark.Word < whole.Word + whole.Words
        )
        && matches.Any(match => match.Statement.Marks.Any(other => other.Text == Axis.Night));

    /// <summary>Whether a clause ends between two marks.</summary>
    private static bool AreParted(HashedClaim claim, Mark one, Mark other) =>
        claim
            .Claim.Text[
                claim.Words[Math.Min(one.Word, other.Word)].Start..claim.Words[Math.Max(one.Word, other.Word)].Start
            ]
            .AsSpan()
            .ContainsAny(",;:");

    private static bool IsNotYet(Mark mark) => mark is { Kind: MarkKind.Pole, Text: Axis.Done, IsNegative: true };
}
