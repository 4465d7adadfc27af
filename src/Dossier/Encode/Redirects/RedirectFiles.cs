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

    /// <summary>The files; none below the root, where no earlier edition had an address.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        if (!document.Place.IsRoot)
        {
            yield break;
        }

        var root = document.Settings.Url?.AbsolutePath ?? "/";
        var host = new StringBuilder(
            theme.Static.TryGetValue(HostFile, out var own)
                ? Encoding.UTF8.GetString(own.Bytes.Span).TrimEnd('\n') + "\n"
                : ""
        );
        foreach (var moved in document.Moved)
        {
            // Forced, as the small page lies at the same address.
            host.Append(root).Append(moved.From).Append(' ').Append(root).Append(moved.To).Append(" 301!\n");
            yield return File($"{moved.From}index.html", MovedPage(moved, document.Settings, theme));
        }

        if (host.Length > 0)
        {
            yield return File(HostFile, host.ToString());
        }
    }

    /// <summary>A page that leads readers to where another page has moved.</summary>
    private static string MovedPage(MovedAddress moved, Settings settings, Theme theme)
    {
        var root = PagePaths.ToRoot(moved.From);
        var (texts, target) = (theme.Texts, Markup.Escape(root + moved.To));
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

    private static PlannedFile File(string path, string text) => PlannedFile.Of(path, Encoding.UTF8.GetBytes(text));
}
