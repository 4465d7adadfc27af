namespace Dossier.Input.Folders;

/// <summary>Which files are citation styles, and which the words of languages for them, by their names.</summary>
public static class StyleNames
{
    /// <summary>The house style.</summary>
    public const string House = "dossier-notes.csl";

    private const string Before = "locales-";
    private const string After = ".xml";

    /// <summary>Whether a path is that of a style.</summary>
    public static bool IsStyle(string path) => path.EndsWith(".csl", StringComparison.Ordinal);

    /// <summary>The BCP 47 tag in the name of a locale file, <c>locales-tr-TR.xml</c>; null for another.</summary>
    public static string? LocaleTag(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith(Before, StringComparison.Ordinal) && name.EndsWith(After, StringComparison.Ordinal)
            ? name[Before.Length..^After.Length]
            : null;
    }
}
