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
    /// <summary>Elements within one another, at most.</summary>
    private const int Deepest = 100;

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

    public static ImmutableArray<TermDraft> Read(InputFile file, string language, ImportReport report)
    {
        try
        {
            if (Depth(file) is > Deepest)
            {
                report.UnreadableFile(file.Path, $"more than {Deepest} elements stand within one another");
                return [];
            }

            using var reader = Xml(file);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            var entries = document
                .Descendants()
                .Where(element => element.Name.LocalName is "conceptEntry" or "termEntry")
                .ToArray();
            if (entries.Length == 0)
            {
                report.UnreadableFile(file.Path, "the file holds no entry: neither 'conceptEntry' nor 'termEntry'");
            }

            return [.. entries.Select(entry => Draft(entry, file, language, report)).OfType<TermDraft>()];
        }
        catch (XmlException fault)
        {
            report.Unreadable(
                "the XML cannot be read from here on",
                file.Span(file.Offset(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), 1)
            );
            return [];
        }
    }

    /// <summary>A reader that fetches no document type: nothing outside the file is read.</summary>
    private static XmlReader Xml(InputFile file) =>
        XmlReader.Create(
            new StringReader(file.Text.TrimStart('\uFEFF')),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CloseInput = true,
            }
        );

    /// <summary>How deep the elements go, counted up to one more than is allowed.</summary>
    private static int Depth(InputFile file)
    {
        using var reader = Xml(file);
        var depth = 0;
        while (depth <= Deepest && reader.Read())
        {
            depth = Math.Max(depth, reader.Depth);
        }

        return depth;
    }

    private static TermDraft? Draft(XElement entry, InputFile file, string language, ImportReport report)
    {
        var place = (IXmlLineInfo)entry;
        var span = file.Span(file.Offset(place.LineNumber, place.LinePosition), entry.Name.LocalName.Length);
        var id = Bare(entry.Attribute("id")?.Value ?? "");
        var sections = entry
            .Elements()
            .Where(element => element.Name.LocalName is "langSec" or "langSet")
            .Select(section => new TbxSection(section))
            .Where(section => section.Terms.Length > 0)
            .ToArray();
        if (sections.Length == 0)
        {
            report.Lost("entries without a term are left out", id, span);
            return null;
        }

        // The entry's own language is that of its first definition, or the dossier's, or the first.
        var own =
            Array.Find(sections, section => section.Definition.Length > 0)
            ?? Array.Find(sections, section => LanguageReader.IsSame(section.Language, language))
            ?? sections[0];
        var name = own.Terms[0].Name;
        var kind = TbxSection.Texts(entry, "subjectField").FirstOrDefault("");
        var notes = string.Join("; ", TbxSection.Texts(entry, "note"));
        var definition = string.Join("\n\n", Definitions(entry, own));

        // Our own exports give an actor's offices as a note; of others, a note is none.
        var isRole = TermKind.Actors.Contains(kind);
        Report(entry, sections, own, report, name, span, isRole || definition.Length == 0);
        return new TermDraft(span, id, name)
        {
            Language = own.Language,
            Kind = kind,
            Role = isRole ? notes : "",
            Definition = definition.Length > 0 || isRole ? definition : notes,
            Aliases = [.. own.Terms.Skip(1).Where(term => !term.IsDeprecated).Select(term => term.Name)],
            Deprecated = [.. own.Terms.Skip(1).Where(term => term.IsDeprecated).Select(term => term.Name)],
            Labels =
            [
                .. sections
                    .Where(section => section != own && section.Language != own.Language)
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
                    .Select(element => Bare(element.Attribute("target")?.Value ?? element.Value)),
            ],
            Sources = [.. TbxSection.Texts(entry, "source").Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>What is said of the concept as a whole, and in the entry's own language.</summary>
    private static IEnumerable<string> Definitions(XElement entry, TbxSection own) =>
        entry
            .Elements()
            .Where(element => element.Name.LocalName is not ("langSec" or "langSet"))
            .SelectMany(element => TbxSection.Texts(element, "definition", withSelf: true))
            .Append(own.Definition)
            .Where(text => text.Length > 0);

    private static void Report(
        XElement entry,
        TbxSection[] sections,
        TbxSection own,
        ImportReport report,
        string name,
        Diagnostics.TextSpan span,
        bool takesNotes
    )
    {
        foreach (var element in entry.Descendants())
        {
            var category = TbxSection.Category(element);
            if (!Known.Contains(category) || (category == "note" && !takesNotes))
            {
                report.Lost(
                    $"'{category}' is left out",
                    $"'{name}': {(element.HasElements ? "" : element.Value.Trim())}",
                    span
                );
            }
        }

        foreach (var section in sections.Where(section => section != own))
        {
            if (section.Definition.Length > 0)
            {
                report.Lost(
                    $"definitions in '{section.Language}' are left out",
                    $"'{name}': {section.Definition}",
                    span
                );
            }

            foreach (var term in section.Terms.Where(term => term.IsDeprecated))
            {
                report.Lost($"deprecated names in '{section.Language}' are left out", $"'{name}': {term.Name}", span);
            }
        }
    }

    /// <summary>An id as the dossier has it: our own exports put letters before it.</summary>
    private static string Bare(string id) => id.StartsWith("t_", StringComparison.Ordinal) ? id[2..] : id;
}
