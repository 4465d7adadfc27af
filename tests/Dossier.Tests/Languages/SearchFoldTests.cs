using Dossier.Languages.Letters;

namespace Dossier.Tests.Languages;

/// <summary>Words as a search compares them.</summary>
public sealed class SearchFoldTests
{
    [Theory]
    [InlineData("US$5", "n5")]
    [InlineData("$5", "n5")]
    [InlineData("5", "n5")]
    [InlineData("₺250", "n250")]
    [InlineData("10.4", "n10q4")]
    [InlineData("24/7", "n24q7")]
    [InlineData("4,000", "n4000")]
    [InlineData("1,000,000.", "n1000000")]
    [InlineData("10%", "n10")]
    [InlineData("1991–2016", "n1991-n2016")]
    [InlineData("F-16", "f16")]
    [InlineData("K-pop", "kpop")]
    [InlineData("(OTS)", "ots")]
    [InlineData("Süleymancı", "suleymanci")]
    [InlineData("СҮЛЕЙМАН", "suleyman")]
    [InlineData("co-operation", "co-operation")]
    [InlineData("H₂O", "h2o")]
    [InlineData("CO₂", "co2")]
    [InlineData("km²", "km2")]
    [InlineData("10⁶", "n106")]
    [InlineData("10⁻⁶", "n10-n6")]
    [InlineData("XIXᵉ", "xixe")]
    [InlineData("x_(q)", "xq")]
    [InlineData("—", "")]
    public void A_word_is_folded_and_a_number_is_one_word(string word, string folded) =>
        Assert.Equal(folded, SearchFold.Of(word));
}
