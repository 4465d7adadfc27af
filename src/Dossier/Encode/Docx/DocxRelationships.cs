using System.Globalization;
using System.Xml;

namespace Dossier.Encode.Docx;

/// <summary>The relationships of a part: what it names outside itself.</summary>
internal sealed class DocxRelationships
{
    private const string PackageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<(string Type, string Target), string> ids = [];
    private readonly List<(string Id, string Type, string Target, bool Outside)> all = [];

    /// <summary>Whether the part names anything.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>The id by which the part names something in the document.</summary>
    /// <param name="type">The kind, by the last part of its name.</param>
    /// <param name="target">Its path, seen from the part.</param>
    public string To(string type, string target) => Id($"{WordXml.R}/{type}", target, outside: false);

    /// <summary>The id by which the part names an address; null for one that is none.</summary>
    public string? ToAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Id($"{WordXml.R}/hyperlink", address.AbsoluteUri, outside: true)
            : null;

    /// <summary>The relationships as a part of the document: the bytes of its XML.</summary>
    public byte[] ToArray()
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, XmlForm.OneLine))
        {
            xml.WriteStartElement("Relationships", PackageNamespace);
            foreach (var (id, type, target, outside) in all)
            {
                xml.WriteStartElement("Relationship", PackageNamespace);
                xml.WriteAttributeString("Id", id);
                xml.WriteAttributeString("Type", type);
                xml.WriteAttributeString("Target", target);
                if (outside)
                {
                    xml.WriteAttributeString("TargetMode", "External");
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// The id of a relationship of a kind by its full name, which is added where the part has none such yet.
    /// </summary>
    public string Id(string type, string target, bool outside)
    {
        if (!ids.TryGetValue((type, target), out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"rId{all.Count + 1}");
            ids[(type, target)] = id;
            all.Add((id, type, target, outside));
        }

        return id;
    }
}
