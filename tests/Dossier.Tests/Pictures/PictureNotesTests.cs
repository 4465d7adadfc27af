using System.IO.Compression;
using System.Text;
using Dossier.Pictures;

namespace Dossier.Tests.Pictures;

/// <summary>What a picture tells beside what it shows, and what would take more than it is worth.</summary>
public sealed class PictureNotesTests
{
    /// <summary>Every way in which programs put notes into a picture, by its name in a failure.</summary>
    public static TheoryData<string, byte[]> PicturesThatTellTheirPlace()
    {
        byte[] exif = [.. "Exif\0\0"u8, .. MadePictures.Notes(little: true, withPosition: true)];
        var xmp = "<rdf:Description exif:GPSLatitude='41,0N'/>"u8.ToArray();
        var profile = Encoding.ASCII.GetBytes(
            $"""

            exif
                {exif.Length}
            {Convert.ToHexString(exif[..20]).ToLowerInvariant()}
            {Convert.ToHexString(exif[20..])}

            """
        );
        var second = MadePictures.Jpeg(MadePictures.Segment(0xE1, exif));
        byte[] iptc = [.. "Photoshop 3.0\08BIM\u0004\u0004\0\0\0\0\0\u0009"u8, 0x1C, 2, 0x5A, 0, 4, .. "Oral"u8];
        byte[] Image(string address) => MadePictures.Svg($"<image href=\"{address}\"/>");
        return new()
        {
            { "PNG, compressed text", MadePictures.Png(MadePictures.Chunk("zTXt", [.. "XML\0\0"u8, .. Packed(xmp)])) },
            {
                "PNG, compressed international text",
                MadePictures.Png(
                    MadePictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0en\0key\0"u8, .. Packed(xmp)])
                )
            },
            {
                "PNG, profile in hexadecimal",
                MadePictures.Png(MadePictures.Chunk("tEXt", [.. "Raw profile type exif\0"u8, .. profile]))
            },
            {
                "PNG, compressed profile in hexadecimal",
                MadePictures.Png(MadePictures.Chunk("zTXt", [.. "Raw profile type APP1\0\0"u8, .. Packed(profile)]))
            },
            { "PNG, behind its end", [.. MadePictures.Png(), .. exif] },
            { "JPEG, a second picture", [.. MadePictures.Jpeg(), .. second] },
            { "JPEG, records of the IPTC", MadePictures.Jpeg(MadePictures.Segment(0xED, iptc)) },
            {
                "GIF, XMP",
                [
                    .. "GIF89a"u8,
                    1,
                    0,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0x21,
                    0xFF,
                    (byte)xmp.Length,
                    .. xmp,
                    0,
                    .. MadePictures.GifFrame,
                    0x3B,
                ]
            },
            { "SVG, a photograph in it", Image($"data:image/jpeg;base64,{Convert.ToBase64String(second)}") },
            {
                "SVG, a photograph in it whose address has codes",
                Image($"data:image/jpeg;base64,%{(int)'/':X2}{Convert.ToBase64String(second)[1..]}")
            },
            {
                "SVG, a photograph in it that is all codes",
                Image($"data:image/jpeg,{string.Concat(second.Select(sign => $"%{sign:X2}"))}")
            },
            { "SVG, XMP", MadePictures.Svg("<metadata><d a='exif:GPSLatitude'/></metadata>") },
        };
    }

    [Theory]
    [MemberData(nameof(PicturesThatTellTheirPlace))]
    public void Where_a_picture_was_taken_is_seen_wherever_it_is_noted(string way, byte[] bytes) =>
        Assert.Equal(
            (way, null, PictureNotes.Position),
            (way, Picture.Of("p", bytes).Fault, Picture.Of("p", bytes).GivesAway)
        );

