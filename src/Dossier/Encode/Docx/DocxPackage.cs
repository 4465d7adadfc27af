using System.Globalization;
using System.Xml;
using Dossier.Compose;

namespace Dossier.Encode.Docx;

/// <summary>What a Word document says of itself as a file (ISO/IEC 29500-2).</summary>
internal static class DocxPackage
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>The kinds of its parts.</summary>
    public static byte[] ContentTypes(IEnumerable<string> parts) =>
        WriteXml(xml =>
        {
            xml.WriteStartElement("Types", Types);
            (string, string)[] extensions =
            [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpg", "image/jpeg"),
                ("jpeg", "image/jpeg"),
                ("gif", "image/gif"),
                ("svg", "image/svg+xml"),
            ];
            foreach (var (extension, type) in extensions)
            {
                StartElement(xml, "Default", ("Extension", extension), ("ContentType", type));
            }

            foreach (var part in parts.Where(part => !part.EndsWith(".rels", StringComparison.Ordinal)))
            {
                var type = part switch
                {
                    "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml",
                    "word/document.xml" => $"{Word}.document.main+xml",
                    "word/footer1.xml" => $"{Word}.footer+xml",
                    _ => $"{Word}.{Path.GetFileNameWithoutExtension(part)}+xml",
                };
                StartElement(xml, "Override", ("PartName", $"/{part}"), ("ContentType", type));
            }

            xml.WriteEndElement();
        });

    /// <summary>Where its main part is.</summary>
    public static byte[] Links()
    {
        var links = new DocxRelationships();
        links.To("officeDocument", "word/document.xml");
        links.Id(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
            outside: false
        );
        return links.ToArray();
    }

    /// <summary>Title, authors and dates.</summary>
    public static byte[] Properties(Document document) =>
        WriteXml(xml =>
        {
            var settings = document.Settings;
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteElementString("dc", "title", Dc, settings.Title);
            xml.WriteElementString("dc", "subject", Dc, settings.Subtitle);
            xml.WriteElementString("dc", "creator", Dc, string.Join("; ", settings.CuratorNames));
            xml.WriteElementString("dc", "description", Dc, settings.Description);
            xml.WriteElementString("dc", "language", Dc, settings.Language);
            xml.WriteElementString("cp", "version", Core, settings.Edition);
            var date = settings.Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
            foreach (var name in (string[])["created", "modified"])
            {
                xml.WriteStartElement("dcterms", name, Terms);
                xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
                xml.WriteString(date);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    /// <summary>How Word is to read it: as its versions since 2013 do.</summary>
    public static byte[] Settings(string language, int firstNote)
    {
        using var xml = new WordXml("settings");
        xml.Open("footnotePr")
            .Value("numStart", firstNote.ToString(CultureInfo.InvariantCulture))
            .Empty("footnote", ("id", "-1"))
            .Empty("footnote", ("id", "0"))
            .Close()
            .Open("compat")
            .Empty(
                "compatSetting",
                ("name", "compatibilityMode"),
                ("uri", "http://schemas.microsoft.com/office/word"),
                ("val", "15")
            )
            .Close()
            .Empty("themeFontLang", ("val", language));
        return xml.ToArray();
    }

    private static void StartElement(XmlWriter xml, string name, params ReadOnlySpan<(string, string)> attributes)
    {
        xml.WriteStartElement(name, Types);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static byte[] WriteXml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, XmlForm.OneLine))
        {
            write(xml);
        }

        return buffer.ToArray();
    }
}
