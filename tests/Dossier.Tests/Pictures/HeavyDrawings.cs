using System.Globalization;
using System.Text;
using Dossier.Pictures;

namespace Dossier.Tests.Pictures;

/// <summary>
/// Drawings of a few lines that draw more than any reader or typesetter can bear are told before they are shown.
/// </summary>
public sealed class HeavyDrawings
{
    private const string TooMuch = "it draws more, with its parts that stand for others, than can be shown or printed";
    private const string Round = "its parts stand for one another in a circle, or too deeply";

    [Theory]
    [InlineData("<g id='b‹n›'>", "<use href='#b‹m›'/>", "</g>")]
    [InlineData("<g id='b‹n›'>", "<use xmlns:x='http://www.w3.org/1999/xlink' x:href=' #b‹m› '/>", "</g>")]
    [InlineData("<pattern id='b‹n›' width='1' height='1'>", "<path fill='url(#b‹m›)' d='M0 0h9v9z'/>", "</pattern>")]
    [InlineData("<mask id='b‹n›'>", "<path mask=\"url('#b‹m›')\" d='M0 0h9v9z'/>", "</mask>")]
    [InlineData("<clipPath id='b‹n›'>", "<path clip-path='url( #b‹m› )' d='M0 0h9v9z'/>", "</clipPath>")]
    [InlineData("<symbol id='b‹n›'>", "<use style='filter:url(#b‹m›)' href='#b‹m›'/>", "</symbol>")]
    [InlineData("<filter id='b‹n›'>", "<feImage href='#b‹m›'/>", "</filter>")]
    [InlineData("<g id='b‹n›'>", "<path style='fill:u\\72l(#b‹m›)' d='M0 0h9v9z'/>", "</g>")]
    [InlineData("<g id='b‹n›'>", "<path class='x c‹m›' d='M0 0h9v9z'/>", "</g>", ".c‹n›{fill:url(#b‹n›)}")]
    [InlineData(
        "<g id='b‹n›'>",
        "<path id='p‹n›‹i›' d='M0 0h9v9z'/>",
        "</g>",
        "#p‹n›0,#p‹n›1,#p‹n›2,#p‹n›3{mask:url(#b‹m›)}"
    )]
    [InlineData("<g id='x'/><g id='b‹n›'>", "<use href='#b‹m›'/>", "</g><g id='b‹n›'/>")]
    [InlineData("<marker id='b‹n›'>", "<path marker-mid='url(#b‹m›)' d='M0 0h9v9zM0 0h9v9z'/>", "</marker>")]
    public void Parts_that_stand_for_others_many_times_over(string open, string each, string close, string style = "")
    {
        var svg = new StringBuilder("<path id='b0' d='M0 0h9v9z'/>");
        for (var n = 1; n <= 20; n++)
        {
            svg.Append(Named(open, n, 0));
            for (var i = 0; i < 4; i++)
            {
                svg.Append(Named(each, n, i));
            }

            svg.Append(Named(close, n, 0));
        }

        var rules = string.Concat(Enumerable.Range(1, 20).Select(n => Named(style, n, 0)));
        Refused(TooMuch, $"{svg}<use href='#b20'/><style>{rules}</style>");
        // Two levels of it are a drawing as any other.
        Assert.True(
            Picture
                .Of("p", MadePictures.Svg($"<path id='b0'/>{Named(open, 1, 0)}{Named(each, 1, 0)}{Named(close, 1, 0)}"))
                .IsPublished
        );
    }

    [Theory]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g><use href='#a'/>")]
    [InlineData("<pattern id='a'><path fill='url(#a)'/></pattern><path fill='url(#a)'/>")]
    [InlineData("<mask id='a'><g mask='url(#a)'><path/></g></mask><path mask='url(#a)'/>")]
    public void Parts_that_stand_for_themselves(string content) => Refused(Round, content);

    [Fact]
    public void Parts_that_stand_for_one_another_in_a_long_row() =>
        Refused(
            Round,
            "<g id='a0'/>"
                + string.Concat(
                    Enumerable.Range(1, 50_000).Select(n => Named("<g id='a‹n›'><use href='#a‹m›'/></g>", n, 0))
                )
        );

