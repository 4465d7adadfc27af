using System.Text;

namespace Dossier.Encode.Redirects;

/// <summary>Gives a finished page the ids that its text had in earlier editions.</summary>
internal static class AnchorAliases
{
    private const string MainId = "page_main";
    private const string IdAttribute = " id=\"";

    /// <summary>The page with an empty element of each old id where its text stands now.</summary>
    /// <param name="html">The page, as UTF-8.</param>
    /// <param name="aliases">Old ids, each with the id that the text has now; null for the page's own head.</param>
    public static byte[] Insert(byte[] html, IReadOnlyList<(string Old, string? At)> aliases)
    {
        if (aliases.Count == 0)
        {
            return html;
        }

        var page = Encoding.UTF8.GetString(html);
        var ids = IdOffsets(page);
        var inserted = new List<(int At, int Order, string Old)>();
        foreach (var (old, at) in aliases)
        {
            if (!ids.ContainsKey(old) && (ids.TryGetValue(at ?? MainId, out var id) || ids.TryGetValue(MainId, out id)))
            {
                var (place, isBefore) = PlaceOfElement(page, id);
                inserted.Add((place, isBefore ? inserted.Count : -inserted.Count, old));
                ids[old] = id;
            }
        }

        var text = new StringBuilder(page.Length + (inserted.Count * 40));
        var copiedTo = 0;
        foreach (var (at, _, old) in inserted.OrderBy(mark => mark.At).ThenBy(mark => mark.Order))
        {
            text.Append(page, copiedTo, at - copiedTo).Append("<span id=\"").Append(old).Append("\"></span>");
            copiedTo = at;
        }

        return Encoding.UTF8.GetBytes(text.Append(page, copiedTo, page.Length - copiedTo).ToString());
    }

    /// <summary>The ids of a page, each with the offset of the first attribute that gives it.</summary>
    private static Dictionary<string, int> IdOffsets(string page)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (
            var at = page.IndexOf(IdAttribute, StringComparison.Ordinal);
            at >= 0;
            at = page.IndexOf(IdAttribute, at + IdAttribute.Length, StringComparison.Ordinal)
        )
        {
            var from = at + IdAttribute.Length;
            var end = page.IndexOf('"', from);
            ids.TryAdd(page[from..(end < 0 ? page.Length : end)], at);
        }

        return ids;
    }

    /// <summary>
    /// Where a mark stands for the element that has an id: first within it, before those that came earlier; or before
    /// it, after those, where it holds only items.
    /// </summary>
    private static (int At, bool IsBefore) PlaceOfElement(string page, int id)
    {
        var start = page.LastIndexOf('<', id);
        var name = page.AsSpan((start + 1)..page.IndexOfAny([' ', '>'], start));
        return name is "ul" or "ol" or "dl" or "table" ? (start, true) : (page.IndexOf('>', id) + 1, false);
    }
}
