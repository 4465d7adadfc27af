using System.Runtime.CompilerServices;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Sources;

/// <summary>What a page cites, in its notes and in its sentences: gathered once for all rules.</summary>
internal static class CitedItems
{
    private static readonly ConditionalWeakTable<Page, IReadOnlyList<CitationItem>> Known = [];

    /// <summary>The citations of a page: those of its notes in order, then those in its sentences.</summary>
    public static IReadOnlyList<CitationItem> Of(Page page) => Known.GetValue(page, ItemsOf);

    private static List<CitationItem> ItemsOf(Page page)
    {
        List<CitationItem> items = [.. page.Notes.OfType<CitationNote>().SelectMany(note => note.Items)];
        Walk.EachInline(
            page,
            inline =>
            {
                if (inline is InlineReference reference)
                {
                    items.AddRange(reference.Items);
                }
            }
        );
        return items;
    }
}
