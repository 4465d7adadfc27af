using Dossier.Check.Grounding.Claims;
using Dossier.Figures;
using Dossier.Statements;

namespace Dossier.Tests.Check.Grounding.Claims;

/// <summary>
/// A figure of a passage is said as people of the dossier's language write it, and reads as the same.
/// </summary>
public sealed class WrittenFigureTests
{
    [Theory]
    [InlineData("en-GB", "--05-08", "8 May")]
    [InlineData("en-GB", "--11", "November")]
    [InlineData("en-GB", "2025-11", "November 2025")]
    [InlineData("en-GB", "2025-06-02", "2 June 2025")]
    [InlineData("en-US", "2025-06-02", "June 2, 2025")]
    [InlineData("en-US", "--06-02", "June 2")]
    [InlineData("tr", "2025-08-02", "2 Ağustos 2025")]
    [InlineData("tr", "--11", "Kasım")]
    [InlineData("kk", "2025-05-08", "2025 жылғы 8 мамыр")]
    [InlineData("kk", "--05-08", "8 мамыр")]
    [InlineData("ru", "2025-05-08", "8 мая 2025 года")]
    [InlineData("ru", "2025-05", "май 2025 года")]
    [InlineData("ru", "--05", "май")]
    [InlineData("en-GB", "05h30", "5.30 a.m.")]
    [InlineData("en-GB", "17h30", "5.30 p.m.")]
    [InlineData("en-US", "17h30", "5:30 p.m.")]
    [InlineData("en-GB", "20h00", "8 p.m.")]
    [InlineData("en-GB", "00h15", "00:15")]
    [InlineData("en-GB", "5h30", "5:30")]
    [InlineData("en-GB", "12h00", "12:00")]
    [InlineData("tr", "17h30", "17:30")]
    [InlineData("ru", "05h30", "05:30")]
    [InlineData("en-GB", "60000", "60,000")]
    [InlineData("tr", "60000", "60.000")]
    [InlineData("en-GB", "1897", "1897")]
    [InlineData("en-GB", "10.4%", "10.4%")]
    public void It_is_written_for_people(string language, string figure, string written)
    {
        Assert.Equal(written, WrittenFigure.Of(figure, language));
        Assert.Contains(
            FigureReader.Read($"at {written} ", language),
            read => Figure.Supported(figure).Append(figure).Contains(read.Value)
        );
    }

    [Fact]
    public void A_name_is_said_as_it_is() =>
        Assert.Equal("2025-05 Union", WrittenFigure.Of(new Mark(MarkKind.Name, "2025-05 Union"), "en"));
}
