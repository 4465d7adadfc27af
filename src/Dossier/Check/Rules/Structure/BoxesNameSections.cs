using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// A box of the front page, or a key figure, leads to the section that argues it where all others of its name do and
/// one section alone rests on its passages. What several sections argue may name none.
/// </summary>
internal static class BoxesNameSections
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        (Container Block, bool Names)[] boxes =
        [
            .. briefing
                .KeyMessages.Concat(briefing.Watch)
                .Select(message => (message.Block, message.Block.Attributes["section"] is not null)),
            .. briefing.KeyFigures.Select(figure => (figure.Block, figure.Block.Attributes["section"] is not null)),
        ];
        foreach (var alike in boxes.GroupBy(box => box.Block.Name, StringComparer.Ordinal))
        {
            if (
                alike.Where(box => !box.Names).ToArray() is [var (block, _)]
                && alike.Skip(1).Any()
                && !AttributesHaveOther(block)
                && SectionOf(block, briefing) is { } section
            )
            {
                bag.Remark(
                    Codes.BadAttribute,
                    block.Attributes.Span,
                    $"the box '{block.Name}' names no section, as the others do: no link leads on from it",
                    $"write section={section} into its braces"
                );
            }
        }
    }

    /// <summary>Whether the braces have a key that there is not, which is reported: it may be the section.</summary>
    private static bool AttributesHaveOther(Container block) =>
        block.Attributes.Span.File is null || Braces.AttributesAreKnown.HasUnknown(block.Attributes);

    /// <summary>The only section that rests on all passages of a box; null for none or several.</summary>
    private static string? SectionOf(Container block, Briefing briefing)
    {
        ImmutableHashSet<PassageId> passages = [.. block.From, .. Walk.Blocks([block]).SelectMany(inner => inner.From)];
        if (passages.IsEmpty)
        {
            return null;
        }

        string[] sections =
        [
            .. briefing
                .Sections.Where(page => passages.IsSubsetOf(Walk.Blocks(page.Blocks).SelectMany(inner => inner.From)))
                .Select(page => page.Id),
        ];
        return sections is [var only] ? only : null;
    }
}
