using System.Collections.Immutable;
using System.Globalization;
using Dossier.Encode.Print;
using Dossier.Theming;

namespace Dossier.Tests.Print;

/// <summary>Where lines of print do not end, and which words are not hyphenated.</summary>
public sealed class TiesTests
{
    private static readonly Texts Texts = new(
        "en-GB",
        Enumerable
            .Range(1, 12)
            .ToImmutableSortedDictionary(
                month => $"month_{month}_of",
                month => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month),
                StringComparer.Ordinal
            )
    );

    [Theory]
    [InlineData("of 20 February 2024", "of 20_February 2024")]
    [InlineData("in 20 Frankfurt streets", "in 20 Frankfurt streets")]
    [InlineData("US$5 billion in 2023", "US$5_billion in 2023")]
    [InlineData("€1,200.50 a day", "€1,200.50_a day")]
    [InlineData("(passage 5) or (both notes 3 and 12).", "(passage_5) or (both notes 3 and_12).")]
    [InlineData("for 30 years, 4,000 companies", "for 30 years, 4,000 companies")]
    [InlineData("No figure", "No figure")]
    public void Lines_do_not_end_within_dates_sums_and_references(string text, string expected) =>
        Assert.Equal(expected.Replace('_', '\u00A0'), new PrintTies(Texts).Tie(text));

    [Theory]
    [InlineData("Since Kazakhstan joined", "Since |Kazakhstan| joined")]
    [InlineData("Süleymancılar, Türkiye’s", "|Süleymancılar|, Türkiye’s")]
    [InlineData("the uncharacteristically long", "the uncharacteristically long")]
    [InlineData("In Syria", "In Syria")]
    [InlineData("", "")]
    public void Long_names_are_set_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PrintText.Names(text)));
}
