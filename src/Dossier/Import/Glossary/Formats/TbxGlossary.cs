using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Dossier.Bibliography;
using Dossier.Input;
using Dossier.Model.Entries;

namespace Dossier.Import.Glossary.Formats;

/// <summary>
/// A glossary in TBX: ISO 30042 of 2019 (<c>conceptEntry</c>) and of 2008 (<c>termEntry</c>), in the styles DCA, where
/// an attribute names what an element holds, and DCT, where the element's own name does.
/// </summary>
internal static class TbxGlossary
{
    /// <summary>How deep elements may be nested.</summary>
    private const int MaxDepth = 100;

    /// <summary>What an element may hold that is taken over, or says nothing by itself.</summary>
    private static readonly ImmutableHashSet<string> Known = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [
            "definition",
            "subjectField",
            "crossReference",
            "externalCrossReference",
            "source",
            "note",
            "term",
            "administrativeStatus",
            "normativeAuthorization",
            "termType",
            "langSec",
            "langSet",
            "termSec",
            "tig",
            "ntig",
            "termGrp",
            "descripGrp",
            "adminGrp",
        ]
    );

    /// <summary>What of it is text, whose words may be marked.</summary>
    private static readonly ImmutableHashSet<string> Texts = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        ["definition", "term", "note", "source", "subjectField"]
    );

    public static ImmutableArray<TermDraft> Read(InputFile file, string language, ImportReport report)
    {
        try
        {
            if (MeasureDepth(file) is > MaxDepth)
            {
                report.ReportUnreadableFile(file.Path, $"more than {MaxDepth} elements stand within one another");
                return [];
            }

            using var reader = CreateXmlReader(file);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            var entries = document
                .Descendants()
                .Where(element => element.Name.LocalName is "conceptEntry" or "termEntry")
                .ToArray();
            if (entries.Length == 0)
            {
                report.ReportUnreadableFile(
                    file.Path,
                    "the file holds no entry: neither 'conceptEntry' nor 'termEntry'"
                );
            }

            return [.. entries.Select(entry => ReadEntry(entry, file, language, report)).OfType<TermDraft>()];
        }
        catch (XmlException fault)
        {
            report.ReportUnreadable(
                "the XML cannot be read from here on",
                file.Span(file.Offset(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), 1)
            );
            return [];
        }
    }

    /// <summary>A reader that loads no document type, so that nothing outside the file is read.</summary>
    private static XmlReader CreateXmlReader(InputFile file) =>
        XmlReader.Create(
            new StringReader(file.Text.TrimStart('\uFEFF')),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CloseInput = true,
            }
        );

    /// <summary>How deep the elements are nested; it stops counting at one more than <see cref="MaxDepth"/>.</summary>
    private static int MeasureDepth(InputFile file)
    {
        using var reader = CreateXmlReader(file);
        var depth = 0;
        while (depth <= MaxDepth && reader.Read())
        {
            depth = Math.Max(depth, reader.Depth);
        }

        return depth;
    }

    /// <summary>The entry of an element; null, with a report, for one without a term.</summary>
    private static TermDraft? ReadEntry(XElement entry, InputFile file, string language, ImportReport report)
    {
        var place = (IXmlLineInfo)entry;
        var span = file.Span(file.Offset(place.LineNumber, place.LinePosition), entry.Name.LocalName.Length);
        var id = WithoutExportPrefix(entry.Attribute("id")?.Value ?? "");
        var sections = entry
            .Elements()
            .Where(element => element.Name.LocalName is "langSec" or "langSet")
            .Select(section => new TbxSection(section))
            .Where(section => section.Terms.Length > 0)
            .ToArray();
        if (sections.Length == 0)
        {
            report.ReportLost("entries without a term are left out", id, span);
            return null;
        }

        // The entry's own language is that of its first definition, or the dossier's, or the first.
        var ownSection =
            Array.Find(sections, section => section.Definition.Length > 0)
            ?? Array.Find(sections, section => LanguageReader.IsSame(section.Language, language))
            ?? sections[0];
        var name = ownSection.Terms[0].Name;
        // Two index languages of a program may be one by their tags, as English (UK) and English (US).
        var ownTerms = sections
            .Where(section => section.Language == ownSection.Language)
            .OrderBy(section => section == ownSection ? 0 : 1)
            .SelectMany(section => section.Terms)
            .Skip(1)
            .Where(term => term.Name != name)
            .DistinctBy(term => term.Name, StringComparer.Ordinal)
            .ToArray();
        var kind = TbxSection.Texts(entry, "subjectField").FirstOrDefault("");
        var notes = string.Join("; ", TbxSection.Texts(entry, "note"));
        var definition = string.Join("\n\n", Definitions(entry, ownSection));

        // Dossier's own exports give an actor's offices as a note; other notes are not offices.
        var isRole = TermKind.Actors.Contains(kind);
        ReportLosses(entry, sections, ownSection, report, name, span, isRole || definition.Length == 0);
        return new TermDraft(span, id, name)
        {
            Language = ownSection.Language,
            Kind = kind,
            Role = isRole ? notes : "",
            Definition = definition.Length > 0 || isRole ? definition : notes,
            Aliases = [.. ownTerms.Where(term => !term.IsDeprecated).Select(term => term.Name)],
            Deprecated = [.. ownTerms.Where(term => term.IsDeprecated).Select(term => term.Name)],
            Labels =
            [
                .. sections
                    .Where(section => section.Language != ownSection.Language)
                    .SelectMany(section =>
                        section
                            .Terms.Where(term => !term.IsDeprecated)
                            .Select(term => KeyValuePair.Create(section.Language, term.Name))
                    ),
            ],
            SeeAlso =
            [
                .. entry
                    .Descendants()
                    .Where(element => TbxSection.Category(element) == "crossReference")
                    .Select(element => WithoutExportPrefix(element.Attribute("target")?.Value ?? element.Value)),
            ],
            Sources = [.. TbxSection.Texts(entry, "source").Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The definitions of the whole concept, then that in the entry's own language.</summary>
    private static IEnumerable<string> Definitions(XElement entry, TbxSection ownSection) =>
        entry
            .Elements()
            .Where(element => element.Name.LocalName is not ("langSec" or "langSet"))
            .SelectMany(element => TbxSection.Texts(element, "definition", withSelf: true))
            .Append(ownSection.Definition)
            .Where(text => text.Length > 0);

    /// <summary>
    /// Reports what of an entry is left out: unknown elements, definitions and deprecated names in other languages.
    /// </summary>
    private static void ReportLosses(
        XElement entry,
        TbxSection[] sections,
        TbxSection ownSection,
        ImportReport report,
        string name,
        Diagnostics.TextSpan span,
        bool takesNotes
    )
    {
        foreach (var element in entry.Descendants())
        {
            var category = TbxSection.Category(element);
            if ((!Known.Contains(category) && !IsWithinText(element, entry)) || (category == "note" && !takesNotes))
            {
                report.ReportLost(
                    $"'{category}' is left out",
                    $"'{name}': {(element.HasElements ? "" : element.Value.Trim())}",
                    span
                );
            }
        }

        foreach (var section in sections.Where(section => section != ownSection))
        {
            if (section.Definition.Length > 0)
            {
                report.ReportLost(
                    $"definitions in '{section.Language}' are left out",
                    $"'{name}': {section.Definition}",
                    span
                );
            }

            foreach (
                var term in section.Terms.Where(term => term.IsDeprecated && section.Language != ownSection.Language)
            )
            {
                report.ReportLost(
                    $"deprecated names in '{section.Language}' are left out",
                    $"'{name}': {term.Name}",
                    span
                );
            }
        }
    }

    /// <summary>Whether an element only marks words of a text of an entry, as <c>hi</c> does: they are kept.</summary>
    private static bool IsWithinText(XElement element, XElement entry) =>
        element.Ancestors().TakeWhile(outer => outer != entry).Any(outer => Texts.Contains(TbxSection.Category(outer)));

    /// <summary>An id without the <c>t_</c> that Dossier's own exports put before it.</summary>
    private static string WithoutExportPrefix(string id) =>
        id.StartsWith("t_", StringComparison.Ordinal) ? id[2..] : id;
}
