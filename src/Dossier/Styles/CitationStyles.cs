using Dossier.Csl.Locales;
using Dossier.Csl.Styles;

namespace Dossier.Styles;

/// <summary>The citation styles of a dossier, read: its own, and those that the theme has for every dossier.</summary>
/// <param name="Chosen">The one that the dossier names, else the house's.</param>
/// <param name="House">The house style, a style of notes.</param>
/// <param name="Apa">How others cite a page, after the American Psychological Association.</param>
/// <param name="Chicago">How others cite a page, after the Chicago Manual.</param>
/// <param name="Locales">The words of languages.</param>
public sealed record CitationStyles(Style Chosen, Style House, Style Apa, Style Chicago, ILocaleSource Locales)
{
    /// <summary>Whether the dossier names no style of its own.</summary>
    public bool IsHouse => ReferenceEquals(Chosen, House);
}
