using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.References;
using Dossier.Render.Site;
using Dossier.Theming;

namespace Dossier.Render.Previews;

/// <summary>
/// What a page shows in place of a link to a term or source: <c>glossary/preview.js</c> and <c>sources/preview.js</c>. They are scripts
/// and no JSON because a page opened from disk may load the one and not the other; they are loaded when a reader first asks.
/// </summary>
internal static class PreviewData
{
    /// <summary>The longest text in characters that is shown whole; of a longer one, the first sentence.</summary>
    private const int Longest = 480;

    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The two files, where there are terms and sources.</summary>
    public static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Render(CheckedBriefing checkedBriefing, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        var briefing = checkedBriefing.Briefing;
        var references = new ReferenceStyle(theme.Texts, briefing.Settings.Language);
        try
        {
            return
            [
                .. briefing.Terms.IsEmpty ? [] : File(PagePaths.Glossary, briefing.Terms.Select(term => (term.Id, term.Name, term.Language, Definition(term.Page)))),
                .. briefing.Sources.IsEmpty ? [] : File(PagePaths.Sources, briefing.Sources.Select(source => (source.Id, "", "", PlainText.Of(references.Entry(source))))),
            ];
        }
        catch (MissingTextException)
        {
            return []; // The pages of the sources report it.
        }
    }

    private static string Definition(Page page) => PlainText.Of(page.Blocks) is { Length: <= Longest } whole ? whole : SiteContext.Gist(page);

    private static KeyValuePair<string, ReadOnlyMemory<byte>>[] File(string folder, IEnumerable<(string Id, string Name, string Language, string Text)> entries)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes($"dossierPreview(\"{folder}\","));
        using (var json = new Utf8JsonWriter(buffer, Style))
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
        }

        buffer.Write(");\n"u8);
        return [new($"{folder}preview.js", buffer.ToArray())];
    }
}
