using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Where a block has the one of two opposites, the sentences that it rests on do not have only the other: ‘the council
/// accepted the plan’ where they have ‘refused’; and of a kind of things not only another: ‘the court’ for ‘the
/// council’. A verb that does not fit the figures of its own sentence is found by
/// <see cref="Figures.RangesFitDirection"/>.
/// </summary>
internal static class OppositesAgree
{
    /// <summary>How well a sentence with the opposite must go with the block's.</summary>
    private const double Enough = 3;

    /// <summary>By how much better than any with the same.</summary>
    private const double Margin = 3;

    /// <summary>How like it must be, as a share of the likest sentence.</summary>
    private const double Share = 0.5;

    /// <summary>The same where no word stands beside the opposite in both.</summary>
    private const double LikestShare = 0.9;

    /// <summary>
    /// Passages of a record from which on a thing is what the article is about, wherever it is not named.
    /// </summary>
    private const int OfTheme = 2;

    /// <summary>How like a sentence with another thing of the same kind must be.</summary>
    private const double LikeOther = 2;

    /// <summary>The same as a share of the likest sentence.</summary>
    private const double LikeOtherShare = 0.75;

    /// <summary>Letters of a date that has a month: <c>2024-02</c>.</summary>
    private const int MonthLetters = 7;

    /// <summary>Words between a name and what it does.</summary>
    private const int WordsFromItsName = 3;

    /// <summary>Words of a sentence too short to be like any other.</summary>
    private const int Short = 4;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                var asked = marks
                    .Where(mark => mark.Kind == MarkKind.Pole && mark.Text != Axis.Asked) // Who asks may get as well.
                    .Where(mark => !marks.Any(other => other.Excludes(mark)) && !claim.IsQuoted(mark))
                    .ToArray();
                var isDenied = IsDeniedShortly(claim, statements, sentence, matches);
                var turned = asked
                    .Where(_ => !isDenied)
                    .Where(mark => !mark.IsOfKind && (!statements.Read.IsDoubted[mark.Word] || IsSupposed(mark)))
                    .Where(mark => mark.Text == Axis.Night || !statements.Read.OfSubject.Contains(mark.Word))
                    .Where(mark => !IsPassiveGiving(claim, mark) && !StillToCome.IsTimeOfDay(mark, marks, matches))
                    .Where(mark => !IsPrice(claim, marks, mark))
                    .Where(mark => IsTurned(mark, statements, sentence, matches, page.Records.Names))
                    .Where(mark => !IsDeniedBehind(claim, sentence, mark))
                    .Where(mark => !StillToCome.IsSo(claim, mark, marks, matches, page.Records.Names))
                    .DistinctBy(mark => mark.Word) // Of one word one finding is enough.
                    .ToArray();

                // What is only supposed may be supposed there too: ‘would halve the costs’ where they would double,
                // ‘will be met if’ where it will be missed if.
                bool IsSupposed(Mark mark) =>
                    mark.Text is Axis.Both or Axis.Before or Axis.Night or Axis.Verdict or "high"
                    || IsOfFigure(mark, marks, matches)
                    || IsConditional(marks, matches)
                    || asked.Count(other =>
                        other.Word == mark.Word
                        && !other.IsOfKind
                        && matches.Any(match =>
                            match.Likeness >= Enough
                            && match.Statement.Items.Contains(
                                StatementHash.Items(other with { IsNegative = !other.IsNegative }).Single()
                            )
                            && !match.Statement.Items.Contains(StatementHash.Items(other).Single())
                        )
                    ) > 1;

