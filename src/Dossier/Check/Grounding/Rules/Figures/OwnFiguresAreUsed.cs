using Dossier.Check.Rules.Braces;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// A figure that the editors vouch for stands in the block that says so, or the mark is a leftover or a slip.
/// </summary>
internal static class OwnFiguresAreUsed
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (
            var (block, claims) in page.Blocks.Where(block =>
                // What an attribute was to say whose name is not known, is not known.
                !(block.Key is Container { Name: var name } && Containers.Of(name) is null)
                && !FollowOnFindings.IsUnreadChart(block.Key, bag)
                && !AttributesAreKnown.HasUnknown(block.Key.Attributes)
            )
        )
        {
            foreach (var own in block.Ground.Own)
            {
                if (claims.Exists(claim => claim.Claim.Figures.Any(figure => figure.Value == own.Value)))
                {
                    continue;
                }

                bag.Report(
                    Codes.UnusedOwnFigure,
                    own.Span,
                    $"the block has no '{own.Written}' for the editors to vouch for",
                    "take it out of own=\"…\", or mend it"
                );
            }
        }
    }
}
