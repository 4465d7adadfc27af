using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>Every link to an anchor inside the dossier finds it.</summary>
internal static class AnchorsExist
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    switch (inline)
                    {
                        case Link { Target: AnchorTarget here } link:
                            Look(page, here.Anchor, link, bag);
                            break;
                        case Link { Target: SectionTarget { Anchor: { } anchor } section } link:
                            Look(briefing.SectionById[section.Id], anchor, link, bag);
                            break;
                        default:
                            break;
                    }
                }
            );
        }
    }

    private static void Look(Page page, string anchor, Link link, DiagnosticBag bag)
    {
        if (!page.Anchors.Contains(anchor))
        {
            bag.Report(
                Codes.MissingAnchor,
                link.TargetSpan,
                $"'{page.Id}' has no anchor '#{anchor}'",
                Suggestion.For(anchor, page.Anchors.Order(StringComparer.Ordinal))
            );
        }
    }
}
