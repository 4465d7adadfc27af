using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// A sentence of a claim beside those of its passages: whether two of its marks fit these better the other way round.
/// Its methods take a mark of the sentence by its index in <see cref="Marks"/>.
/// </summary>
/// <param name="Statements">What the claim says.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Matches">The sentences of the passages, likest first.</param>
/// <param name="Marks">Its marks.</param>
/// <param name="Keys">Under what each of them is paired with words.</param>
internal sealed record SentenceComparison(
    ClaimStatements Statements,
    (int First, int End) Sentence,
    ImmutableArray<SentenceMatch> Matches,
    Mark[] Marks,
    string[][] Keys
)
{
    /// <summary>How like a sentence of the passages must be, as a share of the likest.</summary>
    public const double MinLikeness = 0.6;

    /// <summary>By how much they must fit better, words next to a mark counted twice.</summary>
    private const int MinGain = 3;

    /// <summary>Words next to a mark that stand next to it there too, from which on it is where it belongs.</summary>
    private const int MinWordsOfOwnPlace = 2;

    private readonly Dictionary<SentenceMatch, int?[]> placesByMatch = new(ReferenceEqualityComparer.Instance);
    private bool[][]? sameness;
    private MarkFit? fit;
    private HashSet<string>? allKeys;

    /// <summary>The keys of all its marks.</summary>
    public HashSet<string> AllKeys => allKeys ??= Keys.SelectMany(keys => keys).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads the marks of a sentence.</summary>
    public static SentenceComparison Of(
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        NameIndex names
    )
    {
        var marks = statements.Read.In(sentence).ToArray();
        return new SentenceComparison(statements, sentence, matches, marks, [.. marks.Select(names.KeysOf)]);
    }

    /// <summary>How well its marks fit at the places of others.</summary>
    public MarkFit Fit => fit ??= new MarkFit(this);

    /// <summary>Whether the clause of a mark only supposes what it says, or speaks of the article itself.</summary>
    public bool IsDoubted(int mark) => Statements.Read.IsDoubted[Marks[mark].Word];

    /// <summary>Whether each of two marks seems to stand where the other belongs.</summary>
    /// <param name="one">Index of the first in <see cref="Marks"/>.</param>
    /// <param name="other">Index of the second there.</param>
    public bool SeemExchanged(int one, int other) =>
        !AreSame(one, other)
        && IsAlone(one)
        && IsAlone(other)
        && !NameRoles.AreKept(this, one, other)
        && !Deeds.KeepVoice(this, one, other)
        && !StandsByItsName(one, other)
        && !StandsByItsDate(one)
        && !StandsByItsDate(other)
        && (
            FitBetterCrossed(one, other)
            || IsPaired(one, other, crosswise: true)
            || IsPairedElsewhere(one, other)
            || NameRoles.AreExchanged(this, one, other)
        )
        && !IsPaired(one, other, crosswise: false);

    /// <summary>Whether no other mark of the sentence is the same by another name.</summary>
    private bool IsAlone(int mark)
    {
        var count = 0;
        for (var i = 0; i < Marks.Length; i++)
        {
            count += AreSame(i, mark) ? 1 : 0;
        }

        return count == 1;
    }

    /// <summary>Whether two marks are one, by whatever names.</summary>
    private bool AreSame(int one, int other)
    {
        sameness ??= Sameness();
        return sameness[one][other];
    }

    private bool[][] Sameness() =>
        Array.ConvertAll(
            Keys,
            keys => Array.ConvertAll(Keys, others => Array.Exists(keys, key => Array.IndexOf(others, key) >= 0))
        );

    /// <summary>Whether the words around two marks speak clearly for each at the place of the other.</summary>
    private bool FitBetterCrossed(int one, int other)
    {
        if (Marks[one].IsDate || !IsInPassages(one) || !IsInPassages(other))
        {
            return false;
        }

        var (here, there) = (Fit.At(one, one), Fit.At(other, other));
        var (crossed, back) = (Fit.At(one, other), Fit.At(other, one));
        return crossed.Close + back.Close > here.Close + there.Close
            && crossed.Weight + back.Weight >= here.Weight + there.Weight + MinGain
            && crossed.Weight > 0
            && back.Weight > 0
            && here.Close < MinWordsOfOwnPlace
            && there.Close < MinWordsOfOwnPlace
            && crossed.Weight >= here.Weight
            && back.Weight >= there.Weight
            && !((crossed.Close == 1 || back.Close == 1) && ShareCalling(one, other));
    }

    /// <summary>
    /// Whether the word that stands next to each of two names there, at the place of the other, is one body or calling:
    /// ‘the League, which sits in opposition in Orsania’ tells of both what it does.
    /// </summary>
    private bool ShareCalling(int one, int other) =>
        Marks.Any(mark =>
            (mark.IsSomebody || mark.Text == Axis.Government)
            && Matches.Any(match =>
                Array.Exists(Keys[one], key => IsNextTo(match, key, mark.Word + mark.Words - 1))
                && Array.Exists(Keys[other], key => IsNextTo(match, key, mark.Word + mark.Words - 1))
            )
        );

    private static bool IsNextTo(SentenceMatch match, string key, int word) =>
        match.LinksClose(key, word, true) || match.LinksClose(key, word, false);

    /// <summary>Whether any sentence of the passages has a mark.</summary>
    private bool IsInPassages(int mark)
    {
        var keys = Keys[mark];
        return Matches.Any(match => match.HasAny(keys));
    }

    /// <summary>
    /// Whether two marks have partners here beside which they stand in the passages too, as in ‘1.6 in Sweden, 2.1 in
    /// Finland’; crosswise, each beside the partner of the other. An opposite is a partner only crosswise: otherwise
    /// the first of two marks has one beside it in either order.
    /// </summary>
    private bool IsPaired(int one, int other, bool crosswise)
    {
        foreach (var match in Matches.Where(match => match.Likeness >= MinLikeness * Matches[0].Likeness))
        {
            if (SolePlace(match, one) is not { } first || SolePlace(match, other) is not { } second || first == second)
            {
                continue;
            }

            for (var i = 0; i < Marks.Length; i++)
            {
                for (var j = 0; j < Marks.Length; j++)
                {
                    if (
                        i != j
                        && (crosswise || (Marks[i].Kind != MarkKind.Pole && Marks[j].Kind != MarkKind.Pole))
                        && MarkOrder.ArePairs(Marks, one, i, other, j)
                        && AreFour(one, other, i, j)
                        && !(
                            crosswise
                            && (MarkOrder.IsOfBoth(Marks, i, one, other) || MarkOrder.IsOfBoth(Marks, j, one, other))
                        )
                        && SolePlace(match, i) is { } third
                        && SolePlace(match, j) is { } fourth
                        && third != fourth
                        && (
                            crosswise
                                ? MarkOrder.ArePairs(match.Statement.Marks, first, fourth, second, third)
                                : MarkOrder.ArePairs(match.Statement.Marks, first, third, second, fourth)
                        )
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether each mark has a figure beside it here that the passages have beside the other, in a sentence without the
    /// first: ‘the one wants 25, the other 30’.
    /// </summary>
    private bool IsPairedElsewhere(int one, int other)
    {
        for (var i = 0; i < Marks.Length; i++)
        {
            for (var j = 0; j < Marks.Length; j++)
            {
                if (
                    i != j
                    && Marks[i].Kind == MarkKind.Figure
                    && Marks[j].Kind == MarkKind.Figure
                    && MarkOrder.ArePairs(Marks, one, i, other, j)
                    && AreFour(one, other, i, j)
                    && StandTogetherWithout(other, i, one)
                    && StandTogetherWithout(one, j, other)
                    && !Matches.Any(match => HasBoth(match, one, i) || HasBoth(match, other, j))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two marks stand next to each other in a sentence of the passages that has not the third.
    /// </summary>
    private bool StandTogetherWithout(int one, int other, int third) =>
        Matches.Any(match =>
            !match.HasAny(Keys[third])
            && SolePlace(match, one) is { } first
            && SolePlace(match, other) is { } second
            && (
                MarkOrder.AreNext(match.Statement.Marks, first, second)
                || match.Statement.Marks.Count(mark => mark.Kind == MarkKind.Figure) == 2
            )
        );

    /// <summary>Whether a sentence of the passages has both of two marks.</summary>
    private bool HasBoth(SentenceMatch match, int one, int other) =>
        match.HasAny(Keys[one]) && match.HasAny(Keys[other]);

    /// <summary>Whether four marks are four, none of them another by another name.</summary>
    private bool AreFour(int one, int other, int i, int j) =>
        i != j
        && i != one
        && i != other
        && j != one
        && j != other
        && Marks[i].Kind != MarkKind.Quotation
        && Marks[j].Kind != MarkKind.Quotation
        && !AreSame(i, j)
        && !AreSame(i, one)
        && !AreSame(i, other)
        && !AreSame(j, one)
        && !AreSame(j, other);

    /// <summary>The place of a mark in a sentence of the passages where it stands once.</summary>
    public int? SolePlace(SentenceMatch match, int mark)
    {
        if (!placesByMatch.TryGetValue(match, out var known))
        {
            placesByMatch[match] = known = new int?[Marks.Length];
        }

        // One more than the place, and nought where it stands in none: null says that nobody has asked.
        known[mark] ??=
            1
            + (
                SolePlace(match, Marks[mark], [.. StatementHash.Items(Marks[mark])])
                ?? SolePlace(match, Marks[mark], Keys[mark])
                ?? -1
            );
        return known[mark] is > 0 and var place ? place - 1 : null;
    }

    /// <summary>
    /// The place of the only mark of a sentence that has one of some keys; null where none or several have.
    /// </summary>
    private static int? SolePlace(SentenceMatch match, Mark mark, string[] keys)
    {
        var place = -1;
        var marks = match.Statement.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind != mark.Kind || !match.Statement.ItemsOf[i].Any(keys.Contains))
            {
                continue;
            }

            if (place >= 0)
            {
                return null;
            }

            place = i;
        }

        return place < 0 ? null : place;
    }

    /// <summary>
    /// Whether a date stands next to a figure that has it in the passages too: ‘four in 2013, nineteen last year’.
    /// </summary>
    private bool StandsByItsDate(int mark) =>
        Marks[mark] is { Kind: MarkKind.Figure, IsDate: false }
        && ((int[])[mark - 1, mark + 1]).Any(date =>
            date >= 0
            && date < Marks.Length
            && Marks[date].IsDate
            && Matches.Any(match =>
                SolePlace(match, mark) is { } here
                && SolePlace(match, date) is { } there
                && MarkOrder.AreNext(match.Statement.Marks, here, there)
                && match.Statement.Marks.Count(other => other.IsDate) == 1
            )
        );

    /// <summary>
    /// Whether a calling stands right before a name that it stands right before in the passages too, and before the
    /// other mark as there: ‘Mayor Tarnow heard of it from a journalist’.
    /// </summary>
    private bool StandsByItsName(int mark, int other) =>
        Marks[mark].IsSomebody
        && Marks[other].IsSomebody
        && Array.FindIndex(Marks, mark + 1, next => next.Word != Marks[mark].Word) is >= 0 and var name
        && Marks[name].Kind == MarkKind.Name
        && Marks[name].Word == Marks[mark].Word + Math.Max(1, Marks[mark].Words)
        && Matches.Any(match =>
            SolePlace(match, mark) is { } here
            && SolePlace(match, name) is { } there
            && SolePlace(match, other) is { } behind
            && here < there
            && there < behind
            && match.Statement.Marks.Take(there).Skip(here).All(between => between.Kind == MarkKind.Pole)
        );
}
