using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.References;
using Dossier.Render.Site;
using Dossier.Theming;

namespace Dossier.Render.Previews;

/// <summary>
/// What a page shows in place of a link to a term or source: <c>glossary/preview.js</c> and <c>sources/preview.js</c>.
/// They are scripts
/// and no JSON because a page opened from disk may load the one and not the other; they are loaded when a reader first
/// asks.
/// </summary>
internal static class PreviewData
{
    /// <summary>The longest text in characters that is shown whole; of a longer one, the first sentence.</summary>
    private const int Longest = 480;

    /// <summary>The two files, where there are terms and sources.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    )
    {
        var briefing = checkedBriefing.Briefing;
        if (!briefing.Terms.IsEmpty)
        {
            yield return File(
                PagePaths.Glossary,
                () => briefing.Terms.Select(term => (term.Id, term.Name, term.Language, Definition(term.Page)))
            );
        }

        if (!briefing.Sources.IsEmpty)
        {
            yield return File(PagePaths.Sources, () => References(briefing, theme));
        }
    }

    private static IEnumerable<(string Id, string Name, string Language, string Text)> References(
        Briefing briefing,
        Theme theme
    )
    {
        var references = new ReferenceStyle(theme.Texts, briefing.Settings.Language);
        try
        {
            return [.. briefing.Sources.Select(source => (source.Id, "", "", PlainText.Of(references.Entry(source))))];
        }
        catch (MissingTextException)
        {
            return []; // The pages of the sources report it.
        }
    }

    private static string Definition(Page page) =>
        PlainText.Of(page.Blocks) is { Length: <= Longest } whole ? whole : SiteContext.Gist(page);

    private static PlannedFile File(
        string folder,
        Func<IEnumerable<(string Id, string Name, string Language, string Text)>> entries
    ) => new($"{folder}preview.js", () => Script(folder, entries()));

    private static ReadOnlyMemory<byte> Script(
        string folder,
        IEnumerable<(string Id, string Name, string Language, string Text)> entries
    )
    {
        var data = JsonText.ForHtml(json =>
        {
            json.WriteStartObject();
            foreach (var (id, name, language, text) in entries)
            {
                json.WriteStartArray(id);
                json.WriteStringValue(text);
                json.WriteStringValue(name);
                json.WriteStringValue(language);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
        return Encoding.UTF8.GetBytes($"dossierPreview(\"{folder}\",{data});\n");
    }
}
