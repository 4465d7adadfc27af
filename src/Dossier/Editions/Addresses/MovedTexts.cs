using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Addresses;

/// <summary>Where the texts of an edition stand in a later one.</summary>
internal static class MovedTexts
{
    /// <summary>
    /// The pieces of a page's text that have an address, and had one before, in the order of the later page: the page
    /// on which it stood, and what it was and is.
    /// </summary>
    /// <param name="page">A page as two editions have it.</param>
    public static IEnumerable<(PageName OldPage, UnitChange Text)> On(PageChange page)
    {
        foreach (var text in page.Units)
        {
            if (
                text is { Before.Anchor: not null, After.Anchor: not null }
                && (text.FromPage ?? page.Before) is { } old
            )
            {
                yield return (old.Name, text);
            }
        }
    }
}
