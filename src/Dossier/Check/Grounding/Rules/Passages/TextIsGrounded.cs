using System.Collections.Immutable;
using Dossier.Check.Rules.Braces;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// In a dossier that derives from an article, every paragraph, item and table names its passages, or cites another
/// source with its place, or is the editors' own; so does the caption of a map without text. The page about the
/// dossier and the editor's own notes are exempt.
/// </summary>
internal static class TextIsGrounded
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        // Without any record the want of one is what is wrong, and is said where the settings name the article.
        if (briefing.Settings.DerivedFrom.IsEmpty || briefing.Seeds.IsEmpty)
        {
            return;
        }

        var grounds = new Grounds(briefing);
        var example = SeedRecord.Example(briefing.Seeds) ?? "record#p1";
        var hint =
            $"end it with the passages that it rests on, as {{from=\"{example}\"}}; or cite another source "
            + $"with its place, [@id, p. 3]; or say {{.own}}, that it is the editors' own";
        foreach (var page in briefing.Pages.Where(page => page.Kind != PageKind.About))
        {
            ReportUngrounded([.. page.Blocks], page, grounds, hint, bag);
        }
    }

    /// <summary>Whether what a block cites cannot be told, which has been reported: it may rest on that.</summary>
    private static bool HasFaultyCitation(Block block, DiagnosticBag bag) =>
        block is Paragraph
        && (bag.HasInLine(Codes.MalformedCitation, block.Span) || bag.HasInLine(Codes.UnknownSource, block.Span));

    /// <summary>Whether a caption has braces that are not read as they were meant.</summary>
    private static bool HasSlip(Block block) =>
        block is Caption
        && (AttributesAreKnown.Unread(block) is not null || AttributeSlip.In(block.Attributes.Span) is not null);

    /// <summary>
    /// Whether all of a block is something that is not read as it was meant, which has been reported.
    /// </summary>
    private static bool IsSlipAsWhole(TextSpan span, DiagnosticBag bag) =>
        span.Length > 1 && bag.IsInSlip(span.Part(0, 1)) && bag.IsInSlip(span.Part(span.Length - 1, 1));

    /// <summary>Reports the blocks that rest on no passage, and need one.</summary>
    private static void ReportUngrounded(
        ImmutableArray<Block> blocks,
        Page page,
        Grounds grounds,
        string hint,
        DiagnosticBag bag
    )
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var isWhole = block is Paragraph or Table or CodeBlock || IsCaptionAlone(blocks, i);
            if (
                block is Container { Name: Containers.EditorNote }
                || bag.IsMeantOtherwise(block.Span)
                || (block is Container box && Containers.Of(box.Name)?.Fits(page.Kind) != true)
                || HasFaultyCitation(block, bag)
                || (block is Paragraph && IsSlipAsWhole(block.Span, bag))
                || block.Ground.From is not null
                || Grounds.IsOwn(block)
                || AttributesAreKnown.Unread(block) is not null
                || AttributesAreKnown.HasUnknown(block.Attributes)
                || (block is Paragraph && bag.HasInLine(Codes.MissingImage, block.Span))
                || (block is Container container && AttributesAreKnown.HasUnreadBraces(container))
                || AttributeSlip.In(block.Attributes.Span) is not null
                || (block is Captioned && block.Children.Any(HasSlip))
            )
            {
                // What a container says of its ground holds for all in it; of braces that cannot be read it is not
                // known.
                continue;
            }

            if (block is ListBlock list && IsParted(list, blocks, i, page, grounds))
            {
                bag.Report(
                    Codes.Ungrounded,
                    blocks[i + 1].Span,
                    "the paragraph parts the list in two: the passages named below are those of the second part alone",
                    $"put {(list.Ordered ? "three" : "two")} spaces before each of its lines, so that it belongs to "
                        + "the item above"
                );
                i++;
                continue;
            }

            if (
                isWhole
                && grounds.Of(block, page) == GroundKind.None
                && !FollowOnFindings.MayRestOnUnreadSource(block.Span, bag)
            )
            {
                if (StressForBlock.At(blocks, i) is var (place, message, remedy))
                {
                    bag.Report(Codes.Ungrounded, place, message, remedy);
                    i += place.Start >= block.Span.End ? 1 : 0;
                    continue;
                }

                bag.Report(Codes.Ungrounded, block.Span, "the block names no passage", Instead(block, page) ?? hint);
            }

            if (!isWhole)
            {
                ReportUngrounded([.. block.Children], page, grounds, hint, bag);
            }
        }
    }

    /// <summary>
    /// Whether a block is the caption of a drawing that has no text of its own to name passages, such as a map of
    /// countries.
    /// </summary>
    private static bool IsCaptionAlone(ImmutableArray<Block> blocks, int at) =>
        blocks[at] is Caption
        && blocks[0] is Container { Ground.From: null } box
        && !Grounds.IsOwn(box)
        && !Walk.Blocks(box.Blocks).Any(block => block is Paragraph or Table or CodeBlock);

    /// <summary>What a block was probably to be; null for one that is what it is.</summary>
    private static string? Instead(Block block, Page page) =>
        (block, page.Kind) switch
        {
            (Paragraph, PageKind.Timeline) =>
                "events stand in boxes: ::: event {#ev-one date=\"2026\" title=\"…\"}, the text, then :::",
            (Paragraph, PageKind.Figures) =>
                "key figures stand in boxes: ::: key-figure {#fig-one value=\"…\" title=\"…\"}, the text, then :::",
            _ => null,
        };

    /// <summary>
    /// Whether a list names no passages and goes on below a paragraph, where it does: the two were to be one.
    /// </summary>
    private static bool IsParted(ListBlock first, ImmutableArray<Block> blocks, int at, Page page, Grounds grounds) =>
        at + 2 < blocks.Length
        && blocks[at + 1] is Paragraph
        && blocks[at + 2] is ListBlock { Ground.From: not null } second
        && first.Ordered == second.Ordered
        && first.Children.SelectMany(item => item.Children).All(block => grounds.Of(block, page) == GroundKind.None);
}
