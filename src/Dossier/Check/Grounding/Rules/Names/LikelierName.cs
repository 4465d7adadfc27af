using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Names;

/// <summary>The other name that the sentences of the passages have by far the likest of, by kind of name.</summary>
internal static class LikelierName
{
    /// <summary>How like a sentence about another person must be where no more is known of it.</summary>
    private const double Alike = 3;

    /// <summary>By how much liker than any about the one written.</summary>
    private const double Liker = 1.3;

    /// <summary>How like a sentence about another country must be, which says of it what is said here.</summary>
    private const double AlikeOfCountry = 2;

    /// <summary>By how much liker than any about the one written.</summary>
    private const double LikerOfCountry = 2;

    /// <summary>How like a sentence must be that has it from another.</summary>
    private const double AlikeOfSpeaker = 2;

    /// <summary>As a share of that, how like a sentence must be that could have it from the one written.</summary>
    private const double SpeakerShare = 0.75;

    /// <summary>
    /// The other person, or the other of its kind, that the likest sentence by far is about; null for none.
    /// </summary>
    public static string? ByKind(NameIndex names, SentenceComparison comparison, int mark)
    {
        var keys = comparison.Keys[mark];
        var own = comparison
            .Matches.Where(match => match.HasAny(keys))
            .Select(match => match.Likeness)
            .DefaultIfEmpty()
            .Max();
        var likest = comparison.Matches[0].Likeness;
        if (likest < Alike || likest < own + Liker)
        {
            return null;
        }

        return NamesAreMeant
            .Others(names, comparison, mark)
            .Where(other =>
                names.AreOfOneKind(comparison.Marks[mark], other.Name)
                && !other.Match.HasAny(keys)
                && other.Match.Likeness >= likest
            )
            .Select(other => other.Name.Text)
            .FirstOrDefault();
    }

    /// <summary>
    /// The other country or people, beside the same words, that the likest sentence by far is about; null for none.
    /// </summary>
    public static string? ByCountry(NameIndex names, SentenceComparison comparison, int mark)
    {
        var keys = comparison.Keys[mark];
        var likest = comparison.Matches[0];
        if (!names.IsPlace(comparison.Marks[mark]) || likest.Likeness < AlikeOfCountry || likest.HasAny(keys))
        {
            return null;
        }

        var own = comparison
            .Matches.Where(match => match.HasAny(keys))
            .Select(match => match.Likeness - ClaimStatements.NameWeight)
            .DefaultIfEmpty()
            .Max();
        var beside = comparison.Statements.Read.Beside(comparison.Marks[mark], comparison.Sentence, 3).ToArray();
        return likest.Likeness < own + LikerOfCountry
            ? null
            : NamesAreMeant
                .Others(names, comparison, mark)
                .Where(other => ReferenceEquals(other.Match, likest))
                .Where(other => beside.Any(word => other.Items.Any(item => likest.Links(item, word))))
                .Select(other => other.Name.Text)
                .FirstOrDefault();
    }

    /// <summary>
    /// The other place of what is named before it, ‘the Administrative Court in Marstad’, where the passages have that
    /// in another place alone; null for none.
    /// </summary>
    public static string? ByPlace(NameIndex names, SentenceComparison comparison, int mark)
    {
        var place = comparison.Marks[mark];
        if (
            mark == 0
            || place.Role != "in"
            || comparison.Marks[mark - 1] is not { Kind: MarkKind.Name } named
            || place.Word - named.Word - named.Words != 1
        )
        {
            return null;
        }

        string? other = null;
        foreach (var match in comparison.Matches.Where(match => match.HasAny(comparison.Keys[mark - 1])))
        {
            for (var i = 0; i + 1 < match.Statement.Marks.Length; i++)
            {
                if (
                    !match.Statement.ItemsOf[i].Any(comparison.Keys[mark - 1].Contains)
                    || match.Statement.Marks[i + 1] is not { Kind: MarkKind.Name, Role: "in" } there
                )
                {
                    continue;
                }

                if (names.KeysOf(there).Any(comparison.Keys[mark].Contains))
                {
                    return null;
                }

                other = match.Statement.Marks[i].Text == named.Text ? there.Text : other;
            }
        }

        return other;
    }

    /// <summary>
    /// The other speaker who says it in the likest sentences, where none has it from the one written; null for none.
    /// </summary>
    public static string? BySpeech(NameIndex names, SentenceComparison comparison, int mark)
    {
        var name = comparison.Marks[mark];
        var keys = comparison.Keys[mark];
        var likest = comparison.Matches[0];
        if (
            name.Role != Mark.Says
            || likest.Likeness < AlikeOfSpeaker
            || comparison.Matches.Any(match => match.Likeness >= SpeakerShare * likest.Likeness && match.HasAny(keys))
        )
        {
            return null;
        }

        return NamesAreMeant
            .Others(names, comparison, mark)
            .Where(other => other.Name.Role == Mark.Says && ReferenceEquals(other.Match, likest))
            .Select(other => other.Name.Text)
            .FirstOrDefault();
    }
}
