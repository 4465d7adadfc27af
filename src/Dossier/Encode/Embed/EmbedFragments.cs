using System.Text;
using Dossier.Compose;
using Dossier.Compose.Entries.Glossary;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Embed;

/// <summary>
/// A small page for each term, <c>glossary/&lt;id&gt;/embed.html</c>, that another site can show: name, definition,
/// where it comes from. Plain text only, so that nothing of it needs this site's style, script or notes.
/// </summary>
internal static class EmbedFragments
{
    /// <summary>Its name, below the page of its term.</summary>
    public const string FileName = "embed.html";

    /// <summary>The embeddable pages, one for each term.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag) =>
        document.Terms.Select(term => new PlannedFile(
            PagePaths.Term(term.Id) + FileName,
            () => Encoding.UTF8.GetBytes(EmbedPage(document.Settings, term, document.Settings.Url))
        ));

    /// <summary><c> lang="ar" dir="rtl"</c>; the direction only where it differs from that around.</summary>
    private static string LanguageAttributes(string tag, string around) =>
        $" lang=\"{Escaped(tag)}\""
        + (LanguageTag.Direction(tag, around) is { } direction ? $" dir=\"{direction}\"" : "");

    private static string EmbedPage(Settings settings, TermEntry term, Uri? address)
    {
        var page = address is null ? "./" : address.AbsoluteUri + PagePaths.Term(term.Id);
        var language = term.Language.Length > 0 ? LanguageAttributes(term.Language, settings.Language) : "";
        var text = string.Concat(term.Paragraphs.Select(text => $"<p>{Escaped(text)}</p>\n"));
        return $"""
            <!DOCTYPE html>
            <html{LanguageAttributes(settings.Language, "")}>
            <head>
            <meta charset="utf-8">
            <title>{Escaped(term.Name)}</title>
            <meta name="robots" content="noindex">
            </head>
            <body>
            <article class="dossier-term">
            <h1{language}>{Escaped(term.Name)}</h1>
            {text}<p><a href="{Escaped(page)}">{Escaped(settings.Title)}</a></p>
            </article>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Escaped(string text) => Theming.Html.Escape(text);
}
