using System.Text;
using System.Xml;

namespace Dossier.Encode;

/// <summary>The forms in which XML is written: UTF-8 without a mark, the same on every system.</summary>
internal static class XmlForm
{
    /// <summary>For programs alone, all in one line.</summary>
    public static XmlWriterSettings OneLine => new() { Encoding = new UTF8Encoding(false) };

    /// <summary>For people to look at too, an element a line.</summary>
    public static XmlWriterSettings Lines =>
        new()
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
        };
}
