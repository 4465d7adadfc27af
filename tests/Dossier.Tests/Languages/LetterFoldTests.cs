using CsCheck;
using Dossier.Languages.Letters;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Languages;

public sealed class LetterFoldTests
{
    public static TheoryData<string> Cultures => Culture.All;

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_capital_stands_for_its_letter(string culture)
    {
        using var _ = new Culture(culture);
        Assert.All(
            (string[])
                [
                    "aA",
                    "zZ",
                    "şŞ",
                    "ğĞ",
                    "çÇ",
                    "öÖ",
                    "üÜ",
                    "қҚ",
                    "әӘ",
                    "ғҒ",
                    "ңҢ",
                    "өӨ",
                    "ұҰ",
                    "үҮ",
                    "һҺ",
                    "іІ",
                    "ёЁ",
                    "йЙ",
                    "iİ",
                    "ıI",
                    "iI",
                ],
            pair => Assert.True(LetterFold.AreSame(pair[0], pair[1]), pair)
        );
    }

    [Theory]
    [InlineData('i', 'ı')]
    [InlineData('ı', 'i')]
    [InlineData('ı', 'İ')]
    [InlineData('İ', 'I')]
    [InlineData('i', 'і')]
    [InlineData('I', 'І')]
    [InlineData('s', 'ş')]
    [InlineData('к', 'қ')]
    [InlineData('е', 'ё')]
    [InlineData('у', 'ұ')]
    public void Letters_that_look_alike_are_not_the_same(char name, char text) =>
        Assert.False(LetterFold.AreSame(name, text));

    [Fact]
    public void Letters_that_are_the_same_fall_together() =>
        Gen.Select(Gen.Char, Gen.Char)
            .Try(pair =>
                !LetterFold.AreSame(pair.Item1, pair.Item2)
                || LetterFold.Coarse(pair.Item1) == LetterFold.Coarse(pair.Item2)
            );

    [Fact]
    public void Every_letter_is_itself_and_folding_twice_is_folding_once() =>
        Assert.All(
            Enumerable.Range(0, 0x10000).Select(i => (char)i),
            c =>
                Assert.True(
                    LetterFold.AreSame(c, c) && LetterFold.Coarse(LetterFold.Coarse(c)) == LetterFold.Coarse(c),
                    $"U+{(int)c:X4}"
                )
        );
}
