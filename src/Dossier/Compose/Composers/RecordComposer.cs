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

namespace Dossier.Compose.Composers;

/// <summary>Says what rests on each passage of an article, and what was left out.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="sources">The source index, by id.</param>
internal sealed class RecordComposer(Composition composition, IReadOnlyDictionary<string, SourceEntry> sources)
{
    private const int MaxFragmentWords = 12;

    private readonly Briefing briefing = composition.Briefing;
    private readonly Lazy<string> grounds = new(() =>
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
                .Select(seed => Record(briefing.SeedById[seed.Name], composition.Checked.Grounding)),
        ];

    private RecordEntry Record(SeedRecord seed, GroundingReport report) =>
        new(
            sources[seed.Id],
            seed.Sha256,
            seed.Length,
            report.Used(seed),
            seed.Passages.Length,
            grounds.Value,
            Sections(seed, report),
            [
                .. report
                    .Claims.Where(claim => claim.Anchor is not null && !claim.IsHeading)
                    .Where(claim => claim.From.Any(id => id.Seed == seed.Id))
                    .Select(claim => Claim(claim, seed, report)),
            ]
        );

    private ImmutableArray<RecordSection> Sections(SeedRecord seed, GroundingReport report)
    {
        var sections = ImmutableArray.CreateBuilder<RecordSection>();
        for (var at = 0; at < seed.Passages.Length; )
        {
            var title = seed.Passages[at].Section;
            var passages = seed.Passages.Skip(at).TakeWhile(passage => passage.Section == title).ToImmutableArray();
            sections.Add(new RecordSection(title, [.. passages.Select(passage => Passage(seed, passage, report))]));
            at += passages.Length;
        }

        return sections.ToImmutable();
    }

    /// <summary>What is said of a passage: its size, and what rests on it.</summary>
    private PassageEntry Passage(SeedRecord seed, Passage passage, GroundingReport report)
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
        if (source["URL"] is not { Length: > 0 } url)
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

    private static GroundedClaim Claim(Claim claim, SeedRecord seed, GroundingReport report) =>
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
            claim.IsShownWhole ? claim.Text.EnumerateRunes().Count() : null
        );
}
