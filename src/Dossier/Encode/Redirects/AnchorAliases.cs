using System.Text;

namespace Dossier.Encode.Redirects;

/// <summary>Gives a finished page the ids that its text had in earlier editions.</summary>
internal static class AnchorAliases
{
    private const string Main = "page_main";
    private const string Mark = " id=\"";

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
        var ids = Ids(page);
        var inserted = new List<(int At, int Order, string Old)>();
        foreach (var (old, at) in aliases)
        {
            if (!ids.ContainsKey(old) && (ids.TryGetValue(at ?? Main, out var id) || ids.TryGetValue(Main, out id)))
            {
                var (place, isBefore) = Place(page, id);
                inserted.Add((place, isBefore ? inserted.Count : -inserted.Count, old));
                ids[old] = id;
            }
        }

        var text = new StringBuilder(page.Length + (inserted.Count * 40));
        var written = 0;
        foreach (var (at, _, old) in inserted.OrderBy(mark => mark.At).ThenBy(mark => mark.Order))
        {
            text.Append(page, written, at - written).Append("<span id=\"").Append(old).Append("\"></span>");
            written = at;
        }

        return Encoding.UTF8.GetBytes(text.Append(page, written, page.Length - written).ToString());
    }

    /// <summary>Where each id of a page is first said.</summary>
    private static Dictionary<string, int> Ids(string page)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (
            var at = page.IndexOf(Mark, StringComparison.Ordinal);
            at >= 0;
            at = page.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal)
        )
        {
            var from = at + Mark.Length;
            var end = page.IndexOf('"', from);
            ids.TryAdd(page[from..(end < 0 ? page.Length : end)], at);
        }

        return ids;
    }

    /// <summary>
    /// Where a mark stands for the element that has an id: first within it, before those that came earlier; or before
    /// it, after those, where it holds only items.
    /// </summary>
    private static (int At, bool IsBefore) Place(string page, int id)
    {
        var start = page.LastIndexOf('<', id);
        var name = page.AsSpan((start + 1)..page.IndexOfAny([' ', '>'], start));
        return name is "ul" or "ol" or "dl" or "table" ? (start, true) : (page.IndexOf('>', id) + 1, false);
    }
}
