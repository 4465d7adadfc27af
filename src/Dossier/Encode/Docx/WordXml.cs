using System.Xml;

namespace Dossier.Encode.Docx;

/// <summary>Writes a part of a Word document: WordprocessingML of ISO/IEC 29500, transitional.</summary>
internal sealed class WordXml : IDisposable
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly MemoryStream buffer = new();
    private readonly XmlWriter xml;

    /// <summary>Begins a part.</summary>
    /// <param name="root">Its root element.</param>
    public WordXml(string root)
    {
        xml = XmlWriter.Create(buffer, XmlForm.OneLine);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", root, W);
        xml.WriteAttributeString("xmlns", "r", null, R);
    }

    /// <summary>The writer, for elements of other namespaces.</summary>
    public XmlWriter Other => xml;

    /// <summary>Begins an element.</summary>
    public WordXml Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement("w", name, W);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString("w", attribute, W, value);
            }
        }

        return this;
    }

    /// <summary>Ends an element.</summary>
    public WordXml Close()
    {
        xml.WriteEndElement();
        return this;
    }

    /// <summary>Writes an element without content.</summary>
    public WordXml Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Close();

    /// <summary>Writes an element with one value: <c>&lt;w:sz w:val="22"/&gt;</c>.</summary>
    public WordXml Value(string name, string value) => Empty(name, ("val", value));

    /// <summary>Writes an attribute that names a relationship, on the element just begun.</summary>
    public WordXml Related(string name, string id)
    {
        xml.WriteAttributeString("r", name, R, id);
        return this;
    }

    /// <summary>Writes text as it is read, its blanks kept.</summary>
    public WordXml Text(string text)
    {
        Open("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text.ReplaceLineEndings(" ").Replace('\t', ' '));
        return Close();
    }

    /// <summary>Ends the part and gives all of it, in UTF-8.</summary>
    public byte[] ToArray()
    {
        xml.WriteEndDocument();
        xml.Flush();
        return buffer.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        xml.Dispose();
        buffer.Dispose();
    }
}