                foreach (var mark in turned)
                {
                    var isAmongThem = Bearing.Of(mark, statements, sentence, matches, page.Records.Names).Place >= 0;
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        mark,
                        $"'{claim.Written(mark)}' turns the sense: the passages have "
                            + (isAmongThem ? "the opposite beside the same words" : "only the opposite")
                    );
                }

                foreach (var mark in asked.Where(mark => mark.IsOfKind && !turned.Any(one => one.Word == mark.Word)))
                {
                    ReportOtherOfKind(page, claim, statements, sentence, matches, mark, bag);
                }
            }
        }
    }

    /// <summary>
    /// Reports a member of a kind of things where the passages have another beside the same words, and not the one that
    /// the block has.
    /// </summary>
    private static void ReportOtherOfKind(
        PageGrounding page,
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        Mark mark,
        DiagnosticBag bag
    )
    {
        var names = page.Records.Names;
        if (
            Bearing.Of(mark, statements, sentence, matches, names).Place >= 0
            || (
                mark.IsSomebody
                    ? claim.Claim.IsGathered || page.Records.Spread(claim.Claim.From, mark) == 0
                    : !mark.IsMeasure && page.Records.Spread(claim.Claim.From, mark) >= OfTheme
            )
        )
        {
            return;
        }

        foreach (
            var other in matches
                .SelectMany(match => match.Statement.Marks)
                .Where(other => other.Excludes(mark))
                .DistinctBy(other => other.Text, StringComparer.Ordinal)
        )
        {
            var there = Bearing.Of(mark with { Text = other.Text }, statements, sentence, matches, names);
            if (
                there.Links > 0
                && (!mark.IsSomebody || (there.Links > 1 && there.Neighbours > 0))
                && there.Likeness >= LikeOther
                && there.Likeness >= LikeOtherShare * matches[0].Likeness
            )
            {
                var name = other.Text[(other.Text.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
                page.Report(
                    bag,
                    Codes.TurnedSense,
                    claim,
                    mark,
                    $"the passages have not '{claim.Written(mark)}', but '{name}' beside the same words"
                );
                return;
            }
        }
    }

    /// <summary>
    /// Whether the passages have the opposite in a sentence with the one figure here, and the mark itself nowhere:
    /// ‘would lose 200 births’ where they have ‘would gain about 200’.
    /// </summary>
    private static bool IsOfFigure(Mark mark, Mark[] marks, ImmutableArray<SentenceMatch> matches) =>
        Array.FindAll(marks, other => other.IsBare) is [var figure]
        && matches.Any(match =>
            match.Statement.Figures.Contains(figure.Text) && match.Statement.Marks.Any(mark.IsOpposite)
        )
        && !matches.Any(match => match.Statement.Marks.Any(mark.IsSamePole));

    /// <summary>
    /// Whether a clause with ‘that’ is denied by what follows it: ‘that the ward stays open he did not promise’.
    /// </summary>
    private static bool IsDeniedBehind(HashedClaim claim, (int First, int End) sentence, Mark mark)
    {
        var last = sentence.End - 1;
        return last - 2 > mark.Word
            && claim.Word(last - 1) is "not" or "never"
            && Enumerable.Range(sentence.First, mark.Word - sentence.First).Any(i => claim.Word(i) is "that" or "That");
    }

    /// <summary>
    /// Whether a sentence denies what the passages deny without its verb: ‘the mayor did not join’ for ‘eleven joined;
    /// the mayor did not’.
    /// </summary>
    private static bool IsDeniedShortly(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches
    )
    {
        if (!matches.Any(match => match.Statement.Items.Contains(ClaimStatements.LeftOut)))
        {
            return false;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (claim.Word(i) is "not" or "never" or "no" or "nor" or "neither" or "t")
            {
                return !statements.Read.IsDoubted[i];
            }
        }

        return false;
    }

    /// <summary>Whether a sentence and the likest of the passages have a condition of one kind.</summary>
    private static bool IsConditional(Mark[] marks, ImmutableArray<SentenceMatch> matches) =>
        matches is [{ Likeness: >= Enough } likest, ..]
        && marks.Any(mark => mark.Text == Axis.Condition && likest.Statement.Marks.Any(mark.IsSamePole));

    /// <summary>
    /// Whether the same is often said with the opposite: ‘nobody is idle’ for ‘all work’, one thing ‘after’ another for
    /// the other ‘before’ it.
    /// </summary>
    private static bool IsSaidEitherWay(Mark mark) => mark.Text is Axis.All or Axis.Before or Axis.Condition;

    /// <summary>
    /// Whether a word of giving or offering is in the passive, which does not tell who gives and who receives: ‘shops
    /// are paid 3 cents’ is what they receive, ‘the fee is paid by shops’ what they give.
    /// </summary>
    private static bool IsPassiveGiving(HashedClaim claim, Mark mark) =>
        mark.Text is Axis.Give or Axis.Offer && mark.Word > 0 && BeginsPassive(claim.Word(mark.Word - 1));

    /// <summary>
    /// Whether a verb says the price of a thing, which is gain to the one and cost to the other: ‘costs 14 francs’,
    /// ‘sells for 14 francs’.
    /// </summary>
    private static bool IsPrice(HashedClaim claim, Mark[] marks, Mark mark)
    {
        var next = mark.Word + mark.Words;
        return claim.Word(mark.Word) switch
        {
            "cost" or "costs" => IsFigure(next),
            "sell" or "sells" or "fetch" or "fetches" => next + 1 < claim.Words.Count
                && claim.Word(next) is "for" or "at"
                && IsFigure(next + 1),
            _ => false,
        };

        bool IsFigure(int word) =>
            Array.Exists(marks, other => other is { Kind: MarkKind.Figure, IsDate: false } && other.Word == word);
    }

    /// <summary>Whether a word is a form of ‘be’ or ‘get’, which may make the verb behind it a passive.</summary>
    private static bool BeginsPassive(string word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "get" or "gets" or "got";

    /// <summary>
    /// Whether the passages have the opposite of a mark in a sentence that goes clearly better with the block's than
    /// any sentence with the mark itself.
    /// </summary>
    private static bool IsTurned(
        Mark mark,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        NameIndex names
    )
    {
        var opposite = Bearing.Of(mark with { IsNegative = !mark.IsNegative }, statements, sentence, matches, names);
        if (opposite.Place < 0)
        {
            return false;
        }

        if (OtherSide.Tells(mark, [.. statements.Read.In(sentence)], matches[opposite.Place].Statement, names))
        {
            return false;
        }

        var itself = Bearing.Of(mark, statements, sentence, matches, names);
        if (Lexicon.Kin(mark.Text).Any(axis => IsSaid(mark with { Text = axis })))
        {
            return false;
        }

        var likest = matches[0].Likeness;
        return (
                opposite.Links > itself.Links
                && (opposite.Links > 1 || opposite.Likeness >= 2)
                && (
                    opposite.Place != itself.Place
                    || (itself.Links == 0 && opposite.Links > 1)
                    || opposite.Links > itself.Links + 2
                )
                && opposite.Weight >= Enough
                && opposite.Weight >= itself.Weight + Margin
                && opposite.Likeness >= Share * likest
            )
            || (
                opposite.Links > 0
                && opposite.Links >= itself.Links
                && opposite.Place != itself.Place
                && opposite.Likeness >= Enough
                && opposite.Likeness >= itself.Likeness + Margin
                && opposite.Likeness >= LikestShare * likest
            )
            || (itself.Place < 0 && mark.Text is ("accept" or "begin") && IsOfItsDay(opposite.Place))
            || (
                itself.Place < 0
                && (opposite.Links > 0 || (opposite.Neighbours > 0 && !IsSaidEitherWay(mark)))
                && opposite.Likeness >= LikestShare * likest
                && (
                    opposite.Likeness >= Enough
                    || (opposite.Likeness >= 2 && opposite.Neighbours > 0)
                    || (
                        statements.Read.ContentIn(sentence) <= Short
                        && opposite.Likeness >= 1
                        && opposite.Links + opposite.Neighbours > 0
                    )
                )
            );

        // ‘refused in February 2024’, where the passages have nothing else of February 2024, and of the same name.
        bool IsOfItsDay(int place)
        {
            var marks = statements.Read.In(sentence).ToArray();
            return Array.Exists(
                    marks,
                    day =>
                        day is { IsDate: true, Text.Length: >= MonthLetters }
                        && matches[place].Statement.Figures.Contains(day.Text)
                        && matches.Count(match => match.Statement.Figures.Contains(day.Text)) == 1
                )
                && Array.Exists(
                    marks,
                    name =>
                        name.Kind == MarkKind.Name
                        && matches[place].HasAny(names.Keys(name))
                        && Math.Abs(name.Word - mark.Word) <= WordsFromItsName
                );
        }

        bool IsSaid(Mark kindred) =>
            Bearing.Of(kindred, statements, sentence, matches, names) is { Place: >= 0 } said
            && said.Weight >= opposite.Weight
            && said.Links > 0;
    }
}
