using System.Collections.Immutable;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;

namespace Dossier.Check.Grounding.Claims;

/// <summary>What the words of a box itself rest on: those of its braces and of its caption.</summary>
/// <param name="From">The passages of the box, or else those of the blocks in it.</param>
/// <param name="Own">The figures that the editors vouch for in it.</param>
/// <param name="IsOfPage">
/// Whether they rest on whatever the page rests on, as a heading does: those of a map without text, which has nothing
/// else. Words that rest on another source, or are the editors' own, rest on no passage.
/// </param>
internal readonly record struct BoxGround(ImmutableArray<PassageId> From, ImmutableArray<string> Own, bool IsOfPage)
{
    /// <summary>Finds it.</summary>
    /// <param name="box">The box.</param>
    /// <param name="from">The passages that the box names, and those around it.</param>
    /// <param name="isCited">Whether the box cites a source.</param>
    public static BoxGround Of(Container box, ImmutableArray<PassageId> from, bool isCited)
    {
        var blocks = Walk.Blocks(box.Blocks).ToArray();
        var own = blocks.SelectMany(block => block.Ground.Own).Select(own => own.Value).ToImmutableArray();
        var all = from.IsEmpty ? [.. blocks.SelectMany(block => block.From).Distinct()] : from;
        return new BoxGround(
            all,
            own,
            all.IsEmpty
                && !isCited
                && box.Name != Containers.EditorNote
                && !Grounds.IsOwn(box)
                && !blocks.Any(block => block is Paragraph or Table or CodeBlock)
        );
    }
}
