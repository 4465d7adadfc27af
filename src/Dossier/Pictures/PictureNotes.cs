using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Dossier.Pictures;

/// <summary>
/// What cameras and programs write into a picture beside what it shows, wherever in the file they put it: Exif (CIPA
/// DC-008), XMP (ISO 16684-1), and the records of the IPTC (IIM 4.2).
/// </summary>
internal static class PictureNotes
{
    /// <summary>What is said of a picture that has a position.</summary>
    public const string Position = "the picture says where on earth it was taken";

    /// <summary>
    /// Bytes to which the texts and the profile of colours of a picture may unpack together: some take one or two
    /// millions.
    /// </summary>
    public const int MaxUnpacked = 8 << 20;

    /// <summary>Names of a place in IIM's second record: its city, part of the city, province and country.</summary>
    private const string PlacesOfIptc = "\x5A\x5C\x5F\x65";

    /// <summary>
    /// Whether a part of a file names a position: in the open, in Exif that begins anywhere in it, or as a record of
    /// the IPTC behind Photoshop's mark.
    /// </summary>
    public static bool HavePosition(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("GPSLatitude"u8) >= 0
        || bytes.IndexOf("photoshop:City"u8) >= 0
        || bytes.IndexOf("Iptc4xmpCore:Location"u8) >= 0
        || bytes.IndexOf("Iptc4xmpExt:LocationCreated"u8) >= 0
        || HasExifPosition(bytes)
        || HasIptcPlace(bytes);

    /// <summary>
    /// Whether a chunk of a PNG names a position, in Exif, in text, plain or compressed, or in a profile in
    /// hexadecimal; and to how many bytes it unpacks.
    /// </summary>
    /// <param name="kind">The chunk's name.</param>
    /// <param name="content">What it holds.</param>
    public static (bool HasPosition, int Unpacked) InChunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        if (kind.SequenceEqual("eXIf"u8))
        {
            return (Exif.HasPosition(content), 0);
        }

        var isPlain = kind.SequenceEqual("tEXt"u8);
        if (!isPlain && !kind.SequenceEqual("zTXt"u8) && !kind.SequenceEqual("iTXt"u8) && !kind.SequenceEqual("iCCP"u8))
        {
            return (false, 0);
        }

        var text = ChunkText(kind, content);
        var hasPosition =
            HavePosition(text)
            || (
                content.StartsWith("Raw profile type "u8)
                && DecodeHexProfile(text) is var profile
                && (HavePosition(profile) || Exif.HasPosition(profile))
            );
        return (hasPosition, isPlain ? 0 : text.Length);
    }

    /// <summary>The text or profile of a chunk behind its key, unpacked as far as is looked at.</summary>
    private static byte[] ChunkText(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var text = content[(content.IndexOf((byte)0) + 1)..];
        if (kind.SequenceEqual("zTXt"u8) || kind.SequenceEqual("iCCP"u8))
        {
            return text.IsEmpty ? [] : Unpack(text[1..]);
        }

        if (!kind.SequenceEqual("iTXt"u8) || text.Length < 2)
        {
            return text.ToArray();
        }

        var isPacked = text[0] == 1;
        text = text[2..];
        for (var part = 0; part < 2; part++)
        {
            text = text[(text.IndexOf((byte)0) + 1)..]; // Its language, then its key in that language.
        }

        return isPacked ? Unpack(text) : text.ToArray();
    }

    /// <summary>
    /// What is said of bytes after a picture's end; null where there are only zero bytes and line ends.
    /// </summary>
    public static string? Behind(ReadOnlySpan<byte> rest) =>
        rest.Trim("\0\r\n"u8) is { Length: > 0 } more
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"behind the picture the file has {more.Length:N0} bytes more, which no reader sees"
            )
            : null;

    /// <summary>Whether Exif with a position begins anywhere in the bytes.</summary>
    private static bool HasExifPosition(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf("Exif\0\0"u8); at >= 0; )
        {
            bytes = bytes[(at + 6)..];
            if (Exif.HasPosition(bytes))
            {
                return true;
            }

            at = bytes.IndexOf("Exif\0\0"u8);
        }

        return false;
    }

    /// <summary>
    /// Whether a record of the IPTC anywhere in the bytes names a city, a part of one, a province or a country.
    /// </summary>
    private static bool HasIptcPlace(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf("8BIM\x04\x04"u8); at >= 0; )
        {
            bytes = bytes[(at + 6)..];
            // Its name, which may be empty and ends on an even byte, and its length.
            var start = bytes.IsEmpty ? 0 : ((bytes[0] + 2) & ~1) + 4;
            var records = start < bytes.Length ? bytes[start..] : [];
            while (records is [0x1C, var record, var name, var high, var low, ..])
            {
                var length = BinaryPrimitives.ReadUInt16BigEndian([high, low]);
                if (record == 2 && length > 0 && PlacesOfIptc.Contains((char)name, StringComparison.Ordinal))
                {
                    return true;
                }

                records = length + 5 <= records.Length ? records[(length + 5)..] : [];
            }

            at = bytes.IndexOf("8BIM\x04\x04"u8);
        }

        return false;
    }

    /// <summary>
    /// What bytes unpack to, up to a little more than <see cref="MaxUnpacked"/>; of damaged ones what came out
    /// before.
    /// </summary>
    private static byte[] Unpack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        var part = new byte[1 << 16];
        try
        {
            for (int read; all.Length <= MaxUnpacked && (read = unpacking.Read(part)) > 0; )
            {
                all.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came out before is looked at.
        }

        return all.ToArray();
    }

    /// <summary>
    /// The bytes of a profile as ImageMagick writes it: two lines with its kind and length, then hexadecimal digits.
    /// </summary>
    private static byte[] DecodeHexProfile(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart((byte)'\n');
        for (var line = 0; line < 2; line++)
        {
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        }

        var digits = new byte[text.Length];
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiHexDigit((char)character))
            {
                digits[count++] = character;
            }
        }

        return Convert.FromHexString(System.Text.Encoding.ASCII.GetString(digits, 0, count & ~1));
    }
}
