using System.Collections.Immutable;
using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.GlossaryData;

/// <summary>
/// The glossary for other programs, in <c>glossary/glossary.*</c>. Each form is rendered once for the whole glossary.
/// </summary>
internal static class GlossaryData
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

    /// <summary>The files.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    ) => Files(new GlossaryExport(checkedBriefing.Briefing, checkedBriefing.Place, theme.Texts));

    /// <summary>The files of an export; none where there are no terms.</summary>
    public static IEnumerable<PlannedFile> Files(GlossaryExport export)
    {
        if (export.Briefing.Terms.IsEmpty)
        {
            yield break;
        }

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
