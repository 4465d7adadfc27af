using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Render.Redirects;

/// <summary>
/// Pages that moved, for hosts that read <c>_redirects</c> and, as small pages, for those that know only files.
/// </summary>
internal static class RedirectFiles
{
    /// <summary>The file that Netlify and hosts like it read; what the theme says in it comes first.</summary>
    public const string HostFile = "_redirects";

    /// <summary>The files; none below the root, where no earlier edition had an address.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    )
    {
        var briefing = checkedBriefing.Briefing;
        if (!checkedBriefing.Place.IsRoot)
        {
            yield break;
        }

        var forwarding = briefing.Redirects.IsEmpty
            ? null
            : new Forwarding(PublishedAddresses.Of(briefing), briefing.Redirects);
        var root = briefing.Settings.Url?.AbsolutePath ?? "/";
        var host = new StringBuilder(
            theme.Static.TryGetValue(HostFile, out var own)
                ? Encoding.UTF8.GetString(own.Bytes.Span).TrimEnd('\n') + "\n"
                : ""
        );
        foreach (
            var redirect in briefing.Redirects.Where(redirect =>
                redirect is { To: not null } && !redirect.From.Contains('#', StringComparison.Ordinal)
            )
        )
        {
            if (forwarding!.Follow(redirect.From) is { } to)
            {
                // Forced, as the small page lies at the same address.
                host.Append(root).Append(redirect.From).Append(' ').Append(root).Append(to.Address).Append(" 301!\n");
                yield return File($"{redirect.From}index.html", Moved(redirect, to, briefing.Settings, theme));
            }
        }

        if (host.Length > 0)
        {
            yield return File(HostFile, host.ToString());
        }
    }

    private static string Moved(Redirect redirect, Destination to, Settings settings, Theme theme)
    {
        var root = PagePaths.ToRoot(redirect.From);
        var (texts, target) = (theme.Texts, Markup.Escape(root + to.Address));
        var canonical = Markup.Escape(
            settings.Url is { } url ? new Uri(url, to.Address).AbsoluteUri : root + to.Address
        );
        var script = theme.Assets.TryGetValue("site.js", out var asset)
            ? $"<script src=\"{root}{asset.Path}\" defer></script>\n"
            : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{settings.Language}">
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
