using System.Collections.Immutable;
using System.Globalization;
using Dossier.Editions.Redlines;

namespace Dossier.Tests.Robustness;

/// <summary>Of a page that was rewritten, twice as many pieces take at most about twice as many comparisons.</summary>
public sealed class RewrittenPages
{
    [Theory]
    [InlineData(2000)]
    [InlineData(4000)]
    public void Twice_the_pieces_take_twice_the_comparisons(int count)
    {
        var (small, large) = (Compared(count), Compared(2 * count));
        Assert.True(large <= small * 2.1, $"{small:N0} pairs, then {large:N0}");
    }

    /// <summary>Where there are too many for all pairs, those in about the same place are found all the same.</summary>
    [Fact]
    public void A_piece_is_found_again_about_where_it_stood()
    {
        var before = Units(3000, "was");
        var after = Units(3000, "is");
        ImmutableArray<TextUnit> kept = [.. before.Select((unit, i) => i % 10 == 0 ? Reworded(unit) : after[i])];
        var matches = new UnitMatcher([before], [kept]).Matches;
        Assert.All(Enumerable.Range(0, 300), i => Assert.Equal((0, 10 * i), matches[(0, 10 * i)]));
    }

    private static TextUnit Reworded(TextUnit unit) => unit with { Text = $"{unit.Text} indeed", Anchor = "other" };

    private static long Compared(int count) => new UnitMatcher([Units(count, "was")], [Units(count, "is")]).Compared;

    private static ImmutableArray<TextUnit> Units(int count, string word) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new TextUnit(
                    null,
                    false,
                    false,
                    false,
                    string.Join(
                        ' ',
                        Enumerable
                            .Range(0, 12)
                            .Select(j => string.Create(CultureInfo.InvariantCulture, $"{word}{i}x{j}"))
                    )
                )),
        ];
}
