using System.Globalization;
using System.Text;
using QRCoder;

namespace Dossier.Encode.Drawings;

/// <summary>Draws an address as a QR code in SVG, four modules of white around it, as scanners want.</summary>
internal static class AddressDrawing
{
    /// <summary>An address as a QR code.</summary>
    public static string Svg(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\"><path d=\""
        );
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return svg.Append("\"/></svg>\n").ToString();
    }
}
