using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// How much speaks for each passage as the one that a block was made from: names, words, figures, sources.
/// </summary>
internal sealed class PassageEvidence
{
    /// <summary>
    /// Passages from which on a record can compare: with fewer, what is rare and what is not cannot be told.
    /// </summary>
    private const int Enough = 10;

    /// <summary>What a figure in common weighs that at most one passage in ten has.</summary>
    private const double FigureWeight = 1.5;

    private readonly Records records;
    private readonly ImmutableArray<(int Place, Evidence Evidence, Dictionary<string, WordEvidence[]> Sources)> all;
    private readonly FrozenDictionary<PassageId, int> places;
    private readonly ConcurrentDictionary<(string Record, string Figure), int[]> holding = [];
    private readonly ConcurrentBag<PassageScores[]> spare = [];

    /// <summary>Takes in the records.</summary>
    public PassageEvidence(Briefing briefing, Records records)
    {
        this.records = records;
        all =
        [
            .. Enumerable
                .Range(0, records.All.Length)
                .Where(i =>
                    records.All[i].Passages.Length >= Enough
                    && records.All[i].Passages.Any(passage => !passage.Stems.IsEmpty)
                )
                .Select(i =>
                {
                    var evidence = new Evidence(records.All[i], records.Hash(records.All[i].Id));
                    return (i, evidence, Sources(briefing, records, evidence, records.All[i].Id));
                }),
        ];
        places = records
            .All.SelectMany(record =>
                record
                    .Passages.Select((passage, i) => (Id: new PassageId(record.Id, passage.Id), Place: i))
                    .DistinctBy(pair => pair.Id)
            )
            .ToFrozenDictionary(pair => pair.Id, pair => pair.Place);
    }

    /// <summary>Compares a block with every passage of each record that it names passages of.</summary>
    /// <param name="block">The block.</param>
    /// <param name="claims">What it says.</param>
    /// <param name="context">What stands around it and may name what it speaks of.</param>
    /// <param name="look">Gets the record, the places of the passages named in it, and what speaks for each passage, in
    /// standard deviations; the last holds only while it is called.</param>
    public void Weigh(Block block, List<HashedClaim> claims, string context, Action<SeedRecord, int[], double[]> look)
    {
        var figures = new List<string>();
        var cited = new List<string>();
        foreach (var claim in claims)
        {
            foreach (var figure in claim.Claim.Figures)
            {
                AddOnce(figures, figure.IsWeak ? null : figure.Value);
            }

            foreach (var source in claim.Claim.Sources)
            {
                AddOnce(cited, source);
            }
        }

        var scores = spare.TryTake(out var used) ? used : [.. all.Select(one => one.Evidence.Scores())];
        for (var one = 0; one < all.Length; one++)
        {
            var (place, evidence, sources) = all[one];
            var record = records.All[place];
            int[] named =
                block.From is [var only] && only.Seed == record.Id
                    ? [places[only]]
                    : [.. block.From.Where(id => id.Seed == record.Id).Select(id => places[id]).Distinct()];
            if (named.Length > 0)
            {
                evidence.Weigh(scores[one], claims, place, context, cited, sources);
                AddFigures(scores[one].Best, record, figures);
                look(record, named, scores[one].Best);
            }
        }

        spare.Add(scores);
    }

    /// <summary>
    /// What the words of each source tell in a record, by the source's id; without the article of that record.
    /// </summary>
    private static Dictionary<string, WordEvidence[]> Sources(
        Briefing briefing,
        Records records,
        Evidence evidence,
        string record
    ) =>
        briefing
            .Sources.Where(source => source.Id != record)
            .ToDictionary(
                source => source.Id,
                source =>
                    evidence.Signs(
                        string.Join(
                            " | ",
                            records.Texts(source.Id).Concat(source.Authors.Select(author => author.Inverted))
                        )
                    ),
                StringComparer.Ordinal
            );

    private static void AddOnce(List<string> list, string? value)
    {
        if (value is not null && !list.Contains(value))
        {
            list.Add(value);
        }
    }

    private void AddFigures(double[] scores, SeedRecord record, List<string> figures)
    {
        foreach (var figure in figures)
        {
            var holders = holding.GetOrAdd((record.Id, figure), Holders, record);
            foreach (var i in holders.Length <= Math.Max(1, scores.Length / 10) ? holders : [])
            {
                scores[i] += FigureWeight;
            }
        }
    }

    private int[] Holders((string Record, string Figure) key, SeedRecord record) =>
        [
            .. Enumerable
                .Range(0, record.Passages.Length)
                .Where(i => records.Has(new PassageId(key.Record, record.Passages[i].Id), key.Figure)),
        ];
}
