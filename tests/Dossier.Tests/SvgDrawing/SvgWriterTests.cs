using Dossier.SvgDrawing;

namespace Dossier.Tests.SvgDrawing;

/// <summary>What a drawing says is escaped, and its numbers are short and the same everywhere.</summary>
public sealed class SvgWriterTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(1.25, "1.2")]
    [InlineData(1.26, "1.3")]
    [InlineData(-12.04, "-12")]
    [InlineData(-0.06, "-0.1")]
    [InlineData(123456.78, "123456.8")]
    public void A_number_is_written_to_a_tenth(double value, string expected) =>
        Assert.Equal(expected, SvgWriter.N(value));

    [Fact]
    public void Words_and_description_are_escaped()
    {
        var svg = new SvgWriter("chart", 100, 12, "A & B \"<c>\"");
        svg.DrawText("label", 1, 2, "<script>");
        Assert.Equal(
            "<svg class=\"chart\" viewBox=\"0 0 100 50\" font-size=\"12\" role=\"img\" "
                + "aria-label=\"A &amp; B &quot;&lt;c&gt;&quot;\">\n"
                + "<text class=\"label\" x=\"1\" y=\"2\">&lt;script&gt;</text>\n</svg>\n",
            svg.Finish(50)
        );
    }

    [Fact]
    public void What_has_no_size_is_not_drawn()
    {
        var svg = new SvgWriter("chart", 100, 12, "Nothing");
        svg.DrawBox("bar", 1, 2, 3, 0.04);
        svg.DrawPath("line", "");
        Assert.EndsWith("aria-label=\"Nothing\">\n</svg>\n", svg.Finish(50), StringComparison.Ordinal);
    }
}
