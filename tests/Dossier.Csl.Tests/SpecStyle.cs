namespace Dossier.Csl.Tests;

/// <summary>Makes a whole style of what an example shows of one.</summary>
internal static class SpecStyle
{
    private const string Namespace = "http://purl.org/net/xbiblio/csl";

    /// <summary>
    /// The style: the block itself where it is one; else its elements within a style; else, where it has no
    /// <c>citation</c>, within the layout of one.
    /// </summary>
    public static string Of(string block)
    {
        if (block.StartsWith("<style", StringComparison.Ordinal))
        {
            var end = block.IndexOf('>', StringComparison.Ordinal);
            return $"{block[..end]} xmlns=\"{Namespace}\" version=\"1.0\"{block[end..]}";
        }

        var body = block.Contains("<citation", StringComparison.Ordinal)
            ? block
            : $"<citation><layout>{block}</layout></citation>";
        return $"<style xmlns=\"{Namespace}\" class=\"note\" version=\"1.0\" default-locale=\"en-GB\">{body}</style>";
    }
}
