using Dossier.Markdown.Citations;

namespace Dossier.Tests.Markdown.Citations;

/// <summary>What stands in brackets ends at its own bracket, and semicolons within it divide nothing.</summary>
public sealed class BracketsTests
{
    [Theory]
    [InlineData("[a]", 2)]
    [InlineData("[a[b]c]", 6)]
    [InlineData(@"[a\]b]", 5)]
    [InlineData("{a{b}}", 5)]
    [InlineData("[a{]}", 3)]
    [InlineData("[a", -1)]
    [InlineData(@"[a\]", -1)]
    public void A_bracket_is_closed_by_its_own(string text, int expected) =>
        Assert.Equal(expected, Brackets.ClosingIndex(text, 0, text.Length));

    [Theory]
    [InlineData("a; b", 1)]
    [InlineData("[a; b]; c", 6)]
    [InlineData("`a; b`; c", 6)]
    [InlineData(@"a\; b; c", 5)]
    [InlineData("a&nbsp;b; c", 8)]
    [InlineData("a & b; c", 5)]
    [InlineData("a", 1)]
    public void A_semicolon_divides_where_nothing_encloses_it(string text, int expected) =>
        Assert.Equal(expected, Brackets.SemicolonIndex(text, 0, text.Length));

    [Fact]
    public void What_stands_behind_the_limit_is_not_looked_at()
    {
        Assert.Equal(-1, Brackets.ClosingIndex("[ab]", 0, 3));
        Assert.Equal(2, Brackets.SemicolonIndex("ab; c", 0, 2));
    }
}
