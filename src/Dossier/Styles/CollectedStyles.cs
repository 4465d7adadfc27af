using System.Collections.Frozen;

namespace Dossier.Styles;

/// <summary>Styles of the public collection by what people call them.</summary>
internal static class CollectedStyles
{
    private static readonly FrozenDictionary<string, string> ByName = FrozenDictionary.ToFrozenDictionary(
        [
            KeyValuePair.Create("ama", "american-medical-association"),
            KeyValuePair.Create("asa", "american-sociological-association"),
            KeyValuePair.Create("chicago", "chicago-author-date"),
            KeyValuePair.Create("harvard", "harvard-cite-them-right"),
            KeyValuePair.Create("mhra", "modern-humanities-research-association"),
            KeyValuePair.Create("mla", "modern-language-association"),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The name of the file, without its ending, of a style that is called so; null for others.</summary>
    /// <param name="called">As somebody wrote it.</param>
    public static string? Of(string called) =>
        ByName.GetValueOrDefault(called.EndsWith(".csl", StringComparison.OrdinalIgnoreCase) ? called[..^4] : called);
}
