namespace Dossier.Encode.Print;

/// <summary>A language as Typst takes it: of two or three letters, and a region of two; null for none.</summary>
internal readonly record struct PrintLanguage(string? Lang, string? Region)
{
    /// <summary>That of a BCP 47 tag; none for an empty one.</summary>
    public static PrintLanguage Of(string tag)
    {
        if (tag.Length == 0)
        {
            return default;
        }

        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3
            ? new PrintLanguage(
                parts[0].ToLowerInvariant(),
                parts.Skip(1).FirstOrDefault(part => part.Length == 2)?.ToUpperInvariant()
            )
            : default;
    }
}
