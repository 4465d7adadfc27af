using System.Xml;

namespace Dossier.Csl.Styles.Reading;

/// <summary>
/// A reader of XML, as <see cref="XmlReader.Create(TextReader, XmlReaderSettings)"/> makes one, that gives up where
/// elements are nested too deeply: a tree of them takes the square of their depth to make.
/// </summary>
internal sealed class BoundedXmlReader : XmlTextReader
{
    private readonly int maxDepth;

    /// <summary>A reader at the start of a text; no file that the text names is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How many elements may be within one another.</param>
    public BoundedXmlReader(string text, int maxDepth)
        : base(new StringReader(text))
    {
        this.maxDepth = maxDepth;
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        EntityHandling = EntityHandling.ExpandEntities;
        Normalization = true;
    }

    /// <inheritdoc/>
    /// <exception cref="XmlException">The text is no XML, or too deep.</exception>
    public override bool Read()
    {
        var more = base.Read();
        return Depth <= maxDepth
            ? more
            : throw new XmlException(
                $"The elements are nested more than {maxDepth} deep.",
                null,
                LineNumber,
                LinePosition
            );
    }
}
