using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Pictures;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Pictures;

public sealed class PictureTests
{
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        Rules.NoPicture,
        Rules.ActivePicture,
        Rules.PicturePosition,
        Rules.UnusedPicture,
        Rules.BrokenImage,
        Rules.FileName,
    ];

    [Fact]
    public void Sound_pictures_have_their_form_and_size()
    {
        byte[] gif = [.. "GIF89a"u8, 3, 0, 2, 0, 0, 0, 0, 0x2C, 0, 0x3B];
        Assert.Equal((PictureFormat.Png, 3, 2, null), Read(MadePictures.Png()));
        Assert.Equal((PictureFormat.Jpeg, 3, 2, null), Read(MadePictures.Jpeg()));
        Assert.Equal((PictureFormat.Gif, 3, 2, null), Read(gif));
        Assert.Equal((PictureFormat.Svg, 30, 20, null), Read(MadePictures.Svg("<path d='M0 0h9'/>")));
        Assert.Equal((PictureFormat.Svg, 96, 48, null), Read(MadePictures.Svg("", "width='1in' height='0.5in'")));
        Assert.Equal((PictureFormat.Svg, 0, 0, null), Read(MadePictures.Svg("", "width='100%'")));
    }

    [Theory]
    [InlineData("width='0' height='20'")]
    [InlineData("width='30' height='0px'")]
    [InlineData("width='-30' height='20'")]
    [InlineData("width='0%' height='20'")]
    public void A_drawing_without_a_size_shows_nothing(string size) =>
        Assert.Equal(
            "its width or height is not above 0, so that nothing of it is shown",
            Picture.Of("p", MadePictures.Svg("<path d='M0 0h9'/>", size)).Fault
        );

    [Fact]
    public void The_ending_is_that_of_the_bytes()
    {
        Assert.Equal(".png", Picture.EndingOf("a.jpg", MadePictures.Png()));
        Assert.Equal(".png", Picture.EndingOf("a.PNG", MadePictures.Png()));
        Assert.Equal(".jpg", Picture.EndingOf("a.png", MadePictures.Jpeg()));
        Assert.Equal(".jpeg", Picture.EndingOf("a.JPEG", MadePictures.Jpeg()));
        Assert.Equal(".gif", Picture.EndingOf("a.png", "GIF89a"u8));
        Assert.Equal(".svg", Picture.EndingOf("a.svg", MadePictures.Svg("")));
    }

    [Fact]
    public void A_picture_cut_anywhere_has_a_fault()
    {
        foreach (var whole in new[] { MadePictures.Png(), MadePictures.Jpeg(), MadePictures.Svg("<g><path/></g>") })
        {
            for (var length = 0; length < whole.Length - 1; length++)
            {
                Assert.NotNull(Picture.Of("p", whole.AsMemory(0, length)).Fault);
            }
        }
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "it is neither PNG, JPEG, GIF nor SVG")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>", "it is neither PNG, JPEG, GIF nor SVG")]
    [InlineData("alert(1)", "it is neither PNG, JPEG, GIF nor SVG")]
    [InlineData("PK\u0003\u0004 a document", "it is a Word, LibreOffice or zip file")]
    [InlineData("%PDF-1.7", "it is a PDF")]
    [InlineData("RIFF....WEBPVP8 ", "it is a WebP picture, which the print cannot show")]
    public void What_is_no_picture_is_told_by_its_bytes(string content, string fault)
    {
        var picture = Picture.Of("p", Encoding.UTF8.GetBytes(content));
        Assert.Equal((null, fault, false), (picture.Format, picture.Fault, picture.IsPublished));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<g><path onclick='alert(1)'/></g>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>")]
    [InlineData("<a href='javascript:alert(1)'><path/></a>")]
    [InlineData("<a xmlns:x='http://www.w3.org/1999/xlink' x:href=' java&#10;script:alert(1)'><path/></a>")]
    [InlineData("<image href='https://example.org/a.png'/>")]
    [InlineData("<image href='//example.org/a.png'/>")]
    [InlineData("<image href='data:image/svg+xml,&lt;svg/>'/>")]
    [InlineData("<use href='other.svg#a'/>")]
    [InlineData("<path style='fill:url(https://example.org/a.svg#b)'/>")]
    [InlineData("<path fill='url( \"//example.org/a.svg#b\" )'/>")]
    [InlineData("<style>@import 'a.css';</style>")]
    [InlineData("<style><![CDATA[ path { background: URL(//example.org/a) } ]]></style>")]
    [InlineData("<set attributeName='xlink:href' to='javascript:alert(1)'/>")]
    [InlineData("<style>@im<![CDATA[port 'a.css';]]></style>")]
    [InlineData("<style>@im<style/>port 'a.css';</style>")]
    [InlineData("<style>@im<!-- -->port 'a.css';</style>")]
    [InlineData("<style>@\\69mport 'a.css';</style>")]
    [InlineData("<style>path { fill: u\\000072 l(//example.org/a) }</style>")]
    [InlineData("<style>path { background: image-set('//example.org/a.png' 1x) }</style>")]
    [InlineData("<style>@font-face { src: src('//example.org/a.woff') }</style>")]
    [InlineData("<path style='background: url(/**/\"//example.org/a\")'/>")]
    [InlineData("<path style='-moz-binding: x'/>")]
    [InlineData("<path style='behavior: y'/>")]
    [InlineData("<style>a { x: \"/*\" } b { fill: url(//example.org/a) } c { x: \"*/\" }</style>")]
    [InlineData("<style>a { fill: url(#/*) } b { fill: url(//example.org/a) } /**/</style>")]
    [InlineData("<a href='#a' ping='https://example.org/'><path/></a>")]
    [InlineData("<g xml:base='https://example.org/'><use href='#a'/></g>")]
    [InlineData("<form xmlns='http://www.w3.org/1999/xhtml' action='https://example.org/'/>")]
    [InlineData("<a href='https:evil'><path/></a>")]
    public void A_drawing_that_runs_or_fetches_is_not_published(string content)
    {
        var picture = Picture.Of("p", MadePictures.Svg(content));
        Assert.NotNull(picture.Active);
        Assert.False(picture.IsPublished);
    }

    /// <summary>What a document type declares is there for browsers, though it does not stand where it acts.</summary>
    [Theory]
    [InlineData("<!ENTITY x '<script/>'>", "<g>&x;</g>")]
    [InlineData("<!ENTITY y '&#60;script/>'><!ENTITY x '&y;'>", "<g>&x;</g>")]
    [InlineData("<!ENTITY x 'javascript:alert(1)'>", "<a href='&x;'/>")]
    [InlineData("<!ATTLIST g onclick CDATA 'alert(1)'>", "<g/>")]
    [InlineData("<!ATTLIST a href CDATA 'javascript:alert(1)'>", "<a/>")]
    [InlineData("<!ENTITY % x SYSTEM 'https://example.org/a.dtd'>%x;", "<script/>")]
    [InlineData(
        "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            + "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e "
            + "'&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g "
            + "'&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>",
        "<text>&g;</text>"
    )]
    public void What_a_document_type_declares_is_seen(string declared, string content)
    {
        var svg = Encoding.UTF8.GetString(MadePictures.Svg(content));
        var picture = Picture.Of("p", Encoding.UTF8.GetBytes($"<!DOCTYPE svg [{declared}]>{svg}"));
        Assert.NotNull(picture.Active ?? picture.Fault);
        Assert.False(picture.IsPublished);
    }

    [Fact]
    public void Entities_that_drawing_programs_declare_are_no_fault()
    {
        var svg = Encoding.UTF8.GetBytes(
            """
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
              <!ENTITY ns_svg "http://www.w3.org/2000/svg">
            ]>
            <svg xmlns="&ns_svg;" width="3" height="2"><path d="M0 0"/></svg>
            """
        );
        Assert.True(Picture.Of("p", svg).IsPublished);
    }

    [Theory]
    [InlineData("a.html", "a GIF")]
    [InlineData("a.js", "a GIF")]
    [InlineData("a", "a GIF")]
    [InlineData("a.svg", "a GIF")]
    [InlineData("a.png.xhtml", "an SVG")]
    [InlineData("a.png", "an SVG")]
    public void A_picture_bears_the_name_of_one(string name, string what)
    {
        byte[] gif = [.. "GIF89a"u8, 3, 0, 2, 0, 0, 0, 0, 0x2C, 0, 0x3B];
        var picture = Picture.OfFile(name, what == "an SVG" ? MadePictures.Svg("<path/>") : gif);
        Assert.Equal(($"it is {what}, and its name says otherwise", false), (picture.Fault, picture.IsPublished));
        Assert.True(Picture.OfFile("a.PNG", gif).IsPublished);
        Assert.True(Picture.OfFile("a.SVG", MadePictures.Svg("<path/>")).IsPublished);
    }

    [Fact]
    public void A_picture_of_billions_of_pixels_and_a_drawing_without_end_are_told_before_they_are_shown()
    {
        byte[] gif = [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, .. MadePictures.GifFrame, 0x3B];
        Assert.Equal(
            ("it has 65535 × 65535 pixels, more than can be shown or printed", false),
            (Picture.Of("p", gif).Fault, Picture.Of("p", gif).IsPublished)
        );
        var deep = MadePictures.Svg(
            string.Concat(Enumerable.Repeat("<g>", 20_000)) + string.Concat(Enumerable.Repeat("</g>", 20_000))
        );
        Assert.Equal(
            ("it is nested too deeply", false),
            (Picture.Of("p", deep).Fault, Picture.Of("p", deep).IsPublished)
        );
    }

    [Fact]
    public void A_drawing_as_programs_save_it_is_still()
    {
        var svg = Encoding.UTF8.GetBytes(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="210mm" height="297mm">
              <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
              <style>.a { fill: url(#b) }</style>
              <linearGradient id="b"/><use xlink:href="#b" inkscape:label="online"/>
              <a href="https://example.org/"><text class="a">On air</text></a>
              <image href="data:image/png;base64,iVBORw0KGgo="/>
            </svg>
            """
        );
        var picture = Picture.Of("p", svg);
        Assert.Equal((null, null, true, 794), (picture.Active, picture.Fault, picture.IsPublished, picture.Width));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_a_photograph_was_taken_is_seen(bool little)
    {
        byte[] Exif(bool place) => [.. "Exif\0\0"u8, .. MadePictures.Notes(little, place)];
        Assert.True(Has(MadePictures.Jpeg(MadePictures.Segment(0xE1, Exif(true)))));
        Assert.False(Has(MadePictures.Jpeg(MadePictures.Segment(0xE1, Exif(false)))));
        Assert.True(Has(MadePictures.Png(MadePictures.Chunk("eXIf", MadePictures.Notes(little, true)))));
        Assert.False(Has(MadePictures.Png(MadePictures.Chunk("eXIf", MadePictures.Notes(little, false)))));
        Assert.True(
            Has(
                MadePictures.Jpeg(
                    MadePictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='1'/>"u8])
                )
            )
        );

        static bool Has(byte[] bytes) => Picture.Of("p", bytes).GivesAway == PictureNotes.Position;
    }

    [Fact]
    public void Only_pictures_are_published_and_the_rest_is_said()
    {
        using var folder = new TemporaryFolder().WithDossier();
        folder
            .With(
                "input/index.md",
                "![A dot](images/a%20dot.png) and ![another](<images/a#b?.png>) ![c](images/bad.png)\n"
            )
            .With("input/images/a dot.png", MadePictures.Png())
            .With("input/images/a#b?.png", MadePictures.Png())
            .With("input/images/bad.png", MadePictures.Png()[..40])
            .With("input/images/secret plan.docx", "PK\u0003\u0004"u8.ToArray())
            .With("input/images/page.html", "<script>alert(1)</script>")
            .With("input/images/live.svg", MadePictures.Svg("<script/>"))
            .With("input/images/Thumbs.db", "x")
            .With(
                "input/images/where.jpg",
                MadePictures.Jpeg(
                    MadePictures.Segment(
                        0xE1,
                        [.. "Exif\0\0"u8, .. MadePictures.Notes(little: true, withPosition: true)]
                    )
                )
            )
            .With("input/images/photo.jpg", MadePictures.Jpeg())
            .With("input/images/PHOTO.JPG", MadePictures.Jpeg())
            .With("input/glossary/aux.md", SmallDossier.Term("Aux", "A port. {.common-knowledge}\n"));
        var result = Command.Run(folder.Path, "check");
        var lines = result
            .Error.Split('\n')
            .Where(line => line.StartsWith("input/", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/secret plan.docx: warning DOS314", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/page.html: warning DOS314", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/live.svg: error DOS315", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.StartsWith("input/index.md:1:69: error DOS312", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/photo.jpg: warning DOS318", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            lines,
            line =>
                line.Contains("dot.png", StringComparison.Ordinal) && line.Contains("DOS318", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/photo.jpg: warning DOS007", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("input/glossary/aux.md: warning DOS007", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("input/images/where.jpg: warning DOS316", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(lines, line => line.Contains("Thumbs.db", StringComparison.Ordinal));

        File.Delete(folder["input/images/live.svg"]);
        folder.With("input/images/bad.png", MadePictures.Png());
        Assert.Equal(0, Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code);
        Assert.Equal(
            ["PHOTO.JPG", "a dot.png", "a#b?.png", "bad.png", "photo.jpg", "where.jpg"],
            Directory.GetFiles(folder["output/images"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        var page = File.ReadAllText(folder["output/index.html"]);
        Assert.Contains("/images/a%20dot.png\"", page, StringComparison.Ordinal);
        Assert.Contains("/images/a%23b%3F.png\"", page, StringComparison.Ordinal);
        // So that nothing moves when the picture comes.
        Assert.Contains("alt=\"A dot\" width=\"3\" height=\"2\"", page, StringComparison.Ordinal);
    }

    private static (PictureFormat?, int, int, string?) Read(byte[] bytes)
    {
        var picture = Picture.Of("p", bytes);
        Assert.True(picture.IsPublished);
        return (picture.Format, picture.Width, picture.Height, picture.Fault);
    }
}
