using System.Text;

namespace Dossier.Encode.Redirects;

/// <summary>Gives a finished page the ids that its text had in earlier editions.</summary>
internal static class AnchorAliases
{
    private const string Main = "page_main";

    /// <summary>The page with an empty element of each old id where its text stands now.</summary>
    /// <param name="html">The page, as UTF-8.</param>
    /// <param name="aliases">Old ids, each with the id that the text has now; null for the page's own head.</param>
    public static byte[] Insert(byte[] html, IReadOnlyList<(string Old, string? At)> aliases)
    {
        if (aliases.Count == 0)
        {
            return html;
        }

        var text = new StringBuilder(Encoding.UTF8.GetString(html));
        foreach (var (old, at) in aliases)
        {
            var whole = text.ToString();
            if (whole.Contains($" id=\"{old}\"", StringComparison.Ordinal))
            {
                continue;
            }

            var id = whole.IndexOf($" id=\"{at ?? Main}\"", StringComparison.Ordinal);
            id = id < 0 ? whole.IndexOf($" id=\"{Main}\"", StringComparison.Ordinal) : id;
            if (id < 0)
            {
                continue;
            }

            // In an element that holds only items the mark would be wrong: there it stands before it.
            var start = whole.LastIndexOf('<', id);
            var name = whole[(start + 1)..whole.IndexOfAny([' ', '>'], start)];
            text.Insert(
                name is "ul" or "ol" or "dl" or "table" ? start : whole.IndexOf('>', id) + 1,
                $"<span id=\"{old}\"></span>"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
