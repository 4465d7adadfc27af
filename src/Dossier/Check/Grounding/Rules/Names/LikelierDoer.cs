using System.Collections.Frozen;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Names;

/// <summary>
/// The other name that did in the passages what a sentence says of one, by the acts of parliaments, courts and those
/// who sign or refuse: ‘the parliament of Halmark ratified it’, where that of Orvenia did.
/// </summary>
internal static class LikelierDoer
{
    /// <summary>Words from a name to what it did: ‘Halmark’s parliament has yet to vote’.</summary>
    private const int WordsToAct = 6;

    /// <summary>Words from an act to its place: ‘signed the treaty in Dovra’.</summary>
    private const int WordsToPlace = 4;

    /// <summary>What parliaments, courts and parties to a treaty do, which one does and not another.</summary>
    private static readonly FrozenSet<string> Acts = Set(
        "ratified ratifies signed signs upheld upholds dismissed dismisses overturned overturns quashed annulled "
            + "convicted acquitted vetoed vote votes voted sued sues appealed appeals ruled rules abstained adopted "
            + "objected objects protested protests refused refuses rejected rejects"
    );

    /// <summary>Words that may stand between a name and what it did.</summary>
    private static readonly FrozenSet<string> Between = Set(
        "s of the has have had yet to still then later already since"
    );

    /// <summary>Words by which one does what another did before.</summary>
    private static readonly FrozenSet<string> Alike = Set("too also likewise both either as");

    /// <summary>
    /// The name right before the same act, in a sentence that goes better with the block’s than any with the name
    /// written, of which the passages have another act; null for none, or where these have a figure, a date or a name
    /// of the block’s that it has not.
    /// </summary>
    public static string? ByAct(NameIndex names, HashedClaim claim, SentenceComparison comparison, int mark)
    {
        var name = comparison.Marks[mark];
        if (
            name.Role is not ("" or "of" or Mark.Says)
            || ActBehind(claim, comparison, name) is not { } act
            || HasBoth(comparison, mark, act)
            || Says(claim, comparison, Alike)
        )
        {
            return null;
        }

        var keys = comparison.Keys[mark];
        if (NamesAreMeant.IsLeftOut(comparison, keys))
        {
            return null;
        }

        double? own = null;
        foreach (var match in comparison.Matches.Where(match => match.HasAny(keys)))
        {
            own = Math.Max(own ?? 0, match.Likeness - ClaimStatements.NameWeight);
        }

        foreach (var (other, items, match) in own is null ? [] : NamesAreMeant.Others(names, comparison, mark))
        {
            if (
                other.Role is "" or "of" or Mark.Says
                && match.Likeness > own
                && !match.HasAny(keys)
                && items.Any(item => match.LinksClose(item, act, true))
                && !comparison.Matches.Any(its => its.HasAny(keys) && HasMore(claim, comparison, mark, its, match))
            )
            {
                return other.Text;
            }
        }

        return null;
    }

    /// <summary>The place where the passages have the act that a sentence has in another; null for none.</summary>
    public static string? ByPlaceOfAct(NameIndex names, HashedClaim claim, SentenceComparison comparison, int mark)
    {
        var place = comparison.Marks[mark];
        if (
            place.Role != "in"
            || ActBefore(claim, comparison, place) is not { } act
            || HasBoth(comparison, mark, act)
            || Says(claim, comparison, Alike)
        )
        {
            return null;
        }

        foreach (var (other, items, match) in NamesAreMeant.Others(names, comparison, mark))
        {
            if (
                other.Role == "in"
                && match.Likeness >= SentenceComparison.MinLikeness * comparison.Matches[0].Likeness
                && items.Any(item => match.LinksClose(item, act, false))
            )
            {
                return other.Text;
            }
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a sentence of the passages has a name and an act.</summary>
    private static bool HasBoth(SentenceComparison comparison, int mark, int act) =>
        comparison.Matches.Any(match => match.Words[act - match.First] != 0 && match.HasAny(comparison.Keys[mark]));

    /// <summary>
    /// Whether one sentence of the passages has a figure, a date, a month or a name of the block’s that another has
    /// not: ‘Torland followed in July’.
    /// </summary>
    private static bool HasMore(
        HashedClaim claim,
        SentenceComparison comparison,
        int mark,
        SentenceMatch match,
        SentenceMatch other
    )
    {
        var name = comparison.Marks[mark];
        for (var i = comparison.Sentence.First + 1; i < comparison.Sentence.End; i++)
        {
            if (
                (i < name.Word || i >= name.Word + name.Words)
                && match.Words[i - match.First] != 0
                && other.Words[i - other.First] == 0
                && char.IsUpper(claim.Word(i)[0])
            )
            {
                return true;
            }
        }

        for (var i = 0; i < comparison.Marks.Length; i++)
        {
            if (
                comparison.Marks[i].Kind is MarkKind.Name or MarkKind.Figure
                && match.HasAny(comparison.Keys[i])
                && !other.HasAny(comparison.Keys[i])
                && !comparison.Keys[i].Any(comparison.Keys[mark].Contains)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(HashedClaim claim, SentenceComparison comparison, FrozenSet<string> words)
    {
        for (var i = comparison.Sentence.First; i < comparison.Sentence.End; i++)
        {
            if (words.Contains(claim.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The act of which a name, or the body of it, is the subject; null for none.</summary>
    private static int? ActBehind(HashedClaim claim, SentenceComparison comparison, Mark name)
    {
        var row = new WordRow(claim.Claim.Text, claim.Words);
        var first = name.Word + Math.Max(1, name.Words);
        for (var i = first; i < Math.Min(comparison.Sentence.End, first + WordsToAct) && !row.IsBreak(i - 1); i++)
        {
            var word = claim.Word(i);
            if (Acts.Contains(word))
            {
                return i;
            }

            if (
                !Between.Contains(word)
                && !Lexicon.Of("en").IsTitle(word.ToLowerInvariant())
                && !Array.Exists(
                    comparison.Marks,
                    mark =>
                        (mark.IsSomebody || mark.Kind == MarkKind.Name) && mark.Word <= i && i < mark.Word + mark.Words
                )
            )
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The act before a place, in its clause; null for none.</summary>
    private static int? ActBefore(HashedClaim claim, SentenceComparison comparison, Mark place)
    {
        var row = new WordRow(claim.Claim.Text, claim.Words);
        var last = place.Word - 1;
        for (var i = last; i >= Math.Max(comparison.Sentence.First, last - WordsToPlace) && !row.IsBreak(i); i--)
        {
            if (Acts.Contains(claim.Word(i)))
            {
                return i;
            }
        }

        return null;
    }
}
