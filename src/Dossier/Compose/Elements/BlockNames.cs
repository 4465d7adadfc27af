using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Compose.Elements;

/// <summary>
/// How a reference without words of its own names a block: a heading by its words, a box by its title, what has a
/// caption by its number (‘Figure 2’).
/// </summary>
/// <param name="composition">What every composer needs.</param>
internal sealed class BlockNames(Composition composition)
{
    private readonly Lazy<Dictionary<(PageName Page, string Anchor), Block>> named = new(() =>
    {
        var blocks = new Dictionary<(PageName Page, string Anchor), Block>();
        foreach (var page in composition.Briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page))
            {
                if (block.Anchor is { } anchor && BlockName.IsThere(block))
                {
                    blocks.TryAdd((page.Name, anchor), block);
                }
            }
        }

        return blocks;
    });

    /// <summary>
    /// The name of what stands at an anchor of a page; the title of the page where that has no name, which Check
    /// reports.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="anchor">The anchor.</param>
    /// <param name="inName">Whether the reference stands in a name itself: two headings may name each other.</param>
    public string Of(Page page, string anchor, bool inName)
    {
        if (composition.Captions.Name(page, anchor) is { } label)
        {
            return label;
        }

        var name =
            !inName && named.Value.TryGetValue((page.Name, anchor), out var block)
                ? block switch
                {
                    Heading heading => Plain.Of(
                        new RunComposer(composition, page, inName: true).Compose(heading.Content)
                    ),
                    Container box => Typography.Apostrophes(box.Attributes["title"]?.Value ?? ""),
                    _ => "",
                }
                : "";
        return !Invisible.IsAll(name) ? name.Trim()
            : KindOf(page, anchor) is { } kind ? kind
            : composition.Titles.Of(page);
    }

    /// <summary>The kind of an editor's note, which has no title; null for anything else.</summary>
    private string? KindOf(Page page, string anchor) =>
        named.Value.GetValueOrDefault((page.Name, anchor)) is Container { Name: Containers.EditorNote } note
        && note.Attributes["kind"] is { } kind
            ? composition.Texts[$"kind_{kind.Value}"]
            : null;
}
