using Dossier.Diagnostics;
using Dossier.Input.Folders;
using Dossier.Theming;

namespace Dossier.Publishing;

/// <summary>
/// The theme, read once, with its words in the language of each text of the site: an edition keeps its own when a later
/// one is written in another.
/// </summary>
internal sealed class EditionThemes
{
    private readonly ThemeFiles files;
    private readonly DiagnosticBag bag;
    private readonly Theme latest;
    private readonly Dictionary<string, Theme> byLanguage = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Theme> byFolder = new(StringComparer.Ordinal);

    /// <summary>Reads the theme.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="language">BCP 47 tag of the latest edition.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public EditionThemes(ThemeFiles files, string language, DiagnosticBag bag, CancellationToken cancel)
    {
        (this.files, this.bag) = (files, bag);
        byLanguage[language] = latest = ThemeParser.Parse(files, language, bag, cancel);
    }

    /// <summary>The theme for a text. What is wrong with its words in that language is reported once.</summary>
    /// <param name="folder">Where the text is published, ended by a slash; empty for the root.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    public Theme For(string folder, string language)
    {
        if (!byLanguage.TryGetValue(language, out var theme))
        {
            byLanguage[language] = theme = latest with { Texts = ThemeParser.ReadTexts(files, language, bag) };
        }

        return byFolder[folder] = theme;
    }

    /// <summary>The words for the front at a path: those of its own text, once its theme has been asked for.</summary>
    public Texts TextsAt(string front) =>
        byFolder.GetValueOrDefault(front[..(front.LastIndexOf('/') + 1)], latest).Texts;
}
