using Dossier.Editions.Changes;

namespace Dossier.Tests.Editions;

public sealed class SignedFiguresTests
{
    [Theory]
    [InlineData("they owe EUR5m", "they owe EUR9m")]
    [InlineData("they owe R5.3bn", "they owe R8.3bn")]
    [InlineData("in Q1 of 2024", "in Q4 of 2024")]
    [InlineData("F16 and v2.5", "F35 and v2.5")]
    [InlineData("有5艘船", "有9艘船")]
    [InlineData("A$5", "US$5")]
    public void Figures_that_letters_touch_are_others(string before, string after) =>
        Assert.NotEqual(SignedFigures.Of(before, "en"), SignedFigures.Of(after, "en"));

    [Theory]
    [InlineData("the gas CO2 in 2024", "the gas CO₂ in 2024")]
    [InlineData("the F16 flies", "an F16 flew")]
    [InlineData("EUR5.3m", "5.3 million euros")]
    public void The_same_figures_in_other_words_are_the_same(string before, string after) =>
        Assert.Equal(SignedFigures.Of(before, "en"), SignedFigures.Of(after, "en"));
}
