using Dossier.Charts;

namespace Dossier.Tests.Charts;

/// <summary>A scale has round ticks around all of its numbers, and zero where leaving it out would mislead.</summary>
public sealed class NumberScaleTests
{
    [Theory]
    [InlineData(0, 10, true, 5, "0 2 4 6 8 10")]
    [InlineData(3, 97, true, 5, "0 20 40 60 80 100")]
    [InlineData(-4, 7, false, 5, "-5 0 5 10")]
    [InlineData(95, 100, false, 5, "95 96 97 98 99 100")]
    [InlineData(95, 100, true, 5, "0 20 40 60 80 100")]
    [InlineData(40, 100, false, 5, "0 20 40 60 80 100")]
    [InlineData(0, 0, false, 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0.001, 0.003, false, 3, "0 0.001 0.002 0.003")]
    public void Ticks_are_round(double least, double greatest, bool withZero, int most, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                    ' ',
                    new NumberScale(least, greatest, withZero, most).Ticks.Select(tick => NumberScale.Text(tick, "en"))
                )
                .Replace('−', '-')
        );

    [Fact]
    public void Every_number_stands_between_the_ends()
    {
        var scale = new NumberScale(-12.5, 61, withZero: false, most: 6);
        Assert.InRange(scale.Of(-12.5), 0, 1);
        Assert.InRange(scale.Of(61), 0, 1);
        Assert.Equal(0, scale.Of((double)scale.Ticks[0]), 9);
        Assert.Equal(1, scale.Of((double)scale.Ticks[^1]), 9);
    }
}
