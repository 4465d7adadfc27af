using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding;

/// <summary>What rests on each passage of an article, and what the record says of each quotation.</summary>
public sealed class GroundingReport
{
    private readonly ILookup<PassageId, Claim> byPassage;
    private readonly ILookup<object?, QuotationFinding> byClaim;
    private readonly ConcurrentDictionary<PassageId, (HashSet<string> Figures, string[] Names)> inClear = [];

    /// <summary>Puts together what was read.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="pages">What was read of each page, in the briefing's order.</param>
    internal GroundingReport(Briefing briefing, ImmutableArray<PageGrounding> pages)
    {
        Claims = [.. pages.SelectMany(page => page.Claims).Select(hashed => hashed.Claim)];
        Quotations = [.. pages.SelectMany(page => page.Quotations)];
        Answers = [.. pages.SelectMany(page => page.Blocks.Keys).SelectMany(block => block.Ground.Stet)];
        byPassage = Claims
            .Where(claim => !claim.IsHeading)
            .SelectMany(claim => claim.From.Select(id => (id, claim)))
            .ToLookup(pair => pair.id, pair => pair.claim);
        byClaim = Quotations.ToLookup(finding => finding.Claim, ReferenceEqualityComparer.Instance);
        Reasons = briefing.Settings.Grounding.Unused.ToImmutableDictionary(
            unused => unused.Passage,
            unused => unused.Reason
        );
    }

    /// <summary>What the editors let stand though a rule doubts it, in reading order.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>Every claim, in reading order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Every quotation of a claim whose passages can be checked, in reading order.</summary>
    public ImmutableArray<QuotationFinding> Quotations { get; }

    /// <summary>The quotations of one claim of <see cref="Claims"/>.</summary>
    public IEnumerable<QuotationFinding> QuotationsOf(Claim claim) => byClaim[claim];

    /// <summary>What the record has of a passage in clear.</summary>
    /// <param name="id">The passage.</param>
    /// <param name="passage">The same.</param>
    /// <returns>The figures that it supports, and its names, each once and in its order.</returns>
    internal (HashSet<string> Figures, string[] Names) InClear(PassageId id, Passage passage) =>
        inClear.GetOrAdd(
            id,
            static (_, passage) =>
                (
                    passage.Figures.SelectMany(Figure.Supported).ToHashSet(StringComparer.Ordinal),
                    [.. NameIndex.NamesIn(passage).Distinct(StringComparer.Ordinal)]
                ),
            passage
        );

    /// <summary>Why passages are left out.</summary>
    public ImmutableDictionary<PassageId, string> Reasons { get; }

    /// <summary>Claims that name a passage, themselves or through their containers.</summary>
    public IEnumerable<Claim> Resting(PassageId passage) => byPassage[passage];

    /// <summary>Passages of a record that something rests on.</summary>
    public int Used(SeedRecord record) =>
        record.Passages.Count(passage => byPassage.Contains(new PassageId(record.Id, passage.Id)));

    /// <summary>
    /// How many blocks rest on each kind of ground: paragraphs, tables and code, the page about the dossier and
    /// editor's notes left out.
    /// </summary>
    public static ImmutableDictionary<GroundKind, int> Count(Briefing briefing)
    {
        var grounds = new Grounds(briefing);
        var counts = ImmutableDictionary.CreateBuilder<GroundKind, int>();
        foreach (var page in briefing.Pages.Where(page => page.Kind != PageKind.About))
        {
            Count(page.Blocks, page, isOwn: false);
        }

        return counts.ToImmutable();

        void Count(IEnumerable<Block> blocks, Page page, bool isOwn)
        {
            foreach (var block in blocks.Where(block => block is not Container { Name: Containers.EditorNote }))
            {
                if (block is Paragraph or Table or CodeBlock)
                {
                    var kind = grounds.Of(block, page, isOwn);
                    counts[kind] = counts.GetValueOrDefault(kind) + 1;
                }
                else
                {
                    Count(block.Children, page, isOwn || Grounds.IsOwn(block));
                }
            }
        }
    }

    /// <summary>Reads a briefing.</summary>
    public static GroundingReport Of(Briefing briefing) =>
        new(briefing, Read(new Records(briefing), new DiagnosticBag(), (_, _) => { }));

    /// <summary>Reads every page of a briefing, in parallel; in the briefing's order.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="bag">Takes what is found.</param>
    /// <param name="look">Looks at each page once it is read, with a bag of its own.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    internal static ImmutableArray<PageGrounding> Read(
        Records records,
        DiagnosticBag bag,
        Action<PageGrounding, DiagnosticBag> look,
        CancellationToken cancel = default
    )
    {
        var pages = new PageGrounding[records.Pages.Length];
        bag.SideBySide(
            [.. Enumerable.Range(0, pages.Length)],
            (i, own) =>
            {
                pages[i] = PageGrounding.Read(records.Pages[i], records);
                look(pages[i], own);
            },
            cancel
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(pages);
    }
}
