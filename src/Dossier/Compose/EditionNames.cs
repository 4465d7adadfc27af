using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>How a text names itself among the editions: ‘Edition 1.1.0’, or ‘Draft after 1.1.0’.</summary>
internal static class EditionNames
{
    /// <summary>By itself.</summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string Whole(Settings settings, Texts texts) =>
        settings.DraftAfter is { } latest
            ? texts.Format("draft_number", latest)
            : texts.Format("edition_number", settings.Edition);

    /// <summary>Within a sentence.</summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string Inline(Settings settings, Texts texts) =>
        settings.DraftAfter is { } latest
            ? texts.Format("draft_inline", latest)
            : texts.Format("edition_inline", settings.Edition);
}
