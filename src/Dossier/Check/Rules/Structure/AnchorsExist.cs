using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Structure;

/// <summary>Every link to an anchor inside the dossier finds it; one without words finds a name there.</summary>
internal static class AnchorsExist
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var named = new Lazy<HashSet<(PageName, string)>>(() => NamedPlaces(briefing));
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Link link)
                    {
                        ReportMissing(briefing, page, link, bag);
                        ReportNameless(briefing, page, link, named, bag);
                    }
                }
            );
        }
    }

    /// <summary>The places at which something stands that has a name.</summary>
    private static HashSet<(PageName, string)> NamedPlaces(Briefing briefing) =>
        [
            .. briefing.Pages.SelectMany(page =>
                Walk.Blocks(page)
                    .Where(BlockName.IsThere)
                    .SelectMany(block => block is Captioned captioned ? [block, captioned.Blocks[0]] : new[] { block })
                    .Select(block => block.Anchor)
                    .OfType<string>()
                    .Select(anchor => (page.Name, anchor))
            ),
        ];

    /// <summary>Reports a link without words to what has no name; readers would see the title of its page.</summary>
    private static void ReportNameless(
        Briefing briefing,
        Page page,
        Link link,
        Lazy<HashSet<(PageName, string)>> named,
        DiagnosticBag bag
    )
    {
        var (to, at) = link.Target switch
        {
            AnchorTarget here => (page, here.Anchor),
            SectionTarget { Anchor: { } anchor } section => (briefing.SectionById[section.Id], anchor),
            _ => (page, ""),
        };
        if (
            link.Content.IsEmpty
            && at.Length > 0
            && to.Anchors.Contains(at)
            && !named.Value.Contains((to.Name, at))
            && !bag.IsInSlip(link.TargetSpan)
        )
        {
            var target = link.Target is SectionTarget ? $"section:{to.Id}#{at}" : $"#{at}";
            bag.Report(
                Codes.MarkdownSlip,
                link.TargetSpan,
                $"what stands at '{target}' has no name for empty brackets to take",
                $"write words into them: [words]({target})"
            );
        }
    }

    /// <summary>Reports the anchor that a link names, where the page that it leads to has none such.</summary>
    private static void ReportMissing(Briefing briefing, Page page, Link link, DiagnosticBag bag)
    {
        switch (link.Target)
        {
            case AnchorTarget here:
                ReportMissing(briefing, page, here.Anchor, link, briefing.Pages, bag);
                break;
            case SectionTarget { Anchor: { } anchor } section:
                ReportMissing(briefing, briefing.SectionById[section.Id], anchor, link, [], bag);
                break;
            case SectionTarget or TermTarget or SourceTarget or ExternalTarget:
                break;
            default:
                throw Walk.Unknown(link.Target);
        }
    }

    /// <summary>The address of what has an anchor's name for its id; null for nothing.</summary>
    private static string? Named(Briefing briefing, string name) =>
        briefing.Terms.Any(term => term.Id == name) ? $"term:{name}"
        : briefing.SectionById.ContainsKey(name) ? $"section:{name}"
        : briefing.Sources.Any(source => source.Id == name) ? $"source:{name}"
        : null;

    /// <summary>What to write of an anchor that another page has.</summary>
    private static string Elsewhere(Page page, string anchor) =>
        page.Kind switch
        {
            PageKind.Section => $"the section '{page.Id}' has it: (section:{page.Id}#{anchor})",
            PageKind.Figures =>
                $"{PageForm.Of(page.Kind).File} has it, where no link leads to: put its box here, if it is used here",
            PageKind.Term => $"the entry '{page.Id}' of the glossary has it: (term:{page.Id})",
            _ => $"{PageForm.Of(page.Kind).File} has it, where no link leads to: say it in words",
        };

    /// <summary>Reports an anchor that a page has not; one of the others may have it.</summary>
    private static void ReportMissing(
        Briefing briefing,
        Page page,
        string anchor,
        Link link,
        IEnumerable<Page> pages,
        DiagnosticBag bag
    )
    {
        if (!page.Anchors.Contains(anchor) && !bag.IsInSlip(link.TargetSpan))
        {
            bag.Report(
                Codes.MissingAnchor,
                link.TargetSpan,
                $"'{page.Id}' has no anchor '#{anchor}'",
                pages.FirstOrDefault(other => other.Anchors.Contains(anchor)) is { } owner ? Elsewhere(owner, anchor)
                    : Named(briefing, anchor) is { } named ? $"write {named}"
                    : bag.Suggest(
                        Codes.MissingAnchor,
                        link.TargetSpan,
                        anchor,
                        page.Anchors.Order(StringComparer.Ordinal)
                    )
                        ?? "the ¶ after a paragraph or heading of the site leads to its anchor; {#id} at its end "
                            + "gives it one"
            );
        }
    }
}
