using System.Collections.Immutable;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Model.Grounding;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Claims;

/// <summary>The sentences of a claim beside those of the passages that it names.</summary>
internal sealed class ClaimStatements
{
    /// <summary>What a word in common weighs.</summary>
    public const double WordWeight = 1;

    /// <summary>What a name in common weighs.</summary>
    public const double NameWeight = 0.7;

    /// <summary>What a figure in common weighs.</summary>
    public const double FigureWeight = 1.5;

    /// <summary>What a ‘did not’ that leaves out its verb is paired as.</summary>
    public const string LeftOut = $"-{Axis.Did}";

    private readonly HashedClaim claim;
    private readonly Records records;
    private readonly Dictionary<int, SentenceComparison> comparisons = [];
    private readonly Lazy<
        ImmutableArray<((int First, int End) Sentence, ImmutableArray<SentenceMatch> Matches)>
    > sentences;

    private ClaimStatements(HashedClaim claim, Records records, ReadStatements read) =>
        (this.claim, this.records, Read, sentences) = (
            claim,
            records,
            read,
            new(() => [.. read.Sentences.Select(sentence => (sentence, MatchesByLikeness(sentence)))])
        );

    /// <summary>What the claim says.</summary>
    public ReadStatements Read { get; }

    /// <summary>Reads a claim; null where its passages have no statements to compare with.</summary>
    public static ClaimStatements? Of(HashedClaim claim, Records records)
    {
        if (claim.Claim.IsExempt || !records.HasStatements(claim.Claim.From))
        {
            return null;
        }

        var read = StatementReader.Read(
            claim.Claim.Text,
            claim.Words,
            claim.Claim.Figures,
            Lexicon.Of(records.Language),
            records.Names.IsKnown
        );
        return new ClaimStatements(claim, records, read);
    }

    /// <summary>Every sentence of the claim, and the sentences of its passages, likest first.</summary>
    public ImmutableArray<((int First, int End) Sentence, ImmutableArray<SentenceMatch> Matches)> Sentences =>
        sentences.Value;

    /// <summary>One of <see cref="Sentences"/> beside those of the passages, mark by mark.</summary>
    public SentenceComparison CompareSentence((int First, int End) sentence, ImmutableArray<SentenceMatch> matches)
    {
        if (!comparisons.TryGetValue(sentence.First, out var comparison))
        {
            comparisons[sentence.First] = comparison = SentenceComparison.Of(this, sentence, matches, records.Names);
        }

        return comparison;
    }

    /// <summary>
    /// Whether the sentence after one of a passage has a mark under one of some keys, and is of as few words as one
    /// that leaves out what that has said: ‘in 2010 it counted 612 births; in 2024 it counted 287’.
    /// </summary>
    public bool NextHas(SentenceMatch match, string[] keys) =>
        Beside(match, 1) is { } next
        && (next.Words.Count < match.Statement.Words.Count || next.Items.Contains(LeftOut))
        && keys.Any(next.Items.Contains);

    /// <summary>Whether the sentence before one of a passage has a word of the claim.</summary>
    public bool IsInPrevious(SentenceMatch match, int word) =>
        Beside(match, -1) is { } previous
        && Read.IsContent[word]
        && previous.Words.Has(StatementHash.Word(claim.In(records.PlaceOf(match.Id.Seed)), word));

    /// <summary>The sentence that many after one of a passage; null beyond its ends.</summary>
    private Statement? Beside(SentenceMatch match, int steps)
    {
        var statements = records.Passage(match.Id).Statements;
        for (var i = 0; i < statements.Length; i++)
        {
            if (ReferenceEquals(statements[i], match.Statement))
            {
                return i + steps >= 0 && i + steps < statements.Length ? statements[i + steps] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// How like the likest sentence of a passage is to any of the claim, whether or not the claim names it.
    /// </summary>
    public double LikenessTo(PassageId passage) =>
        Read
            .Sentences.SelectMany(sentence => Matches(sentence, [passage]))
            .Select(match => match.Likeness)
            .DefaultIfEmpty()
            .Max();

    /// <summary>The sentences of the claim's passages beside one of its own, likest first.</summary>
    private ImmutableArray<SentenceMatch> MatchesByLikeness((int First, int End) sentence) =>
        [.. Matches(sentence, claim.Claim.From).OrderByDescending(match => match.Likeness)];

    /// <summary>
    /// A sentence of the claim beside each sentence of the passages: the words that both have, and how like the two
    /// are.
    /// </summary>
    private IEnumerable<SentenceMatch> Matches((int First, int End) sentence, ImmutableArray<PassageId> passages)
    {
        var marks = Read.In(sentence)
            .Select(mark => (Mark: mark, Items: StatementHash.Items(mark).ToArray()))
            .ToArray();
        foreach (var id in passages)
        {
            var place = records.PlaceOf(id.Seed);
            var text = claim.In(place);
            var hash = records.Hash(id.Seed);
            var passage = records.Passage(id);
            foreach (var statement in passage.Statements)
            {
                var words = new ulong[sentence.End - sentence.First];
                var likeness = 0.0;
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    if (
                        Read.IsContent[i]
                        && StatementHash.Word(text, i) is var word
                        && statement.Words.Has(word)
                        && (text.Stem(i) == 0 || passage.Stems.Has(word))
                    )
                    {
                        words[i - sentence.First] = word;
                        likeness += WordWeight;
                    }
                }

                foreach (var (mark, items) in marks)
                {
                    likeness += mark.Kind switch
                    {
                        MarkKind.Figure when statement.Figures.Contains(mark.Text) => FigureWeight,
                        MarkKind.Name when statement.Items.Overlaps(items) => NameWeight,
                        _ => 0,
                    };
                }

                yield return new SentenceMatch(id, statement, words, sentence.First, hash, likeness);
            }
        }
    }
}
