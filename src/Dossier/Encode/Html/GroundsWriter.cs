using System.Globalization;
using Dossier.Compose;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>Writes the discreet marks that lead from a paragraph to the passages that it rests on.</summary>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class GroundsWriter(IAddresses addresses, Texts texts)
{
    private const int Shown = 3;

    /// <summary>Whether blocks get no marks, because the block around them has one.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Writes the marks of a block: up to three passages by name, the others as a count.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="block">The block.</param>
    /// <param name="element">What goes around them, if there are any; <c>p</c> for a block that cannot hold them
    /// itself.</param>
    public void Write(Utf8Output html, Element block, string element = "span")
    {
        if (IsSilent || block is HeadingElement)
        {
            return;
        }

        var from = block.Head.Grounds;
        if (block.Head.Own.Length > 0)
        {
            html.Append("<"u8).Append(element).Append(" class=\"grounds\"> "u8);
            html.AppendEscaped(block.Head.Own);
            html.Append("</"u8).Append(element).Append(element == "p" ? ">\n" : ">");
        }

        if (from.IsEmpty || addresses.OfPassage(from[0].Id) is null)
        {
            return;
        }

        html.Append("<"u8).Append(element).Append(" class=\"grounds\">"u8);
        var names = from.Length <= Shown + 1 ? from.Length : Shown;
        for (var i = 0; i < names; i++)
        {
            Mark(html, from[i].Id, from[i].Text, from[i].Label);
        }

        if (names < from.Length)
        {
            var rest = (from.Length - names).ToString(CultureInfo.InvariantCulture);
            Mark(html, from[names].Id, $"+{rest}", texts.Format("grounds_more", rest));
        }

        html.Append("</"u8).Append(element).Append(element == "p" ? ">\n" : ">");
    }

    private void Mark(Utf8Output html, PassageId id, string text, string label)
    {
        html.Append(" <a href=\""u8);
        html.AppendEscaped(addresses.OfPassage(id)!);
        html.Append("\" aria-label=\""u8);
        html.AppendEscaped(label);
        html.Append("\">"u8);
        html.AppendEscaped(text);
        html.Append("</a>"u8);
    }
}
