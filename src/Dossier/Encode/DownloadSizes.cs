using System.Globalization;
using System.Text;
using Dossier.Model.Pages;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode;

/// <summary>
/// Says on the front how large each download is: the page is written before they are made, with a mark for each size,
/// and the marks are filled in when all are there.
/// </summary>
public static class DownloadSizes
{
    private const string Start = "<data class=\"size\" value=\"";
    private const string End = "\"></data>";
    private const string FrontFile = "index.html";

    /// <summary>The mark for the size of a file in the page's folder.</summary>
    public static string Mark(string name) => $"{Start}{Markup.Escape(name)}{End}";

    /// <summary>Whether a path is that of a front, which has such marks.</summary>
    public static bool IsFront(string path) =>
        path.EndsWith(FrontFile, StringComparison.Ordinal)
        && path[..^FrontFile.Length] is var folder
        && (
            folder is "" or PagePaths.Draft
            || (folder.StartsWith(PagePaths.Editions, StringComparison.Ordinal) && folder.Count(c => c == '/') == 2)
        );

    /// <summary>A front with the sizes of the files in its folder.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="page">The page.</param>
    /// <param name="lengthOf">The length of a file in bytes, by its path; null for one that is not there.</param>
    /// <param name="texts">Interface texts.</param>
    public static ReadOnlyMemory<byte> Fill(
        string path,
        ReadOnlyMemory<byte> page,
        Func<string, long?> lengthOf,
        Texts texts
    )
    {
        if (page.Span.IndexOf("<data class=\"size\" value=\""u8) < 0)
        {
            return page;
        }

        var html = Encoding.UTF8.GetString(page.Span);
        var folder = path[..^FrontFile.Length];
        var filled = new StringBuilder(html.Length);
        var copiedTo = 0;
        for (
            var at = html.IndexOf(Start, StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf(Start, at + 1, StringComparison.Ordinal)
        )
        {
            var nameStart = at + Start.Length;
            var end = html.IndexOf(End, nameStart, StringComparison.Ordinal);
            if (end > 0 && lengthOf(folder + html[nameStart..end]) is { } length)
            {
                filled
                    .Append(html, copiedTo, nameStart - copiedTo)
                    .Append(CultureInfo.InvariantCulture, $"{length}\">{Markup.Escape(InWords(length, texts))}</data>");
                copiedTo = end + End.Length;
            }
        }

        return Encoding.UTF8.GetBytes(filled.Append(html, copiedTo, html.Length - copiedTo).ToString());
    }

    /// <summary>The output with the sizes on its fronts.</summary>
    /// <param name="tree">The output, all downloads in it.</param>
    /// <param name="kept">The length of a file that is taken over from the last output.</param>
    /// <param name="textsAt">Interface texts in the language of a front, by the front's path.</param>
    public static OutputTree Fill(OutputTree tree, Func<string, long?> kept, Func<string, Texts> textsAt) =>
        tree with
        {
            Files = tree.Files.SetItems(
                tree.Files.Where(file => IsFront(file.Key))
                    .Select(front =>
                        KeyValuePair.Create(
                            front.Key,
                            Fill(front.Key, front.Value, LengthIn(tree, kept), textsAt(front.Key))
                        )
                    )
                    .ToArray()
            ),
        };

    /// <summary>The length of a file by its path: of one just made, or taken over; null for another.</summary>
    private static Func<string, long?> LengthIn(OutputTree tree, Func<string, long?> kept) =>
        path =>
            tree.Files.TryGetValue(path, out var bytes) ? bytes.Length
            : tree.Kept.Contains(path) ? kept(path)
            : null;

    /// <summary>A length as people say it: in thousands of bytes, or in millions with a tenth.</summary>
    private static string InWords(long length, Texts texts)
    {
        var tenths = (length + 50_000) / 100_000;
        return tenths < 10
            ? texts.Format("size_kb", Math.Max(1, (length + 500) / 1000))
            : texts.Format("size_mb", tenths / 10, tenths % 10);
    }
}
