using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What a passage only proposes or plans a block does not give as done: ‘has opened a market’ where somebody proposes
/// one.
/// </summary>
internal static class ProposalsAgree
{
    /// <summary>How like the sentence of the passages must be.</summary>
    private const double Like = 2;

    /// <summary>The same where the sentence says that something is decided.</summary>
    private const double LikeDecided = 1.5;

    /// <summary>By how much liker than any that proposes nothing.</summary>
    private const double Liker = 2;

    /// <summary>Words beside the proposal that must stand in both.</summary>
    private const int Telling = 2;

    /// <summary>Words between ‘has’ and what is done: ‘has since opened’.</summary>
    private const int MaxBetween = 2;

    /// <summary>Axes whose first end says that something is there, or begins.</summary>
    private static readonly FrozenSet<string> OfWhatIs = Set("begin exist run active build finished appear statute");

    /// <summary>Words of a clause that speaks of what is not yet.</summary>
    private static readonly FrozenSet<string> OfPlans = Set(
        "will would shall should may might could can due to if proposal proposals plan plans idea ideas scheme schemes "
            + "project projects draft drafts bill motion mind wish wishes want aim aims goal target vision concept "
            + "blueprint pilot request call demand favour favours not no yet never"
    );

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return; // Other languages say with the verb itself what is to come.
        }

        var lexicon = Lexicon.Of(page.Records.Language);
        foreach (var (claim, statements) in page.Stated)
        {
            var row = new WordRow(claim.Claim.Text, claim.Words);
            foreach (var (sentence, matches) in statements.Sentences.Where(one => MayBeProposed(one.Matches)))
            {
                var first = sentence.First;
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    if (i + 1 < sentence.End && !row.IsBreak(i))
                    {
                        continue;
                    }

                    if (FindDone(claim, statements, (first, i + 1), matches, lexicon) is { } done)
                    {
                        page.Report(
                            bag,
                            Codes.TurnedSense,
                            claim,
                            (claim.Words[done].Start, claim.Words[done].End),
                            "the passages only propose or plan it"
                        );
                        break;
                    }

                    first = i + 1;
                }
            }
        }
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the likest sentence begins with a proposal: what is said before it may be done, as in ‘opened one and
    /// plans another’.
    /// </summary>
    private static bool IsProposed(ImmutableArray<SentenceMatch> matches) =>
        matches is [{ Likeness: >= Like } best, ..]
        && IndexOfProposal(best.Statement) >= 0
        && !best.Statement.Marks.Take(IndexOfProposal(best.Statement)).Any(mark => OfWhatIs.Contains(mark.Text))
        && !matches.Any(match => IndexOfProposal(match.Statement) < 0 && match.Likeness > best.Likeness - Liker);

    /// <summary>Whether the likest sentence has a proposal, and no other is as like.</summary>
    private static bool MayBeProposed(ImmutableArray<SentenceMatch> matches) =>
        matches is [{ Likeness: >= LikeDecided } best, ..]
        && IndexOfProposal(best.Statement) >= 0
        && matches.All(match => IndexOfProposal(match.Statement) >= 0 || match.Likeness < best.Likeness);

    /// <summary>Which mark of a sentence says that something is proposed; -1 for none.</summary>
    private static int IndexOfProposal(Statement statement) =>
        statement
            .Marks.Index()
            .Where(one => string.Equals(one.Item.Text, Axis.Proposal, StringComparison.Ordinal))
            .Select(one => one.Index)
            .FirstOrDefault(-1);

    /// <summary>The word of a clause that says that something is decided; null for none.</summary>
    private static int? Decided(HashedClaim claim, int[] words, Mark[] marks) =>
        words.Any(i => claim.Word(i) is "not" or "no" or "yet" or "never" or "will" or "would" or "if" or "whether")
        || marks.Any(mark => mark.Text == Axis.Proposal)
            ? null
            : marks
                .Where(mark =>
                    mark is { Text: "settled", IsNegative: false }
                    && words.Contains(mark.Word - 1)
                    && claim.Word(mark.Word - 1)
                        is "is"
                            or "are"
                            or "was"
                            or "were"
                            or "been"
                            or "has"
                            or "have"
                            or "had"
                )
                .Select(mark => (int?)mark.Word)
                .FirstOrDefault();

    /// <summary>The word of a clause that says as done what is proposed; null for none.</summary>
    private static int? FindDone(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) clause,
        ImmutableArray<SentenceMatch> matches,
        Lexicon lexicon
    )
    {
        var best = matches[0];
        var words = Enumerable.Range(clause.First, clause.End - clause.First).ToArray();
        var marks = statements.Read.In(clause).Where(mark => mark.Kind == MarkKind.Pole).ToArray();
        if (Array.Exists(words, i => best.Links($"+{Axis.Proposal}", i)) && Decided(claim, words, marks) is { } decided)
        {
            return decided;
        }

        if (
            !IsProposed(matches)
            || marks.Any(mark => mark.Text is Axis.Proposal or "hope" or "expect" or "plan" or "promise" or "settled")
            || words.Any(i => OfPlans.Contains(claim.Word(i)) || lexicon.IsSpeech(claim.Word(i).ToLowerInvariant()))
            || words.Any(i => statements.Read.IsDoubted[i] || claim.IsQuoted(claim.Words[i].Start, claim.Words[i].End))
            || words.Count(i => best.Links($"+{Axis.Proposal}", i)) < Telling
        )
        {
            return null;
        }

        foreach (var i in words)
        {
            if (
                (claim.Word(i) is "there" or "There" && i + 1 < clause.End && claim.Word(i + 1) is "is" or "are")
                || (
                    claim.Word(i) is "has" or "have" or "had"
                    && words.Any(next => next > i && next <= i + MaxBetween && IsNew(next))
                )
                || marks.Any(mark =>
                    mark.Word == i
                    && !mark.IsNegative
                    && OfWhatIs.Contains(mark.Text)
                    && best.Words[i - best.First] == 0
                )
            )
            {
                return i;
            }
        }

        return null;

        // A verb that the sentence with the proposal does not have.
        bool IsNew(int i) =>
            best.Words[i - best.First] == 0
            && (
                claim.Word(i).EndsWith("ed", StringComparison.Ordinal)
                || claim.Word(i).EndsWith("en", StringComparison.Ordinal)
                || marks.Any(mark => mark.Word == i && OfWhatIs.Contains(mark.Text))
            );
    }
}
