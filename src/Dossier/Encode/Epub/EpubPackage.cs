using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Dossier.Compose;
using Dossier.Languages;
using Dossier.Theming;

namespace Dossier.Encode.Epub;

/// <summary>What the book says of itself: metadata, list of files, reading order (EPUB 3.3, valid as 3.2).</summary>
/// <param name="document">What is said.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class EpubPackage(Document document, Texts texts)
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes the package document, in UTF-8.</summary>
    /// <param name="files">The documents, in reading order.</param>
    /// <param name="others">The other files by name, each with its media type.</param>
    /// <param name="pdf">The file whose pages the page list names; null where there is none.</param>
    public byte[] Write(ImmutableArray<EpubFile> files, ImmutableSortedDictionary<string, string> others, string? pdf)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, XmlForm.Lines))
        {
            xml.WriteStartElement("package", Opf);
            xml.WriteAttributeString("version", "3.0");
            xml.WriteAttributeString("unique-identifier", "id");
            xml.WriteAttributeString("xml", "lang", null, document.Settings.Language);
            WriteMetadata(xml, others.Values.Any(type => type.StartsWith("image/", StringComparison.Ordinal)), pdf);
            WriteManifest(xml, files, others);
            xml.WriteStartElement("spine", Opf);
            if (LanguageTag.IsRightToLeft(document.Settings.Language))
            {
                xml.WriteAttributeString("page-progression-direction", "rtl");
            }

            foreach (var file in files)
            {
                xml.WriteStartElement("itemref", Opf);
                xml.WriteAttributeString("idref", IdOf(file.Name));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private void WriteMetadata(XmlWriter xml, bool hasPictures, string? pdf)
    {
        var settings = document.Settings;
        var address = document.Citation.Address?.AbsoluteUri;
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        WriteDublinCore(xml, "identifier", address ?? $"urn:dossier:{settings.Id}:{settings.Edition}", "id");
        WriteDublinCore(
            xml,
            "title",
            settings.Subtitle.Length > 0 ? $"{settings.Title}: {settings.Subtitle}" : settings.Title,
            null
        );
        WriteDublinCore(xml, "language", settings.Language, null);
        foreach (var curator in settings.CuratorNames)
        {
            WriteDublinCore(xml, "creator", curator, null);
        }

        WriteDublinCore(xml, "publisher", settings.Publisher, null);
        WriteDublinCore(xml, "description", settings.Description, null);
        var date = settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        WriteDublinCore(xml, "date", date, null);
        WriteDublinCore(xml, "rights", settings.Licence?.Name ?? "", null);
        if (pdf is not null)
        {
            WriteDublinCore(xml, "source", address is null ? pdf : new Uri(new Uri(address), pdf).AbsoluteUri, "pages");
            WriteMeta(xml, "source-of", "pagination", "#pages");
        }

        WriteMeta(xml, "dcterms:modified", $"{date}T00:00:00Z");
        WriteMeta(xml, "schema:accessMode", "textual");
        if (hasPictures)
        {
            WriteMeta(xml, "schema:accessMode", "visual");
        }

        WriteMeta(xml, "schema:accessModeSufficient", "textual");
        string[] features =
        [
            "alternativeText",
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
        ];
        foreach (var feature in features.Concat(pdf is null ? [] : ["pageBreakMarkers", "pageNavigation"]))
        {
            WriteMeta(xml, "schema:accessibilityFeature", feature);
        }

        WriteMeta(xml, "schema:accessibilityHazard", "none");
        WriteMeta(xml, "schema:accessibilitySummary", texts["epub_accessibility"]);
        xml.WriteEndElement();
    }

    private static void WriteManifest(
        XmlWriter xml,
        ImmutableArray<EpubFile> files,
        ImmutableSortedDictionary<string, string> others
    )
    {
        xml.WriteStartElement("manifest", Opf);
        WriteItem(xml, EpubNavigation.Name, "application/xhtml+xml", "nav");
        foreach (var file in files)
        {
            WriteItem(xml, file.Name, "application/xhtml+xml", null);
        }

        foreach (var (name, type) in others)
        {
            WriteItem(xml, name, type, null);
        }

        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, string name, string type, string? properties)
    {
        xml.WriteStartElement("item", Opf);
        xml.WriteAttributeString("id", IdOf(name));
        xml.WriteAttributeString("href", name);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null)
        {
            xml.WriteAttributeString("properties", properties);
        }

        xml.WriteEndElement();
    }

    private static string IdOf(string name) => $"file-{name.Replace('/', '-')}";

    /// <summary>Writes an element of Dublin Core; nothing for an empty value.</summary>
    private static void WriteDublinCore(XmlWriter xml, string name, string value, string? id)
    {
        if (value.Length > 0)
        {
            xml.WriteStartElement("dc", name, Dc);
            if (id is not null)
            {
                xml.WriteAttributeString("id", id);
            }

            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a property of the book, or of the element with an id: <c>#pages</c>.</summary>
    private static void WriteMeta(XmlWriter xml, string property, string value, string? refines = null)
    {
        xml.WriteStartElement("meta", Opf);
        if (refines is not null)
        {
            xml.WriteAttributeString("refines", refines);
        }

        xml.WriteAttributeString("property", property);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
