using Dossier.Compose.Elements;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>The line after a block of a sealed edition that was corrected later.</summary>
internal static class CorrectionLine
{
    /// <summary>Writes the line.</summary>
    /// <param name="html">What it is added to.</param>
    /// <param name="correction">What it says.</param>
    /// <param name="address">Where it leads; null for nowhere.</param>
    public static void Write(Utf8Output html, CorrectionElement correction, string? address)
    {
        html.Append("<p class=\"correction\">"u8);
        if (address is not null)
        {
            html.Append("<a href=\""u8);
            html.AppendEscaped(address);
            html.Append("\">"u8);
        }

        html.AppendEscaped(correction.Label);
        html.Append(address is null ? "" : "</a>").Append(" "u8);
        html.AppendEscaped(correction.Said);
        html.Append("</p>\n"u8);
    }
}
