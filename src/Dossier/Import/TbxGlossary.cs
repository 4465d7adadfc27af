using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Import;

/// <summary>
/// A glossary in TBX: ISO 30042 of 2019 (<c>conceptEntry</c>) and of 2008 (<c>termEntry</c>), in the style DCA.
/// </summary>
internal static class TbxGlossary
{
    private static readonly string[] Known =
    [
        "descrip definition",
        "descrip subjectField",
        "ref crossReference",
        "xref externalCrossReference",
        "admin source",
        "note",
        "term",
        "termNote administrativeStatus",
        "termNote termType",
        "langSec",
        "langSet",
        "termSec",
        "tig",
        "ntig",
        "termGrp",
        "descripGrp",
        "adminGrp",
    ];

    public static ImmutableArray<TermDraft> Read(SourceFile file, string language, DiagnosticBag bag)
    {
        try
        {
            // No document type is fetched: nothing outside the file is read.
            using var text = new StringReader(file.Text.TrimStart('\uFEFF'));
            using var reader = XmlReader.Create(
                text,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            var entries = document
                .Descendants()
                .Where(element => element.Name.LocalName is "conceptEntry" or "termEntry")
                .ToArray();
            if (entries.Length == 0)
            {
                bag.ReportFile(
                    Codes.ImportSyntax,
                    file.Path,
                    "the file holds no entry: neither 'conceptEntry' nor 'termEntry'"
                );
            }

            return [.. entries.Select(entry => Draft(entry, file, language, bag)).OfType<TermDraft>()];
        }
        catch (XmlException fault)
        {
            bag.Report(
                Codes.ImportSyntax,
                file.Span(file.Offset(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), 1),
                "the XML cannot be read from here on"
            );
            return [];
        }
    }

    private static TermDraft? Draft(XElement entry, SourceFile file, string language, DiagnosticBag bag)
    {
        var place = (IXmlLineInfo)entry;
        var span = file.Span(file.Offset(place.LineNumber, place.LinePosition), entry.Name.LocalName.Length);
        var id = Bare(entry.Attribute("id")?.Value ?? "");
        var sections = entry
            .Elements()
            .Where(element => element.Name.LocalName is "langSec" or "langSet")
            .Select(section =>
                (
                    Language: section.Attribute(XNamespace.Xml + "lang")?.Value ?? "",
                    Terms: Terms(section),
                    Section: section
                )
            )
            .Where(section => section.Terms.Length > 0)
            .ToArray();
        if (sections.Length == 0)
        {
            bag.Report(Codes.NotTaken, span, $"the entry '{id}' has no term and is left out");
            return null;
        }

        // The entry's own language is that of its definition, or the dossier's, or the first.
        var own = sections.FirstOrDefault(section => Texts(section.Section, "descrip definition").Any());
        own = own.Section is null
            ? sections.FirstOrDefault(section => section.Language.Split('-')[0] == language.Split('-')[0])
            : own;
        own = own.Section is null ? sections[0] : own;
        foreach (
            var group in entry
                .Descendants()
                .Select(Kind)
                .Where(kind => !Known.Contains(kind))
                .GroupBy(kind => kind, StringComparer.Ordinal)
        )
        {
            bag.Report(Codes.NotTaken, span, $"'{own.Terms[0]}': '{group.Key}' is left out");
        }

        return new TermDraft(span, id, own.Terms[0])
        {
            Language = own.Language,
            Kind = Texts(entry, "descrip subjectField").FirstOrDefault(""),
            Role = string.Join("; ", Texts(entry, "note")),
            Definition = string.Join("\n\n", Texts(entry, "descrip definition")),
            Aliases = [.. own.Terms.Skip(1)],
            Labels =
            [
                .. sections
                    .Where(section => section != own)
                    .SelectMany(section => section.Terms.Select(term => KeyValuePair.Create(section.Language, term))),
            ],
            SeeAlso =
            [
                .. entry
                    .Descendants()
                    .Where(element => Kind(element) == "ref crossReference")
                    .Select(element => Bare(element.Attribute("target")?.Value ?? element.Value)),
            ],
            Sources = [.. Texts(entry, "admin source")],
        };
    }

    /// <summary>The terms of a section, the preferred one first.</summary>
    private static string[] Terms(XElement section) =>
        [
            .. section
                .Elements()
                .Where(element => element.Name.LocalName is "termSec" or "tig" or "ntig")
                .OrderBy(term =>
                    Texts(term, "termNote administrativeStatus")
                        .Any(status => status.StartsWith("preferred", StringComparison.Ordinal))
                        ? 0
                        : 1
                )
                .SelectMany(term => Texts(term, "term")),
        ];

    private static IEnumerable<string> Texts(XElement within, string kind) =>
        within
            .Descendants()
            .Where(element => Kind(element) == kind)
            .Select(element => element.Value.Trim())
            .Where(text => text.Length > 0);

    private static string Kind(XElement element) =>
        element.Attribute("type") is { } type ? $"{element.Name.LocalName} {type.Value}" : element.Name.LocalName;

    /// <summary>An id as the dossier has it: our own exports put letters before it.</summary>
    private static string Bare(string id) => id.StartsWith("t_", StringComparison.Ordinal) ? id[2..] : id;
}
