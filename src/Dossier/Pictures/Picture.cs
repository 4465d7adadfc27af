namespace Dossier.Pictures;

/// <summary>A file that is to be a picture, and what is known of it without showing it.</summary>
/// <param name="Path">Path for people.</param>
/// <param name="Format">Its form, by its first bytes; null for what is no picture.</param>
/// <param name="Width">In pixels; 0 where the file gives none, as an SVG may.</param>
/// <param name="Height">In pixels; 0 where the file gives none.</param>
public sealed record Picture(string Path, PictureFormat? Format, int Width, int Height)
{
    /// <summary>Whether it tells where on earth it was taken.</summary>
    public bool HasPosition { get; init; }

    /// <summary>Whether its colours are amounts of four inks, as printers use them, and not of light.</summary>
    public bool HasInks { get; init; }

    /// <summary>Why it cannot be shown; null for a sound one.</summary>
    public string? Fault { get; init; }

    /// <summary>What in it runs, or is fetched from elsewhere, when a browser shows it; null for a still one.</summary>
    public string? Active { get; init; }

    /// <summary>Whether it may be published: nothing else than a picture that is still.</summary>
    public bool IsPublished => Format is not null && Active is null;

    /// <summary>Looks at a file.</summary>
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
        return picture with { Path = path };
    }
}
