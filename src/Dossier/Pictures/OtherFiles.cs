namespace Dossier.Pictures;

/// <summary>Says what a file is that is no picture which browsers and the typesetter both show.</summary>
internal static class OtherFiles
{
    /// <summary>What the file is, by its first bytes.</summary>
    public static string Kind(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [] => "the file is empty",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                "it is a WebP picture, which the print cannot show",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] =>
                "it is an AVIF, HEIC or video file, which the print cannot show",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] =>
                "it is a TIFF picture, which browsers do not show",
            [(byte)'B', (byte)'M', ..] => "it is a bitmap of Windows, which the print cannot show",
            [(byte)'P', (byte)'K', 3, 4, ..] => "it is a Word, LibreOffice or zip file",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "it is a PDF",
            _ => "it is neither PNG, JPEG, GIF nor SVG",
        };
}
