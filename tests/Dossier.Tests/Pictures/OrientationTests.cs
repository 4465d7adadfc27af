using System.Globalization;
using System.Xml.Linq;
using Dossier.Input;
using Dossier.Pictures;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Dossier.Tests.Pictures;

/// <summary>
/// A photograph that its camera says to turn stands upright in every output, and has the room of what is shown.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed class OrientationTests
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    [InlineData(3, 2, false)]
    [InlineData(4, 2, true)]
    [InlineData(5, 3, true)]
    [InlineData(6, 1, false)]
    [InlineData(7, 1, true)]
    [InlineData(8, 3, false)]
    [InlineData(0, 0, false)]
    [InlineData(9, 0, false)]
    public void It_is_read_as_browsers_do(int number, int quarterTurns, bool isMirrored)
    {
        var size = quarterTurns % 2 == 1 ? (2, 3) : (3, 2);
        foreach (var little in new[] { true, false })
        {
            var notes = MadePictures.Notes(little, withPosition: false, number);
            foreach (var bytes in new[] { MadePictures.Jpeg(Exif(notes)), MadePictures.Png(Chunk(notes)) })
            {
                var picture = Picture.Of("p", bytes);
                Assert.Equal(new Orientation(quarterTurns, isMirrored), picture.Orientation);
                Assert.Equal(size, (picture.Width, picture.Height));
                Assert.Null(picture.Fault);
            }
        }
    }

    /// <summary>Each as Chromium shows it.</summary>
    [Fact]
    public void The_first_notes_hold_and_what_is_damaged_or_elsewhere_says_nothing()
    {
        var (turned, upsideDown) = (MadePictures.Notes(true, false, 6), MadePictures.Notes(true, false, 3));
        Assert.Equal(1, Turns(MadePictures.Jpeg(Exif(turned), Exif(upsideDown))));
        Assert.Equal(0, Turns(MadePictures.Jpeg(Exif(MadePictures.Notes(true, false)), Exif(turned))));
        Assert.Equal(0, Turns([.. MadePictures.Jpeg(), .. MadePictures.Jpeg(Exif(turned))]));
        Assert.Equal(
            0,
            Turns(MadePictures.Jpeg(MadePictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. turned])))
        );
        byte[] late = [.. MadePictures.Png()[..^12], .. Chunk(turned), .. MadePictures.Chunk("IEND")];
        Assert.Equal(0, Turns(late));
        for (var length = 0; length < 22; length++)
        {
            Assert.Equal(0, Turns(MadePictures.Jpeg(Exif(turned[..length]))));
        }

        var asLong = (byte[])turned.Clone();
        asLong[12] = 4; // The type of the entry.
        Assert.Equal(0, Turns(MadePictures.Jpeg(Exif(asLong))));

        static int Turns(byte[] bytes) => Picture.Of("p", bytes).Orientation.QuarterTurns;
    }

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(2, null, "1")]
    [InlineData(3, "10800000", null)]
    [InlineData(4, "10800000", "1")]
    [InlineData(5, "16200000", "1")]
    [InlineData(6, "5400000", null)]
    [InlineData(7, "5400000", "1")]
    [InlineData(8, "16200000", null)]
    public void Word_is_told_how_it_is_turned_and_the_book_how_large_it_is(int number, string? turn, string? mirrored)
    {
        var books = MadeBooks.Of(Inputs(number));
        var word = MadeBooks.Xml(MadeBooks.Files(books.Docx)["word/document.xml"]);
        var form = word.Descendants(Drawing + "xfrm").First();
        Assert.Equal((turn, mirrored), (form.Attribute("rot")?.Value, form.Attribute("flipH")?.Value));
        // The sizes are those of the picture before it is turned: 400 to 200.
        foreach (var size in word.Descendants().Where(one => one.Name.LocalName is "extent" or "ext"))
        {
            Assert.Equal(
                2,
                double.Parse(size.Attribute("cx")!.Value, CultureInfo.InvariantCulture)
                    / double.Parse(size.Attribute("cy")!.Value, CultureInfo.InvariantCulture),
                0.01
            );
        }

        var shown = number > 4 ? ("200", "400") : ("400", "200");
        var image = MadeBooks
            .Files(books.Epub)
            .Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
            .SelectMany(file => MadeBooks.Xml(file.Value).Descendants())
            .First(one => one.Name.LocalName == "img");
        Assert.Equal(shown, (image.Attribute("width")!.Value, image.Attribute("height")!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void LibreOffice_and_the_print_show_it_upright(int number)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.docx"], MadeBooks.Of(Inputs(number)).Docx);
        var result = Outside.Run(
            "libreoffice-writer",
            folder[""],
            "",
            "soffice",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--headless",
            "--convert-to",
            "pdf",
            "book.docx"
        );
        Assert.True(File.Exists(folder["book.pdf"]), result.Output + result.Error);
        using var read = PdfDocument.Open(File.ReadAllBytes(folder["book.pdf"]));
        var set = Typeset.Inputs(Inputs(number), new PrintRequest(PrintPart.Whole));
        Assert.Empty(set.Findings);
        foreach (var pages in new[] { read.GetPages(), set.Pages })
        {
            var box = pages.SelectMany(page => page.GetImages()).First().BoundingBox;
            var (width, height) = (Extent(box, corner => corner.X), Extent(box, corner => corner.Y));
            Assert.Equal(number > 4 ? 2 : 0.5, height / width, 0.02);
        }
    }

    [Fact]
    public void A_photograph_in_a_drawing_that_browsers_turn_and_the_print_does_not_is_a_finding()
    {
        foreach (var (style, count) in new[] { ("", 1), (" style='image-orientation: none'", 0) })
        {
            var photograph = Convert.ToBase64String(Photograph(6));
            var svg = MadePictures.Svg(
                $"<image{style} width='30' height='20' href='data:image/png;base64,{photograph}'/>"
            );
            var set = Typeset.Inputs(
                SmallDossier
                    .Inputs(("sections/01-a.md", SmallDossier.Page("A", "\n![A tower](images/a.svg)\n")))
                    .With("images/a.svg", svg),
                new PrintRequest(PrintPart.Whole)
            );
            Assert.NotNull(set.Pdf);
            Assert.Equal(
                Enumerable.Repeat(("DOS317", "input/sections/01-a.md", 5), count),
                set.Findings.Select(one => (one.Code.Id, one.Path, one.Line))
            );
        }
    }

    /// <summary>How far the corners of what is drawn, which may be turned, lie apart.</summary>
    private static double Extent(PdfRectangle box, Func<PdfPoint, double> along)
    {
        double[] places = [along(box.TopLeft), along(box.TopRight), along(box.BottomLeft), along(box.BottomRight)];
        return places.Max() - places.Min();
    }

    private static InputSet Inputs(int number) =>
        SmallDossier
            .Inputs(("sections/01-a.md", SmallDossier.Page("A", "\n![A tower](images/tower.png)\n")))
            .With("images/tower.png", Photograph(number));

    /// <summary>A picture that is stored twice as wide as high.</summary>
    private static byte[] Photograph(int number) =>
        Torture.Png(400, 200, MadePictures.Notes(little: false, withPosition: false, number));

    private static byte[] Exif(byte[] notes) => MadePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. notes]);

    private static byte[] Chunk(byte[] notes) => MadePictures.Chunk("eXIf", notes);
}
