using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.References;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>A page for each record: every passage of the article, what rests on it, and what was left out.</summary>
internal static class SeedPages
{
    private const int FragmentWords = 12;

    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        var seeds = site
            .Briefing.Settings.DerivedFrom.Where(seed => site.Briefing.SeedById.ContainsKey(seed.Name))
            .Select(seed => site.Briefing.SeedById[seed.Name])
            .ToArray();
        if (seeds.Length == 0)
        {
            yield break;
        }

        var report = site.Grounding;
        foreach (var seed in seeds)
        {
            yield return new SitePage(
                PagePaths.Seed(seed.Id),
                "seed",
                site.Texts.Format("seed_title", TitleText.Plain(site.Briefing.SourceById[seed.Id].Title)),
                "",
                addresses => Content(site, seed, report, addresses)
            );
        }
    }

    private static TemplateObject Content(
        SiteContext site,
        SeedRecord seed,
        GroundingReport report,
        IAddresses addresses
    )
    {
        var source = site.Briefing.SourceById[seed.Id];
        var (used, all) = (report.Used(seed), seed.Passages.Length);
        return TemplateModel.Of(
            (
                "source",
                TemplateModel.Of(
                    ("html", site.Html(site.References.Entry(source), addresses)),
                    ("href", addresses.OfSource(source.Id))
                )
            ),
            ("used", used),
            ("all", all),
            ("share", (all == 0 ? 0 : 100 * used / all).ToString(CultureInfo.InvariantCulture)),
            ("sha256", seed.Sha256),
            ("length", seed.Length),
            (
                "sections",
                TemplateModel.List(
                    Groups(seed)
                        .Select(group =>
                            TemplateModel.Of(
                                ("title", group.Title),
                                (
                                    "passages",
                                    TemplateModel.List(
                                        group.Passages.Select(passage =>
                                            Passage(site, seed, source, passage, report, addresses)
                                        )
                                    )
                                )
                            )
                        )
                )
            )
        );
    }

    private static TemplateObject Passage(
        SiteContext site,
        SeedRecord seed,
        Source source,
        Passage passage,
        GroundingReport report,
        IAddresses addresses
    )
    {
        var id = new PassageId(seed.Id, passage.Id);
        var claims = report
            .Resting(id)
            .Where(claim => claim.Anchor is not null)
            .DistinctBy(claim => (claim.Page.Kind, claim.Page.Id, claim.Anchor));
        return TemplateModel.Of(
            ("id", passage.Id),
            ("words", passage.Words),
            ("reason", report.Reasons.GetValueOrDefault(id, "")),
            ("article", Article(source, id, report)),
            (
                "claims",
                TemplateModel.List(
                    claims.Select(claim =>
                        TemplateModel.Of(
                            ("title", claim.Page.Kind == PageKind.Front ? site.Texts["home"] : site.Title(claim.Page)),
                            ("href", addresses.Of(claim.Page, claim.Anchor)),
                            ("text", Resolve.Text.Sentences.Around(claim.Text, 0))
                        )
                    )
                )
            )
        );
    }

    /// <summary>
    /// The article's address, with a text fragment where the dossier quotes the passage exactly and briefly; empty
    /// where there is none.
    /// </summary>
    private static string Article(Source source, PassageId id, GroundingReport report)
    {
        if (source["URL"] is not { Length: > 0 } url)
        {
            return "";
        }

        var quoted = report.Quotations.FirstOrDefault(finding =>
            finding.State == QuotationState.Exact
            && finding.Claim.From is [var only]
            && only == id
            && finding.Text.Split(' ').Length is > 2 and <= FragmentWords
        );
        return quoted is null || url.Contains('#', StringComparison.Ordinal)
            ? url
            : $"{url}#:~:text={Uri.EscapeDataString(quoted.Text).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    private static IEnumerable<(string Title, ImmutableArray<Passage> Passages)> Groups(SeedRecord seed)
    {
        var at = 0;
        while (at < seed.Passages.Length)
        {
            var title = seed.Passages[at].Section;
            var group = seed.Passages.Skip(at).TakeWhile(passage => passage.Section == title).ToImmutableArray();
            yield return (title, group);
            at += group.Length;
        }
    }
}
