using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Quotations;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Articles;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Compose.EntryComposers;

/// <summary>Says what rests on each passage of an article, and what was left out.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="sources">The source index, by id.</param>
internal sealed class RecordComposer(Composition composition, IReadOnlyDictionary<string, SourceEntry> sources)
{
    private const int MaxFragmentWords = 12;

    private readonly Briefing briefing = composition.Briefing;
    private readonly Lazy<string> groundsText = new(() =>
    {
        var counts = GroundingReport.Count(composition.Briefing);
        return composition.Texts.Format(
            "seed_grounds",
            counts.GetValueOrDefault(GroundKind.Record),
            counts.GetValueOrDefault(GroundKind.Source),
            counts.GetValueOrDefault(GroundKind.Own),
            counts.GetValueOrDefault(GroundKind.None)
        );
    });

    /// <summary>The records of the articles that the dossier derives from, where there are such.</summary>
    public ImmutableArray<RecordEntry> Records() =>
        [
            .. briefing
                .Settings.DerivedFrom.Where(seed => briefing.SeedById.ContainsKey(seed.Name))
                .Select(seed => ComposeRecord(briefing.SeedById[seed.Name], composition.Checked.Grounding)),
        ];

    private RecordEntry ComposeRecord(SeedRecord seed, GroundingReport report) =>
        new(
            sources[seed.Id],
            seed.Sha256,
            seed.Length,
            report.Used(seed),
            seed.Passages.Length,
            groundsText.Value,
            ComposeSections(seed, report),
            [
                .. report
                    .Claims.Where(claim => claim.Anchor is not null && !claim.IsHeading)
                    .Where(claim => claim.From.Any(id => id.Seed == seed.Id))
                    .Select(claim => ComposeClaim(claim, seed, report)),
            ]
        );

    /// <summary>The passages of a record; neighbours under one heading are one section.</summary>
    private ImmutableArray<RecordSection> ComposeSections(SeedRecord seed, GroundingReport report)
    {
        var sections = ImmutableArray.CreateBuilder<RecordSection>();
        for (var at = 0; at < seed.Passages.Length; )
        {
            var title = seed.Passages[at].Section;
            var passages = seed.Passages.Skip(at).TakeWhile(passage => passage.Section == title).ToImmutableArray();
            sections.Add(
                new RecordSection(title, [.. passages.Select(passage => ComposePassage(seed, passage, report))])
            );
            at += passages.Length;
        }

        return sections.ToImmutable();
    }

    private PassageEntry ComposePassage(SeedRecord seed, Passage passage, GroundingReport report)
    {
        var id = new PassageId(seed.Id, passage.Id);
        return new PassageEntry(
            passage.Id,
            PassageNames.Of(passage.Id, composition.Texts),
            passage.Words,
            report.Reasons.GetValueOrDefault(id, ""),
            ArticleUrl(briefing.SourceById[seed.Id], id, report),
            [
                .. report
                    .Resting(id)
                    .Where(claim => claim.Anchor is not null)
                    .DistinctBy(claim => (claim.Page.Name, claim.Anchor))
                    .Select(claim => new ClaimLink(
                        claim.Page.Name,
                        claim.Page.Kind == PageKind.Front
                            ? composition.Texts["home"]
                            : composition.Titles.Of(claim.Page),
                        claim.Anchor!,
                        Sentences.Around(claim.Text, 0)
                    )),
            ]
        );
    }

    /// <summary>
    /// The article's URL, with a text fragment where the dossier quotes the passage exactly and in few words; empty
    /// where the source has no URL.
    /// </summary>
    private static string ArticleUrl(Source source, PassageId id, GroundingReport report)
    {
        if (WebAddress.Encoded(source["URL"]) is not { Length: > 0 } url)
        {
            return "";
        }

        var quoted = report.Quotations.FirstOrDefault(finding =>
            finding.State == QuotationState.Exact
            && finding.Claim.From is [var only]
            && only == id
            && finding.Text.Split(' ').Length is > 2 and <= MaxFragmentWords
        );
        return quoted is null || url.Contains('#', StringComparison.Ordinal)
            ? url
            : $"{url}#:~:text={Uri.EscapeDataString(quoted.Text).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    private static GroundedClaim ComposeClaim(Claim claim, SeedRecord seed, GroundingReport report) =>
        new(
            claim.Page.Name,
            claim.Anchor!,
            [.. claim.From.Where(id => id.Seed == seed.Id).Select(id => id.Passage)],
            [
                .. report
                    .QuotationsOf(claim)
                    .Where(finding => finding.State is QuotationState.Exact or QuotationState.Folded)
                    .Select(finding => finding.Text),
            ],
            claim.IsShownWhole ? CountCodePoints(claim.Text) : null
        );

    /// <summary>How many code points a text has, a surrogate that stands alone counted as one.</summary>
    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (
            var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
            at >= 0 && at + 1 < text.Length;
            at = Next(text, at + 1)
        )
        {
            count -= char.IsLowSurrogate(text[at + 1]) ? 1 : 0;
        }

        return count;

        static int Next(string text, int from) =>
            text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDBFF') is >= 0 and var next ? from + next : -1;
    }
}
