using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Seeds;

namespace Dossier.Check.Rules;

/// <summary>
/// A figure that the editors vouch for stands in the block that says so, or the mark is a leftover or a slip.
/// </summary>
internal static class OwnFiguresAreUsed
{
    public static void Look(Page page, string language, DiagnosticBag bag)
    {
        foreach (var block in Walk.Blocks(page))
        {
            if (block.Attributes["own"] is not { } own)
            {
                continue;
            }

            var inside = new ClaimReader(page, language)
                .ReadBlock(block)
                .SelectMany(claim => claim.Figures)
                .Select(figure => figure.Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (
                var figure in FigureReader.Read(own.Value, language).Where(figure => !inside.Contains(figure.Value))
            )
            {
                bag.Report(
                    Codes.UnusedOwnFigure,
                    own.Span.Part(figure.Start, figure.End - figure.Start),
                    $"the block has no '{own.Value[figure.Start..figure.End]}' for the editors to vouch for",
                    "take it out of own=\"…\", or mend it"
                );
            }
        }
    }
}
