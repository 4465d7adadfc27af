using System.Buffers;
using System.Text;

namespace Dossier.Csl.Text.FieldMarks;

/// <summary>
/// Reads the marks that fields have: <c>i b sc sup sub</c>, <c>span</c> with small capitals, <c>nocase</c> or
/// <c>nodecor</c>; quotation marks in pairs; apostrophes. Marks without a partner are letters like others.
/// </summary>
internal static class RichText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<\"'“‘«„”’»‚‹›");

    /// <summary>The text of a field.</summary>
    /// <param name="text">The field.</param>
    /// <param name="kind">What the field is.</param>
    /// <param name="field">The variable.</param>
    /// <param name="quotes">The quotation marks of the language.</param>
    public static Node Read(string text, LeafKind kind, string field, Quotes quotes) =>
        !text.AsSpan().ContainsAny(Special)
            ? new Leaf(text, kind, field) { Unit = text }
            : new RichTextReading(text, kind, field, quotes).Read();

    /// <summary>A field without its marks.</summary>
    public static string Plain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            if (text[i] == '<' && RichTextMark.At(text, i) is { } mark)
            {
                i += mark.Length;
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        return plain.ToString();
    }
}
