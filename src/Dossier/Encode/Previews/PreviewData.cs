using System.Text;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Previews;

/// <summary>
/// What a page shows in place of a link to a term or source: <c>glossary/preview.js</c> and <c>sources/preview.js</c>.
/// They are scripts and no JSON because a page opened from disk may load the one and not the other; they are loaded
/// when a reader first asks.
/// </summary>
internal static class PreviewData
{
    /// <summary>The two files, where there are terms and sources.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        if (!document.Terms.IsEmpty)
        {
            yield return PlanFile(
                PagePaths.Glossary,
                () => document.Terms.Select(term => (term.Id, term.Name, term.Language, term.Preview))
            );
        }

        if (!document.Sources.IsEmpty)
        {
            yield return PlanFile(
                PagePaths.Sources,
                () => document.Sources.Select(source => (source.Id, "", "", source.Plain))
            );
        }
    }

    private static PlannedFile PlanFile(
        string folder,
        Func<IEnumerable<(string Id, string Name, string Language, string Text)>> entries
    ) => new($"{folder}preview.js", () => Script(folder, entries()));

    /// <summary><c>dossierPreview("glossary/",{"oil":["Text.","Oil","en"]});</c></summary>
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
