using Dossier.Languages;

namespace Dossier.Tests.Languages;

public sealed class PluralFormTests
{
    [Theory]
    [InlineData("ru", "one", 1, 21, 101, 1001)]
    [InlineData("ru-RU", "few", 2, 3, 4, 22, 34, 102)]
    [InlineData("ru", "many", 0, 5, 11, 12, 13, 14, 20, 25, 111, 112, 1000)]
    [InlineData("en-GB", "one", 1)]
    [InlineData("en", "many", 0, 2, 11, 21, 101)]
    [InlineData("tr", "one", 1)]
    [InlineData("kk", "many", 0, 2, 3, 21)]
    public void A_number_takes_the_form_of_its_language(string language, string form, params int[] numbers) =>
        Assert.All(numbers, number => Assert.Equal(form, PluralForm.Of(language, number)));
}
