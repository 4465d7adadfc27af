using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>Pictures that cannot be read, and what the print does not draw of them.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class BadPicturesTests
{
    [Theory]
    [InlineData("images/broken.png", "not an image")]
    [InlineData("images/broken.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"")]
    [InlineData("images/empty.png", "")]
    public void A_broken_image_is_an_error_at_the_line_that_shows_it(string path, string content)
    {
        var inputs = SmallDossier
            .Inputs(
                (
                    "index.md",
                    $"""
                    Text.

                    ![What it shows]({path})

                    """
                )
            )
            .With(path, Encoding.UTF8.GetBytes(content));
        var set = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.Null(set.Pdf);
        var finding = Assert.Single(set.Findings);
        Assert.Equal(("DOS312", "input/index.md", 3), (finding.Code.Id, finding.Path, finding.Line));
    }

    /// <summary>Telephones and browsers save a PNG as <c>.jpg</c>: browsers show it, and so does the print.</summary>
    [Theory]
    [InlineData("images/a.png")]
    [InlineData("images/a.jpg")]
    [InlineData("images/a.JPEG")]
    [InlineData("images/a.gif")]
    public void A_picture_is_printed_by_its_bytes_whatever_its_ending(string path)
    {
        const string Png =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var inputs = SmallDossier
            .Inputs(("index.md", $"Text.\n\n![What it shows]({path})\n\nAnd ![a sign]({path}) in a line.\n"))
            .With(path, Convert.FromBase64String(Png));
        var set = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.Empty(set.Findings);
        Assert.NotNull(set.Pdf);
    }

    /// <summary>
    /// What a drawing says is printed, or is a finding that names drawing and character; the build goes on.
    /// </summary>
    [Theory]
    [InlineData("Yes ✔\uFE0F and ↗\uFE0E", "")]
    [InlineData("北京 and 上海", "lack Chinese characters for the picture 'images/map.svg', such as '北' (U+5317)")]
    [InlineData("देवनागरी", "lack Devanagari characters for the picture 'images/map.svg', such as 'द' (U+0926)")]
    [InlineData("a \u200D x", "")]
    [InlineData("\U0001F600", "have no '\U0001F600' (U+1F600) for the picture 'images/map.svg'")]
    public void A_sign_in_a_drawing_never_ends_the_build(string said, string finding)
    {
        var set = Drawing($"<text x=\"2\" y=\"20\" font-family=\"Arial\">{said} <tspan>end</tspan></text>");
        Assert.NotNull(set.Pdf);
        Assert.Contains("end", set.Text(), StringComparison.Ordinal);
        if (finding.Length == 0)
        {
            Assert.Empty(set.Findings);
        }
        else
        {
            var one = Assert.Single(set.Findings);
            Assert.Equal(("DOS313", "input/index.md", 3), (one.Code.Id, one.Path, one.Line));
            Assert.Contains(finding, one.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// What the writer of the PDF has no text for is named by its picture, and not as the template's fault.
    /// </summary>
    [Theory]
    [InlineData("שָׁלוֹם", "'שָׁ'")]
    [InlineData("e\u0323\u0301", "'\u1EB9\u0301'")]
    public void What_cannot_be_printed_of_a_drawing_is_an_error_at_the_line_that_shows_it(string said, string sign)
    {
        var set = Drawing($"<text x=\"2\" y=\"20\">{said}</text>");
        Assert.Null(set.Pdf);
        Assert.All(
            set.Findings,
            one => Assert.Equal(("DOS312", "input/index.md", 3), (one.Code.Id, one.Path, one.Line))
        );
        Assert.NotEmpty(set.Findings);
        Assert.All(
            set.Findings,
            one => Assert.Contains($"in the words of 'images/map.svg': {sign}", one.Message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<circle r=\"3\"><animate attributeName=\"r\" to=\"9\" dur=\"1s\"/></circle>", "<animate>")]
    [InlineData("<style>@media print { .a { fill: red } }</style>", "@media")]
    [InlineData("<path style=\"fill: var(--ink)\" d=\"M0 0h9v9z\"/>", "var(")]
    [InlineData("<path fill=\"oklch(60% 0.1 120)\" d=\"M0 0h9v9z\"/>", "oklch(")]
    public void What_the_print_does_not_draw_is_a_finding(string svg, string part)
    {
        var set = Drawing(svg);
        Assert.NotNull(set.Pdf);
        var one = Assert.Single(set.Findings);
        Assert.Equal(("DOS317", "input/index.md", 3), (one.Code.Id, one.Path, one.Line));
        Assert.Equal($"the print does not draw {part} of the picture 'images/map.svg'", one.Message);
    }

    [Fact]
    public void A_picture_of_inks_is_named_where_a_PDF_for_archives_is_made()
    {
        var jpeg = Pictures.MadePictures.Jpeg();
        jpeg[Array.IndexOf(jpeg, (byte)0xC0) + 8] = 4;
        var set = Typeset.Inputs(
            SmallDossier
                .Inputs(
                    ("dossier.yml", SmallDossier.Settings + "print: { archive: true }\n"),
                    (
                        "index.md",
                        """
                        Text.

                        ![What it shows](images/inks.jpg)

                        """
                    )
                )
                .With("images/inks.jpg", jpeg),
            new PrintRequest(PrintPart.Whole)
        );
        Assert.Null(set.Pdf);
        var one = Assert.Single(set.Findings);
        Assert.Equal(("DOS312", "input/index.md", 3), (one.Code.Id, one.Path, one.Line));
        Assert.Contains("'images/inks.jpg' is made of inks", one.Message, StringComparison.Ordinal);
    }

    private static SetBriefing Drawing(string content) =>
        Typeset.Inputs(
            SmallDossier
                .Inputs(
                    (
                        "index.md",
                        """
                        Text.

                        ![What it shows](images/map.svg)

                        """
                    )
                )
                .With(
                    "images/map.svg",
                    Encoding.UTF8.GetBytes(
                        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 50\">{content}</svg>"
                    )
                ),
            new PrintRequest(PrintPart.Whole)
        );
}
