using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>What stands around a chart or map besides text.</summary>
internal static class DrawingParts
{
    /// <summary>Its title, and the unit of its numbers if they have one.</summary>
    public static void WriteTitle(Utf8Output html, DrawingElement drawing, Action anchor)
    {
        html.Append("\n<p class=\"drawn-title\">"u8);
        html.AppendEscaped(drawing.Title);
        if (drawing.Unit.Length > 0)
        {
            html.Append(" <span class=\"drawn-unit\">"u8);
            html.AppendEscaped(drawing.Unit);
            html.Append("</span>"u8);
        }

        anchor();
        html.Append("</p>\n"u8);
    }

    /// <summary>
    /// Its table, which opens on request, and links to its data; none where it has no permanent address.
    /// </summary>
    /// <param name="html">Takes them.</param>
    /// <param name="drawing">The drawing.</param>
    /// <param name="table">Writes the table.</param>
    /// <param name="address">The address of a form of the data.</param>
    /// <param name="texts">Interface texts.</param>
    public static void WriteData(
        Utf8Output html,
        DrawingElement drawing,
        Action table,
        Func<string, string> address,
        Texts texts
    )
    {
        html.Append("<details class=\"drawn-data\">\n<summary>"u8);
        html.AppendEscaped(texts["drawn_data"]);
        html.Append("</summary>\n"u8);
        table();
        if (drawing.Head.Anchor is not null)
        {
            html.Append("<p class=\"drawn-files\">"u8);
            foreach (var form in DataSheet.Forms)
            {
                html.Append("<a href=\""u8);
                html.AppendEscaped(address(form));
                html.Append("\" download>"u8);
                html.AppendEscaped(texts.Format("drawn_file", form.ToUpperInvariant()));
                html.Append("</a> "u8);
            }

            html.Append("</p>\n"u8);
        }

        html.Append("</details>\n"u8);
    }
}
