using CsCheck;
using Dossier.Languages.Letters;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Languages;

public sealed class AlphabetTests
{
    private static readonly string[] Tags = ["en-GB", "tr", "kk", "ru", "de"];

    public static TheoryData<string> Cultures => Culture.All;

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Turkish_letters_stand_in_their_places(string culture) =>
        Sorted(
            culture,
            "tr",
            "Cami",
            "Çay",
            "Dağ",
            "Gaz",
            "Ğ",
            "Hac",
            "Irak",
            "Isparta",
            "İzmir",
            "Jandarma",
            "Ordu",
            "Öz",
            "Sivas",
            "Şırnak",
            "Tuz",
            "Uşak",
            "Ürgüp",
            "Van",
            "Қазақ"
        );

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Kazakh_letters_stand_in_their_places(string culture) =>
        Sorted(
            culture,
            "kk",
            "Алматы",
            "Әуезов",
            "Бай",
            "Гүл",
            "Ғалым",
            "Кен",
            "Қала",
            "Нан",
            "Ңа",
            "Орал",
            "Өзен",
            "Ұлт",
            "Үй",
            "Фа",
            "Ханым",
            "Һ",
            "Ырыс",
            "Іле",
            "Эра",
            "Abay"
        );

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Russian_letters_stand_in_their_places(string culture) =>
        Sorted(culture, "ru", "Еж", "Ёж", "Жук", "Йод", "Кот", "Эра", "Юг", "Яма", "Abai");

    [Theory]
    [MemberData(nameof(Cultures))]
    public void English_puts_marked_letters_with_their_base_letters(string culture) =>
        Sorted(
            culture,
            "en-GB",
            "1991",
            "2016",
            "Ilk",
            "Isparta",
            "İstanbul",
            "Ivan",
            "Osh",
            "Özal",
            "Pamir",
            "Shymkent",
            "Şırnak",
            "Süleyman",
            "Tokayev",
            "Әуезов",
            "Қазақ",
            "東"
        );

    [Theory]
    [InlineData("tr", "ırmak", "I")]
    [InlineData("tr", "istanbul", "İ")]
    [InlineData("tr", "İstanbul", "İ")]
    [InlineData("tr", "şehir", "Ş")]
    [InlineData("en", "İstanbul", "I")]
    [InlineData("en", "ılık", "I")]
    [InlineData("en", "Şırnak", "S")]
    [InlineData("en", "“Özal”", "O")]
    [InlineData("kk", "әуезов", "Ә")]
    [InlineData("kk", "іле", "І")]
    [InlineData("ru", "ёж", "Ё")]
    [InlineData("en", "1991", "#")]
    [InlineData("en", "—", "#")]
    public void A_name_stands_under_its_first_letter(string tag, string name, string heading) =>
        Assert.Equal(heading, Alphabet.Of(tag).Heading(name));

    [Fact]
    public void The_order_is_total() =>
        Gen.Select(Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]), Anything.Text, Anything.Text, Anything.Text)
            .Try(drawn =>
            {
                var (tag, a, b, c) = drawn;
                var alphabet = Alphabet.Of(tag);
                var (ab, ba, bc, ac) = (
                    alphabet.Compare(a, b),
                    alphabet.Compare(b, a),
                    alphabet.Compare(b, c),
                    alphabet.Compare(a, c)
                );
                return Math.Sign(ab) == -Math.Sign(ba)
                    && (ab == 0) == (a == b)
                    && alphabet.Compare(a, a) == 0
                    && !(ab <= 0 && bc <= 0 && ac > 0);
            });

    [Fact]
    public void Names_under_one_letter_stand_together() =>
        Gen.Select(Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]), Anything.Text.Array[0, 12])
            .Try(drawn =>
            {
                var (tag, names) = drawn;
                var alphabet = Alphabet.Of(tag);
                var headings = names
                    .Where(name => alphabet.Heading(name) != "#")
                    .Order(alphabet)
                    .Select(alphabet.Heading)
                    .ToList();
                return headings.Where((heading, i) => i == 0 || headings[i - 1] != heading).Distinct().Count()
                        == headings.Distinct().Count()
                    && headings.Where((heading, i) => i == 0 || headings[i - 1] != heading).Count()
                        == headings.Distinct().Count();
            });

    private static void Sorted(string culture, string tag, params string[] names)
    {
        using var _ = new Culture(culture);
        var alphabet = Alphabet.Of(tag);
        Assert.Equal(names, names.Reverse().Order(alphabet));
        Assert.Equal(
            names.Select(name => name.ToUpperInvariant()),
            names.Select(name => name.ToUpperInvariant()).Reverse().Order(alphabet)
        );
    }
}