    [Fact]
    public void A_mark_at_every_point_of_a_line() =>
        Refused(
            TooMuch,
            $"<marker id='m'><path d='{string.Concat(Enumerable.Repeat("h9v9", 5_000))}'/></marker>"
                + $"<g marker-mid='url(#m)'><path d='{string.Concat(Enumerable.Repeat("h9v9", 5_000))}'/></g>"
        );

    [Theory]
    [InlineData("<text font-size='1e30'>a</text>")]
    [InlineData("<text letter-spacing='200000'>a</text>")]
    [InlineData("<text style='fill:red; word-spacing: 1e9px'>a</text>")]
    [InlineData("<style>text { font-size : 999999px }</style>")]
    [InlineData("<path d='M0 0h9' stroke-dasharray='3 1e-6'/>")]
    [InlineData("<path d='M0 0h9' style='stroke-dasharray:.001'/>")]
    public void Letters_and_dashes_that_cannot_be_drawn(string content) =>
        Refused("its letters are too large, or its dashes too short, to be drawn", content);

    [Fact]
    public void Letters_and_dashes_of_any_drawing() =>
        Assert.Null(
            Picture
                .Of(
                    "p",
                    MadePictures.Svg(
                        "<text font-size='3000' style='letter-spacing:-2px'>a</text><path stroke-dasharray='0 .5,2'/>"
                    )
                )
                .Fault
        );

    [Fact]
    public void A_picture_of_billions_of_pixels_within_a_drawing()
    {
        byte[] gif = [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0x2C, 0, 0x3B];
        Refused(
            "of a picture in it: it has 65535 × 65535 pixels, more than can be shown or printed",
            $"<image href='data:image/gif;base64,{Convert.ToBase64String(gif)}'/>"
        );
    }

    /// <summary>Each would be looked through again and again to its end: the test would not end.</summary>
    [Theory]
    [InlineData("<path style='", "/*", "'/>")]
    [InlineData("<style>", "/*", "</style>")]
    [InlineData("<style>", "url(", "</style>")]
    [InlineData("<style>", "a{", "</style>")]
    [InlineData("<style>", "a ", "</style>")]
    [InlineData("<path style='", "image ", "(a)'/>")]
    public void Styles_that_open_what_they_never_close(string before, string again, string after)
    {
        var svg = MadePictures.Svg($"{before}{string.Concat(Enumerable.Repeat(again, 500_000))}{after}");
        Assert.Equal(PictureFormat.Svg, Picture.Of("p", svg).Format);
    }

    [Fact]
    public void Gradients_symbols_and_links_as_drawing_programs_write_them_are_no_fault()
    {
        var svg = MadePictures.Svg(
            """
            <defs>
              <linearGradient id="a"><stop offset="0"/></linearGradient>
              <linearGradient id="b" href="#a"/>
              <clipPath id="c"><path id="d" d="M0 0h9v9z"/></clipPath>
              <symbol id="e"><use href="#d"/></symbol>
              <style>.f { fill: url(#b); } @media print { .f { clip-path: url(#c) } }</style>
            </defs>
            <g id="layer1" clip-path="url(#c)"><path class="f"/><use href="#e"/><use href="#e"/></g>
            <g id="layer2"><a href="#layer2"><path><animate href="#layer2" attributeName="x"/></path></a></g>
            """
        );
        Assert.True(Picture.Of("p", svg).IsPublished, Picture.Of("p", svg).Fault);
    }

    private static void Refused(string fault, string content)
    {
        var picture = Picture.Of("p", MadePictures.Svg(content));
        Assert.Equal((fault, false), (picture.Fault, picture.IsPublished));
    }

    private static string Named(string text, int n, int i) =>
        text.Replace("‹n›", Number(n), StringComparison.Ordinal)
            .Replace("‹m›", Number(n - 1), StringComparison.Ordinal)
            .Replace("‹i›", Number(i), StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
