using Dossier.Model.Blocks;

namespace Dossier.Editions.Redlines;

/// <summary>What a block rests on, as it is typed.</summary>
internal static class GroundText
{
    /// <summary>The passages of a block, those of the blocks around it too; empty for none.</summary>
    public static string OfPassages(Block block) =>
        block.From.IsEmpty ? "" : $"from=\"{string.Join(' ', block.From)}\"";

    /// <summary>
    /// What the editors themselves stand for in the braces of a block: figures, and what they have looked up; empty for
    /// nothing.
    /// </summary>
    public static string OfEditors(Block block)
    {
        var ground = block.Ground;
        string[] parts =
        [
            block.Attributes.Has("own") ? ".own" : "",
            block.Attributes.Has("common-knowledge") ? ".common-knowledge" : "",
            Written("own", ground.Own.Select(figure => figure.Written)),
            Written("seen", ground.Seen.Select(seen => seen.Name)),
            Written("reads", ground.Reads.Select(figure => figure.Written)),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Written(string key, IEnumerable<string> parts) =>
        string.Join("; ", parts) is { Length: > 0 } all ? $"{key}=\"{all}\"" : "";
}
