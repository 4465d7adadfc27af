using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// Every passage that a block names bears it out at least about as well as any that it does not name: by names, words,
/// figures and
/// the sources that the block cites. Where the text itself speaks of the passage by number, nothing is compared; nor
/// where the
/// editors have looked it up: <c>seen="p14"</c>.
/// </summary>
/// <param name="briefing">The briefing.</param>
/// <param name="records">The records.</param>
internal sealed class PassagesBearOut(Briefing briefing, Records records)
{
    /// <summary>
    /// Passages from which on a record can compare: with fewer, what is rare and what is not cannot be told.
    /// </summary>
    private const int Enough = 10;

    /// <summary>Standard deviations by which another passage must be ahead.</summary>
    private const double Margin = 1;

    /// <summary>What a figure in common weighs that at most one passage in ten has.</summary>
    private const double FigureWeight = 1.5;

    /// <summary>What it weighs that both a paragraph and its footnote are named.</summary>
    private const double NoteWeight = 1;

    private readonly ImmutableArray<(int Place, Evidence Evidence, Dictionary<string, TraceSign[]> Sources)> all =
    [
        .. Enumerable
            .Range(0, records.All.Length)
            .Where(i =>
                records.All[i].Passages.Length >= Enough
                && records.All[i].Passages.Any(passage => !passage.Stems.IsEmpty)
            )
            .Select(i =>
            {
                var record = records.All[i];
                var evidence = new Evidence(record, records.Hash(record.Id));
                var sources = briefing
                    .Sources.Where(source => source.Id != record.Id)
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
                return (i, evidence, sources);
            }),
    ];

    /// <summary>Where each passage stands in its record.</summary>
    private readonly FrozenDictionary<PassageId, int> places = records
        .All.SelectMany(record =>
            record
                .Passages.Select((passage, i) => (Id: new PassageId(record.Id, passage.Id), Place: i))
                .DistinctBy(pair => pair.Id)
        )
        .ToFrozenDictionary(pair => pair.Id, pair => pair.Place);

    private readonly ConcurrentDictionary<(string Record, string Figure), int[]> holding = [];

    /// <summary>Scores for each record that can compare, for one thread to use again and again.</summary>
    public PassageScores[] Scores() => [.. all.Select(one => one.Evidence.Scores())];

    /// <summary>Looks at every block of a page that names passages.</summary>
    public void Look(Page page, IEnumerable<HashedClaim> claims, PassageScores[] scores, DiagnosticBag bag)
    {
        var blocks = new Dictionary<Block, List<HashedClaim>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            foreach (var block in claim.Claim.Grounded)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(blocks, block, out _) ??= []).Add(claim);
            }
        }

        foreach (var (block, inIt) in blocks)
        {
            Look(block, page, inIt, scores, bag);
        }
    }

    private void Look(Block block, Page page, List<HashedClaim> claims, PassageScores[] scores, DiagnosticBag bag)
    {
        var from = block.Attributes["from"]!;
        foreach (
            var id in block.From.Length < 2
                ? []
                : block.From.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)
        )
        {
            var name = id.ToString();
            bag.Report(
                Codes.PassageTwice,
                from.Span.Part(from.Value.LastIndexOf(name, StringComparison.Ordinal), name.Length),
                $"{id} is named twice",
                "take one out, or name the passage that is meant"
            );
        }

        if (claims.TrueForAll(claim => claim.Claim.IsExempt))
        {
            return;
        }

        var seen = block.Attributes["seen"]?.Value.Split(';').Select(words => words.Trim()).ToArray() ?? [];
        var context =
            $"{(page.Kind == PageKind.Term ? page.Title : "")} {block.Attributes["actors"]?.Value.Replace('-', ' ')}";
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

        for (var one = 0; one < all.Length; one++)
        {
            var (place, evidence, sources) = all[one];
            var record = records.All[place];
            int[] named =
                block.From is [var only] && only.Seed == record.Id
                    ? [places[only]]
                    : [.. block.From.Where(id => id.Seed == record.Id).Select(id => places[id]).Distinct()];
            if (named.Length == 0)
            {
                continue;
            }

            evidence.Weigh(scores[one], claims, place, context, cited, sources);
            var speaks = scores[one].Best;
            AddFigures(speaks, record, figures);
            var best = -1;
            for (var i = 0; i < speaks.Length; i++)
            {
                best = (best < 0 || speaks[i] > speaks[best]) && !named.Contains(i) ? i : best;
            }

            foreach (var i in best < 0 ? [] : named)
            {
                var passage = record.Passages[i];
                if (
                    speaks[i] < speaks[best] - Margin
                    && !figures.Contains(passage.Id)
                    && !seen.Contains(passage.Id)
                    && speaks[i] + (HasPartner(passage, named, record) ? NoteWeight : 0) < speaks[best] - Margin
                )
                {
                    Report(from, new PassageId(record.Id, passage.Id), record.Passages[best].Id, bag);
                }
            }
        }
    }

    private static void AddOnce(List<string> list, string? value)
    {
        if (value is not null && !list.Contains(value))
        {
            list.Add(value);
        }
    }

    private void AddFigures(double[] speaks, SeedRecord record, List<string> figures)
    {
        foreach (var figure in figures)
        {
            var holders = holding.GetOrAdd((record.Id, figure), Holders, record);
            foreach (var i in holders.Length <= Math.Max(1, speaks.Length / 10) ? holders : [])
            {
                speaks[i] += FigureWeight;
            }
        }
    }

    private int[] Holders((string Record, string Figure) key, SeedRecord record) =>
        [
            .. Enumerable
                .Range(0, record.Passages.Length)
                .Where(i => records.Has(new PassageId(key.Record, record.Passages[i].Id), key.Figure)),
        ];

    private static bool HasPartner(Passage passage, int[] named, SeedRecord record) =>
        named.Any(i =>
            passage.Notes.Contains(record.Passages[i].Id)
            || (passage.Id.StartsWith('n') && record.Passages[i].Notes.Contains(passage.Id))
        );

    private static void Report(AttributeValue from, PassageId id, string better, DiagnosticBag bag)
    {
        var at = $" {from.Value} ".IndexOf($" {id} ", StringComparison.Ordinal);
        bag.Report(
            Codes.UnlikelyPassage,
            from.Span.Part(Math.Max(0, at), id.ToString().Length),
            $"little in the block comes from {id}; {better} would bear it out better",
            $"look with 'dossier verify': name the right passage, or say that this one is: seen=\"{id.Passage}\""
        );
    }
}
