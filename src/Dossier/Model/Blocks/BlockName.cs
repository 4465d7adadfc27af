using Dossier.Languages.Letters;

namespace Dossier.Model.Blocks;

/// <summary>What a block is called, where a reference to it has no words of its own.</summary>
public static class BlockName
{
    /// <summary>
    /// Whether a block has a name: a heading its words, a box its title, a note of the editors its kind; what has a
    /// caption is counted (‘Figure 2’).
    /// </summary>
    public static bool IsThere(Block block) =>
        block switch
        {
            Captioned or Container { Name: Containers.EditorNote } => true,
            Heading heading => heading.HasWords,
            Container box => !Invisible.IsAll(box.Attributes["title"]?.Value ?? ""),
            _ => false,
        };
}
