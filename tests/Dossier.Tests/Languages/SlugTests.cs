using CsCheck;
using Dossier.Languages;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Languages;

public sealed class SlugTests
{
    public static TheoryData<string> Cultures => Culture.All;

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Letters_of_the_region_become_Latin_ones(string culture)
    {
        using var _ = new Culture(culture);
        (string Text, string Slug)[] examples =
        [
            ("Soft power", "soft-power"),
            ("İğne deliği ve ışık", "igne-deligi-ve-isik"),
            ("IŞIK", "isik"),
            ("Çağrı, Öğün ve Ürün", "cagri-ogun-ve-urun"),
            ("Қазақстан", "qazaqstan"),
            ("Әуезов", "auezov"),
            ("Ғабит Мүсірепов", "ghabit-musirepov"),
            ("Ыңғай, Өң, Ұлт, Һ", "yngghay-ong-ult-h"),
            ("Щука и подъезд", "shchuka-i-podezd"),
            ("Türkiye’nin başkenti", "turkiyenin-baskenti"),
            ("Ö\u0308zal", "ozal"),
            ("C++ & C#", "c-c"),
            ("  — 1991–2016 — ", "1991-2016"),
            ("Straße", "strasse"),
            ("東京", "東京"),
            ("…", ""),
            ("", ""),
        ];
        Assert.All(examples, example => Assert.Equal(example.Slug, Slug.Of(example.Text)));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("turkic-world-2", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("ş", false)]
    [InlineData("a b", false)]
    [InlineData("a_b", false)]
    public void An_id_is_ASCII_in_lower_case_with_single_hyphens(string name, bool isId) =>
        Assert.Equal(isId, Slug.IsId(name));

    [Fact]
    public void A_slug_is_an_id_or_empty_or_holds_letters_of_another_script() =>
        Anything.Text.Try(text =>
            Slug.Of(text) is { } slug && (slug.Length == 0 || Slug.IsId(slug) || slug.Any(c => !char.IsAscii(c)))
        );

    [Fact]
    public void A_slug_is_its_own_slug() => Anything.Text.Try(text => Slug.Of(Slug.Of(text)) == Slug.Of(text));

    [Fact]
    public void Case_does_not_matter_to_the_slugs_of_Latin_and_Cyrillic() =>
        Gen.Char["abcçdefgğhijklmnoöprsştuüvyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"]
            .Array.Select(letters => new string(letters))
            .Try(text => Slug.Of(text.ToUpperInvariant()) == Slug.Of(text));

    [Fact]
    public void An_id_has_200_letters_at_most()
    {
        Assert.True(Slug.IsId(new string('a', 200)));
        Assert.False(Slug.IsId(new string('a', 201)));
        Assert.Equal("200 letters at most", Slug.Wanted(new string('a', 201)));
        Assert.Equal("only a–z, 0–9 and single hyphens", Slug.Wanted("A"));
    }
}
