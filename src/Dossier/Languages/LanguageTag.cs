namespace Dossier.Languages;

/// <summary>BCP 47 language tags, by form alone.</summary>
public static class LanguageTag
{
    private static readonly HashSet<string> Rightward = new(
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ota", "ps", "sd", "syr", "ug", "ur", "yi"],
        StringComparer.Ordinal
    );

    /// <summary>
    /// Whether a language is written from right to left, in the script that its tag names or else in its own.
    /// </summary>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4);
        return script is null
            ? Rightward.Contains(parts[0])
            : script.ToLowerInvariant() is "arab" or "hebr" or "syrc" or "thaa";
    }

    /// <summary>
    /// Whether a tag is well-formed in the shape that dossiers use: language, script, region, variants.
    /// </summary>
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
