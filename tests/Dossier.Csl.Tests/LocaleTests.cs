using Dossier.Csl.Locales;

namespace Dossier.Csl.Tests;

/// <summary>The project's own locales are complete, each as the others are.</summary>
public sealed class LocaleTests
{
    [Fact]
    public void Four_languages_are_there()
    {
        Assert.Equal(
            ["en-GB", "kk-KZ", "ru-RU", "tr-TR"],
            TestLocales.Instance.Languages.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("kk-KZ")]
    [InlineData("ru-RU")]
    [InlineData("tr-TR")]
    public void Each_has_the_words_of_the_others(string tag)
    {
        var english = Words("en-GB");
        var other = Words(tag);
        Assert.Equal(english, other);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("kk-KZ")]
    [InlineData("ru-RU")]
    [InlineData("tr-TR")]
    public void No_word_is_empty(string tag)
    {
        var locale = TestLocales.Instance.Find(tag)!;
        Assert.DoesNotContain(locale.Terms.Values, term => term.Single.Trim().Length == 0 || term.Multiple.Length == 0);
        Assert.Equal(2, locale.Dates.Count);
    }

    [Theory]
    [InlineData("fr-CA", "fr-CA fr-FR fr en-US")]
    [InlineData("kk", "kk kk-KZ en-US")]
    [InlineData("en-US", "en-US en")]
    [InlineData("xx-Latn-YY", "xx-Latn-YY xx en-US")]
    public void Locales_are_looked_for_from_the_nearest(string tag, string chain)
    {
        Assert.Equal(chain, string.Join(' ', LocaleTags.Chain(tag)));
    }

    private static List<string> Words(string tag) =>
        [
            .. TestLocales
                .Instance.Find(tag)!
                .Terms.Keys.Where(key => !key.Name.StartsWith("ordinal", StringComparison.Ordinal))
                .Select(key => $"{key.Name} {key.Form}")
                .Order(StringComparer.Ordinal),
        ];
}
