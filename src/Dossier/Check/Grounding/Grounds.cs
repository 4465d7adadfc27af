using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Check.Grounding;

/// <summary>
/// Says what a block rests on. A source bears a block by itself where it is cited with its place, or is of a kind that
/// has no places; an article with a record is named by its passages.
/// </summary>
/// <param name="briefing">The briefing.</param>
internal sealed class Grounds(Briefing briefing)
{
    /// <summary>Kinds of sources without pages or other places that a reader could be led to.</summary>
    private static readonly HashSet<string> Undivided = new(
        [
            "webpage",
            "post",
            "post-weblog",
            "interview",
            "personal_communication",
            "broadcast",
            "motion_picture",
            "song",
            "speech",
            "graphic",
            "map",
            "dataset",
            "entry-dictionary",
            "entry-encyclopedia",
        ],
        StringComparer.Ordinal
    );

    /// <summary>What a block rests on by itself and by the blocks around it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="page">Its page.</param>
    /// <param name="isOwn">Whether a block around it is the editors' own.</param>
    public GroundKind Of(Block block, Page page, bool isOwn = false) =>
        !block.From.IsEmpty || block.Ground.From is not null ? GroundKind.Record
        : isOwn || IsOwn(block) ? GroundKind.Own
        : Walk.Blocks([block]).Any(inner => Cites(inner, page)) ? GroundKind.Source
        : GroundKind.None;

    /// <summary>Whether the editors vouch for all that a block says.</summary>
    public static bool IsOwn(Block block) => block.Attributes.Has("own") || block.Attributes.Has("common-knowledge");

    /// <summary>Whether a block, or a footnote at it, cites a source that bears it by itself.</summary>
    private bool Cites(Block block, Page page)
    {
        var found = false;
        if (block is TextBlock text)
        {
            Walk.Each(
                text.Content,
                inline =>
                    found |= inline switch
                    {
                        NoteMark mark when page.Notes[mark.Ordinal] is CitationNote note => note.Items.Any(
                            BearsByItself
                        ),
                        NoteMark mark when page.Notes[mark.Ordinal] is TextNote note => Walk.Blocks(note.Blocks)
                            .Any(said => said != block && Cites(said, page)),
                        InlineReference reference => reference.Items.Any(BearsByItself),
                        _ => false,
                    }
            );
        }

        return found;
    }

    /// <summary>
    /// Whether a cited source is no article with a record, and is cited with its place or has no places.
    /// </summary>
    private bool BearsByItself(CitationItem item) =>
        briefing.Settings.DerivedFrom.All(seed => seed.Name != item.SourceId)
        && briefing.SourceById.TryGetValue(item.SourceId, out var source)
        && (item.Locator.Length > 0 || Undivided.Contains(source.Type));
}
