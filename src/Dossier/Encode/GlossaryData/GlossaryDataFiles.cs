using System.Collections.Immutable;
using System.Text;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.GlossaryData;

/// <summary>
/// The glossary for other programs, in <c>glossary/glossary.*</c>. Each form is rendered once for the whole glossary.
/// </summary>
internal static class GlossaryDataFiles
{
    /// <summary>All forms: file, media type, writer; a new one gets a file and a line here.</summary>
    public static readonly ImmutableArray<(string File, string MediaType, Func<GlossaryExport, string> Text)> Forms =
    [
        ("glossary.jsonld", "application/ld+json", SkosJson.Text),
        ("glossary.ttl", "text/turtle", SkosTurtle.Text),
        ("glossary.json", "application/json", GlossaryJson.Text),
        ("glossary.csv", "text/csv", GlossaryCsv.Text),
        ("glossary.tbx", "application/x-tbx", GlossaryTbx.Text),
    ];

    /// <summary>The files; none where there are no terms.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        if (document.Terms.IsEmpty)
        {
            yield break;
        }

        var export = new GlossaryExport(document);
        foreach (var (file, _, text) in Forms)
        {
            yield return new(PagePaths.Glossary + file, () => Encoding.UTF8.GetBytes(text(export)));
        }

        yield return PlannedFile.Of(
            $"{PagePaths.Glossary}glossary.schema.json",
            Encoding.UTF8.GetBytes(GlossarySchema.Text)
        );
    }
}
