using System.Text;
using Dossier.Compose;
using Dossier.Compose.Entries.Editions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Redirects;

/// <summary>
/// Pages that moved, for hosts that read <c>_redirects</c> and, as small pages, for those that know only files.
/// </summary>
internal static class RedirectFiles
{
    /// <summary>The file that Netlify and hosts like it read; what the theme says in it comes first.</summary>
    public const string HostFile = "_redirects";

    /// <summary>
    /// <c>_redirects</c>, and a small page at each address that moved; nothing for an edition in a folder of its own,
    /// where every page stays.
    /// </summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        if (!document.Place.IsRoot)
        {
            yield break;
        }

        var root = document.Settings.Url?.AbsolutePath ?? "/";
        var redirectLines = new StringBuilder(
            theme.Static.TryGetValue(HostFile, out var themeFile)
                ? Encoding.UTF8.GetString(themeFile.Bytes.Span).TrimEnd('\n') + "\n"
                : ""
        );
        foreach (var moved in document.Moved.Concat(MovedFiles.Of(document)))
        {
            // Forced, as the small page of one that moved lies at the same address.
            redirectLines.Append(root).Append(moved.From).Append(' ').Append(root).Append(moved.To).Append(" 301!\n");
        }

        foreach (var moved in document.Moved)
        {
            yield return TextFile($"{moved.From}index.html", MovedHtml(moved, document.Settings, theme));
        }

        if (redirectLines.Length > 0)
        {
            yield return TextFile(HostFile, redirectLines.ToString());
        }
    }

    /// <summary>The small page at an old address, which sends its reader on.</summary>
    private static string MovedHtml(MovedAddress moved, Settings settings, Theme theme)
    {
        var root = PagePaths.ToRoot(moved.From);
        var texts = theme.Texts;
        var target = Markup.Escape(root + moved.To);
        var canonical = Markup.Escape(settings.Url is { } url ? new Uri(url, moved.To).AbsoluteUri : root + moved.To);
        var script = theme.Assets.TryGetValue("site.js", out var asset)
            ? $"<script src=\"{root}{asset.Path}\" defer></script>\n"
            : "";
        var direction = LanguageTag.Direction(settings.Language, "") is { } way ? $" dir=\"{way}\"" : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{settings.Language}"{direction}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Markup.Escape(texts["moved"])} – {Markup.Escape(settings.Title)}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={target}">
            <link rel="canonical" href="{canonical}">
            {script}</head>
            <body>
            <main>
            <h1>{Markup.Escape(texts["moved"])}</h1>
            <p><a data-moved href="{target}">{Markup.Escape(texts["moved_to"])}</a></p>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static PlannedFile TextFile(string path, string text) => PlannedFile.Of(path, Encoding.UTF8.GetBytes(text));
}