    [Fact]
    public void What_stands_behind_a_picture_and_whose_folder_a_drawing_names_is_told()
    {
        var hidden = "behind the picture the file has 4 bytes more, which no reader sees";
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, .. MadePictures.GifFrame, 0x3B];
        byte[][] pictures = [MadePictures.Png(), MadePictures.Jpeg(), gif];
        foreach (var picture in pictures)
        {
            Assert.Null(Picture.Of("p", picture).GivesAway);
            Assert.Null(Picture.Of("p", (byte[])[.. picture, 0, 0, (byte)'\n']).GivesAway);
            Assert.Equal(hidden, Picture.Of("p", (byte[])[.. picture, .. "PK\u0003\u0004"u8]).GivesAway);
        }
    }

    [Theory]
    [InlineData("/home/ada/secret.png")]
    [InlineData("C:\\Users\\ada\\plan.svg")]
    [InlineData("D:/plans/plan.svg")]
    [InlineData("/Users/ada/a.svg")]
    [InlineData("/Volumes/Work/a.svg")]
    [InlineData("/mnt/c/Users/ada/a.svg")]
    [InlineData("file:/home/ada/a.svg")]
    [InlineData("file:///home/ada/a.svg")]
    [InlineData("\\\\server\\share\\ada\\x.png")]
    public void Paths_of_a_machine_are_told_wherever_a_drawing_or_an_XMP_has_them(string path)
    {
        string[] ways =
        [
            $"<g inkscape:export-filename=\"{path}\" xmlns:inkscape=\"i\"/>",
            $"<g data-from=\" {path}\"/>",
            $"<metadata><f>{path}</f></metadata>",
            $"<desc>Made of {path}</desc>",
            $"<!-- {path} -->",
            $"<text x=\"0\" y=\"0\">a<!--{path}--></text>",
            $"<text x=\"0\" y=\"0\"/><title>{path}</title>",
        ];
        foreach (var way in ways)
        {
            Assert.Equal(
                $"the drawing names a file of the machine that it was made on, '{path}'",
                Picture.Of("p", MadePictures.Svg(way)).GivesAway
            );
        }

        var xmp = Encoding.UTF8.GetBytes($"<x:xmpmeta><stRef:filePath>{path}</stRef:filePath></x:xmpmeta>");
        Assert.Equal(
            $"the picture names a file of the machine that it was made on, '{path}'",
            Picture
                .Of("p", MadePictures.Png(MadePictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. xmp])))
                .GivesAway
        );
    }

    [Theory]
    [InlineData("<a href=\"https://example.org/home/ada\"/>")]
    [InlineData("<text x=\"0\" y=\"0\">/home/ada</text>")]
    [InlineData("<path d=\"M0 0L1 1\"/><desc>and/or, 1/2, a:b, https://example.org/mnt/x, either /home or /tmp</desc>")]
    [InlineData("<!-- see www.example.org/Users/list -->")]
    public void What_readers_see_and_addresses_of_the_web_are_no_paths(string within) =>
        Assert.Null(Picture.Of("p", MadePictures.Svg(within)).GivesAway);

    [Theory]
    [InlineData("<?xml-stylesheet type='text/xsl' href='data:text/xsl,x'?>", "", "")]
    [InlineData("", "", "<?xml-stylesheet type='text/xsl' href='data:text/xsl,x'?>")]
    [InlineData("", "<?xml-stylesheet href='https://example.org/x.css'?>", "")]
    [InlineData("", "", "<!-- a --><?XML-stylesheet href='https://example.org/x.css'?>\n")]
    public void A_style_sheet_is_active_wherever_a_file_names_it(string before, string within, string behind) =>
        Assert.NotNull(
            Picture
                .Of("p", Encoding.UTF8.GetBytes(before + Encoding.UTF8.GetString(MadePictures.Svg(within)) + behind))
                .Active
        );

    [Theory]
    [InlineData("<!DOCTYPE svg [<?xml-stylesheet type='text/css' href='https://example.org/x.css'?>]>", "")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'><?xml-stylesheet type='text/xsl' href='#x'?>]>", "")]
    [InlineData("", "<x:stylesheet xmlns:x='http://www.w3.org/1999/XSL/Transform' id='x'/>")]
    public void A_style_sheet_that_makes_another_page_of_a_drawing_is_active(string before, string within)
    {
        var svg = Encoding.UTF8.GetBytes(before + Encoding.UTF8.GetString(MadePictures.Svg(within)));
        Assert.NotNull(Picture.Of("p", svg).Active);
    }

    [Fact]
    public void A_small_file_that_would_take_gigabytes_is_not_shown()
    {
        var nothing = Packed(new byte[20_000_000]);
        Assert.Equal(
            "parts of it unpack to far more than any picture needs",
            Picture.Of("p", MadePictures.Png(MadePictures.Chunk("iCCP", [.. "p\0\0"u8, .. nothing]))).Fault
        );
        // Many that are small enough by themselves are one that is not.
        var many = Enumerable.Repeat(MadePictures.Chunk("zTXt", [.. "a\0\0"u8, .. Packed(new byte[1_000_000])]), 20);
        Assert.Equal(
            "parts of it unpack to far more than any picture needs",
            Picture.Of("p", MadePictures.Png([.. many])).Fault
        );
        var profile = MadePictures.Chunk("iCCP", [.. "p\0\0"u8, .. Packed(new byte[1_000_000])]);
        Assert.Null(Picture.Of("p", MadePictures.Png(profile)).Fault);
        byte[] Deep(byte depth) =>
            [
                0x89,
                .. "PNG\r\n\u001a\n"u8,
                .. MadePictures.Chunk("IHDR", 0, 0, 0x1F, 0x40, 0, 0, 0x1F, 0x40, depth, 6, 0, 0, 0),
                .. MadePictures.Chunk("IDAT", 1),
                .. MadePictures.Chunk("IEND"),
            ];
        Assert.Null(Picture.Of("p", Deep(8)).Fault);
        Assert.Equal("it has 8000 × 8000 pixels, more than can be shown or printed", Picture.Of("p", Deep(16)).Fault);
        var coded = Convert.ToBase64String(Deep(16));
        Assert.Equal(
            "of a picture in it: it has 8000 × 8000 pixels, more than can be shown or printed",
            Picture.Of("p", MadePictures.Svg($"<feImage href='data:image/png;base64,%69{coded[1..]}'/>")).Fault
        );
        foreach (var filter in (string[])["feTurbulence", "feMorphology", "feConvolveMatrix"])
        {
            Assert.Equal(
                $"its filter <{filter}> may draw without end",
                Picture.Of("p", MadePictures.Svg($"<filter id='f'><{filter} numOctaves='100000000'/></filter>")).Fault
            );
        }

        Assert.Null(
            Picture.Of("p", MadePictures.Svg("<filter id='f'><feGaussianBlur/></filter><g filter='url(#f)'/>")).Fault
        );
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }
}
