namespace Dossier.Languages;

/// <summary>BCP 47 language tags, by form alone.</summary>
public static class LanguageTag
{
    /// <summary>Whether a tag is well-formed in the shape that dossiers use: language, script, region, variants.</summary>
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
