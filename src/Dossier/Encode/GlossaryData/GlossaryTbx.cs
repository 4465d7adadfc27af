using System.Collections.Immutable;
using System.Text;
using Dossier.Compose.Entries.Glossary;

namespace Dossier.Encode.GlossaryData;

/// <summary>The glossary as TBX-Basic (ISO 30042:2019, style DCA), which translators' programs read.</summary>
internal static class GlossaryTbx
{
    public static string Text(GlossaryExport export)
    {
        var settings = export.Settings;
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append("<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"")
            .Append(Escaped(settings.Language))
            .Append("\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n");
        xml.Append("<tbxHeader><fileDesc>\n<titleStmt><title>")
            .Append(Escaped(settings.Title))
            .Append("</title></titleStmt>\n<sourceDesc><p>")
            .Append(Escaped($"Edition {settings.Edition}. {export.Scheme}"))
            .Append("</p></sourceDesc>\n</fileDesc></tbxHeader>\n<text><body>\n");
        foreach (var term in export.Terms)
        {
            WriteConcept(xml, export, term);
        }

        return xml.Append("</body></text>\n</tbx>\n").ToString();
    }

    /// <summary>An XML id: unlike a term's id it cannot begin with a digit.</summary>
    public static string XmlId(string id) => $"t_{id}";

    private static void WriteConcept(StringBuilder xml, GlossaryExport export, TermEntry term)
    {
        xml.Append("<conceptEntry id=\"").Append(XmlId(term.Id)).Append("\">\n");
        WriteElement(xml, "descrip", "subjectField", term.Kind);
        if (export.Address is not null)
        {
            WriteElement(xml, "xref", "externalCrossReference", term.Id, export.Of(term.Id));
        }

        foreach (var related in term.SeeAlso)
        {
            WriteElement(xml, "ref", "crossReference", related.Name, XmlId(related.Id));
        }

        foreach (var source in term.Sources)
        {
            WriteElement(xml, "admin", "source", source.Id);
        }

        WriteElement(xml, "note", "", term.Role);
        var others = export.OtherNames(term).ToLookup(label => label.Key, label => label.Value, StringComparer.Ordinal);
        foreach (var (language, name) in export.PreferredNames(term))
        {
            // TBX has no section without a term: the definition stands with the term's own name, whatever language that
            // is in.
            WriteLanguage(
                xml,
                language,
                name,
                [.. others[language]],
                language == export.Language(term) ? term.Page.Plain : "",
                language == export.Language(term) ? term.Deprecated : []
            );
        }

        xml.Append("</conceptEntry>\n");
    }

    private static void WriteLanguage(
        StringBuilder xml,
        string language,
        string name,
        string[] others,
        string definition,
        ImmutableArray<string> deprecated
    )
    {
        xml.Append("<langSec xml:lang=\"").Append(Escaped(language)).Append("\">\n");
        WriteElement(xml, "descrip", "definition", definition);
        WriteTerm(xml, name, "preferredTerm-admn-sts");
        foreach (var label in others)
        {
            WriteTerm(xml, label, "admittedTerm-admn-sts");
        }

        foreach (var label in deprecated)
        {
            WriteTerm(xml, label, "deprecatedTerm-admn-sts");
        }

        xml.Append("</langSec>\n");
    }

    private static void WriteTerm(StringBuilder xml, string name, string status) =>
        xml.Append("<termSec><term>")
            .Append(Escaped(name))
            .Append("</term><termNote type=\"administrativeStatus\">")
            .Append(status)
            .Append("</termNote></termSec>\n");

    /// <summary>Writes an element with a text; nothing for an empty one.</summary>
    private static void WriteElement(StringBuilder xml, string name, string type, string text, string target = "")
    {
        if (text.Length > 0)
        {
            xml.Append('<')
                .Append(name)
                .Append(type.Length > 0 ? $" type=\"{type}\"" : "")
                .Append(target.Length > 0 ? $" target=\"{Escaped(target)}\"" : "")
                .Append('>')
                .Append(Escaped(text))
                .Append("</")
                .Append(name)
                .Append(">\n");
        }
    }

    private static string Escaped(string text) => Theming.Html.Escape(text);
}
