using System.Globalization;
using System.Security.Cryptography;

namespace Dossier.Pictures;

/// <summary>A file that is to be a picture, and what is known of it without showing it.</summary>
/// <param name="Path">Path for people.</param>
/// <param name="Format">Its form, by its first bytes; null for what is no picture.</param>
/// <param name="Width">In pixels, as it is shown; 0 where the file gives none, as an SVG may.</param>
/// <param name="Height">In pixels, as it is shown; 0 where the file gives none.</param>
public sealed record Picture(string Path, PictureFormat? Format, int Width, int Height)
{
    /// <summary>
    /// What the file gives away beside what it shows, and would be published with, as a clause; null for nothing.
    /// </summary>
    public string? GivesAway { get; init; }

    /// <summary>
    /// What tells the file from another of the same name: eight hexadecimal digits of its SHA-256; empty for a drawing
    /// that is in no file.
    /// </summary>
    public string Hash { get; init; } = "";

    /// <summary>
    /// How what is stored is turned where it is shown, by a note that browsers and the typesetter follow by themselves.
    /// </summary>
    public Orientation Orientation { get; init; }

    /// <summary>Whether its colours are amounts of four inks, as printers use them, and not of light.</summary>
    public bool HasInks { get; init; }

    /// <summary>Why it cannot be shown; null for a sound one.</summary>
    public string? Fault { get; init; }

    /// <summary>What in it runs, or is fetched from elsewhere, when a browser shows it; null for a still one.</summary>
    public string? Active { get; init; }

    /// <summary>Whether it may be published: nothing else than a picture that is sound and still.</summary>
    public bool IsPublished => Format is not null && Active is null && Fault is null;

    /// <summary>Whether the fault is an ending that is another format's.</summary>
    public bool IsMisnamed { get; init; }

    /// <summary>Whether it has more pixels than can be shown or printed.</summary>
    public bool IsTooLarge =>
        Format is not (null or PictureFormat.Svg) && (long)Width * Height * (IsDeep ? 8 : 4) > MaxBytes;

    /// <summary>Whether a part of it unpacks to more than any picture needs, which is its fault.</summary>
    internal bool IsBomb { get; init; }

    /// <summary>Whether each of its amounts of colour takes two bytes in place of one.</summary>
    internal bool IsDeep { get; init; }

    /// <summary>
    /// How many bytes a picture may take where it is shown, four to a pixel: 64 million pixels. The typesetter holds
    /// twice as many.
    /// </summary>
    private const long MaxBytes = 256_000_000;

    /// <summary>
    /// Looks at a file of the dossier, which is sent, and set, as what its name says that it is.
    /// </summary>
    /// <param name="path">Its path for people.</param>
    /// <param name="bytes">All of it.</param>
    public static Picture OfFile(string path, ReadOnlyMemory<byte> bytes)
    {
        var picture = Of(path, bytes) with
        {
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 4)),
        };
        return picture is { Format: { } format, Fault: null } && !IsNameOf(System.IO.Path.GetExtension(path), format)
            ? picture with
            {
                IsMisnamed = true,
                Fault =
                    $"it is {(format == PictureFormat.Svg ? "an SVG" : $"a {FormatName(format)}")}, and its name "
                    + "says otherwise",
            }
            : picture;
    }

    /// <summary>
    /// Whether an ending fits a format. PNG, JPEG and GIF under one another's endings are shown everywhere; an SVG
    /// under theirs is not, nor any picture under another ending.
    /// </summary>
    private static bool IsNameOf(string ending, PictureFormat format) =>
        ending.ToLowerInvariant() switch
        {
            ".svg" => format == PictureFormat.Svg,
            ".png" or ".jpg" or ".jpeg" or ".gif" => format != PictureFormat.Svg,
            _ => false,
        };

    /// <summary>
    /// The ending that a file's first bytes ask for, in lower case: programs that look at the name alone take a PNG
    /// called <c>.jpg</c> for a broken JPEG. That of the name where it fits, or where the bytes are no PNG, JPEG or
    /// GIF.
    /// </summary>
    /// <param name="path">Its path.</param>
    /// <param name="bytes">All of it.</param>
    public static string EndingOf(string path, ReadOnlySpan<byte> bytes)
    {
        var typed = System.IO.Path.GetExtension(path).ToLowerInvariant();
        return bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
            [0xFF, 0xD8, 0xFF, ..] => typed == ".jpeg" ? typed : ".jpg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".gif",
            _ => typed,
        };
    }

    private static string FormatName(PictureFormat format) => format.ToString().ToUpperInvariant();

    /// <summary>Looks at a drawing that the library made, whose size alone is not known.</summary>
    /// <param name="svg">All of it.</param>
    public static Picture OfDrawing(ReadOnlyMemory<byte> svg) => SvgReader.ReadRoot(svg);

    /// <summary>Looks at what may be a picture.</summary>
    /// <param name="path">Its path for people.</param>
    /// <param name="bytes">All of it.</param>
    public static Picture Of(string path, ReadOnlyMemory<byte> bytes)
    {
        var picture = bytes.Span switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngReader.Read(bytes.Span),
            [0xFF, 0xD8, 0xFF, ..] => JpegReader.Read(bytes.Span),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => GifReader.Read(bytes.Span),
            _ => SvgReader.Read(bytes) ?? new Picture("", null, 0, 0) { Fault = OtherFiles.Kind(bytes.Span) },
        };
        return picture with
        {
            Path = path,
            Width = picture.Orientation.SwapsSides ? picture.Height : picture.Width,
            Height = picture.Orientation.SwapsSides ? picture.Width : picture.Height,
            GivesAway =
                picture.GivesAway
                ?? (picture.Format is null or PictureFormat.Svg ? null : MachinePath.FindInXmp(bytes.Span)),
            Fault =
                picture.Fault
                ?? (
                    picture.IsTooLarge
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"it has {picture.Width} × {picture.Height} pixels, more than can be shown or printed"
                        )
                        : null
                ),
        };
    }
}
