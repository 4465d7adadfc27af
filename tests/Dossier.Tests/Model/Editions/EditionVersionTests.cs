using Dossier.Model.Editions;

namespace Dossier.Tests.Model.Editions;

/// <summary>Versions are those of Semantic Versioning, without anything behind them.</summary>
public sealed class EditionVersionTests
{
    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("0.12.3", true)]
    [InlineData("999999.0.0", true)]
    [InlineData("1000000.0.0", false)]
    [InlineData("1.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("01.0.0", false)]
    [InlineData("1.0.0-rc1", false)]
    [InlineData("+1.0.0", false)]
    [InlineData(" 1.0.0", false)]
    [InlineData("1.٢.0", false)]
    [InlineData("", false)]
    public void Three_whole_numbers_are_one(string text, bool isOne)
    {
        var version = EditionVersion.TryParse(text);
        Assert.Equal(isOne ? text : null, version?.ToString());
    }

    [Theory]
    [InlineData("v1.2", "1.2.0")]
    [InlineData("V2", "2.0.0")]
    [InlineData("01.02.03", "1.2.3")]
    [InlineData("1.2.3.4", null)]
    [InlineData("one", null)]
    public void What_was_meant_is_offered(string text, string? meant) =>
        Assert.Equal(meant, EditionVersion.Suggest(text)?.ToString());

    [Fact]
    public void They_are_ordered_by_number_and_not_by_letter() =>
        Assert.Equal(
            ["1.2.0", "1.10.0", "2.0.0"],
            ((string[])["2.0.0", "1.10.0", "1.2.0"])
                .Select(text => EditionVersion.TryParse(text)!.Value)
                .Order()
                .Select(version => version.ToString())
        );
}
