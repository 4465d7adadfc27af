using Dossier.Check.Grounding.Claims;

namespace Dossier.Tests.Check.Grounding.Claims;

/// <summary>A number of a passage is said as the block writes its own.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("en", "12,000", 12000, 11400, "11,400")]
    [InlineData("en", "2,500", 2500, 2350, "2,350")]
    [InlineData("en", "41,000", 41000, 41250, "41,250")]
    [InlineData("en", "1,200,000", 1200000, 1250000, "1,250,000")]
    [InlineData("en", "2.5", 2.5, 2.3, "2.3")]
    [InlineData("en", "1,234.5", 1234.5, 1234.6, "1,234.6")]
    [InlineData("en", "54 million euros", 54000000, 57000000, "57 million euros")]
    [InlineData("en", "54 billion euros", 54000000000, 57000000, "57 million euros")]
    [InlineData("en", "2.3 million", 2300000, 2400000, "2.4 million")]
    [InlineData("tr", "12.000", 12000, 11400, "11.400")]
    [InlineData("tr", "2,5 milyon", 2500000, 2300000, "2,3 milyon")]
    [InlineData("de", "12.000", 12000, 11400, "11.400")]
    [InlineData("ru", "12 000", 12000, 11400, "11\u00A0400")]
    [InlineData("kk", "12\u00A0000", 12000, 11400, "11\u00A0400")]
    [InlineData("en", "12000", 12000, 11400, null)]
    [InlineData("en", "twelve thousand", 12000, 11400, null)]
    [InlineData("en", "12,000 euros", 12, 11, null)]
    public void It_is_written_as_the_other(
        string language,
        string typed,
        double value,
        double number,
        string? expected
    ) => Assert.Equal(expected, WrittenNumber.Like(typed, (decimal)value, (decimal)number, language));
}
