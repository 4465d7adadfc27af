using Dossier.Editions.Corrections;

namespace Dossier.Tests.Editions;

/// <summary>What is corrected is words of the text, never a part of one, or readers would be told nonsense.</summary>
public sealed class WholeWordsTests
{
    [Theory]
    [InlineData("are answered within ten days.", "within ten days", null)]
    [InlineData("are answered within ten days.", "within ten days.", null)]
    [InlineData("are answered within ten days.", "in ten days", "within ten days")]
    [InlineData("are answered within ten days.", "thin ten", "within ten")]
    [InlineData("are answered within ten days.", "ten day", "ten days")]
    [InlineData("It came to 1.5 million.", "5 million", "1.5 million")]
    [InlineData("It came to 1.5 million.", "1", "1.5")]
    [InlineData("It came to 1,500.", "500", "1,500")]
    [InlineData("It came to 15.", "5", "15")]
    [InlineData("It came to 5.", "5", null)]
    [InlineData("In 15 years, 5 of them", "5", null)]
    [InlineData("It came to 1\u00A0500 million.", "500 million", "1 500 million")]
    [InlineData("It came to 1 500 million.", "1", "1 500")]
    [InlineData("In all 10⁶ people.", "106 people", null)]
    [InlineData("In all 10⁶ people.", "10⁶ people", null)]
    [InlineData("In all 10⁶ people.", "10", "10⁶")]
    [InlineData("At most 10⁻⁶ of it.", "10", "10⁻⁶")]
    [InlineData("At most 10⁻⁶ of it.", "10-6 of it", null)]
    [InlineData("At most 10^(6.5) of it.", "106.5", null)]
    [InlineData("Of CO₂, little.", "CO", "CO₂")]
    [InlineData("In 2019 300 people came.", "300 people", null)]
    [InlineData("In 2019 300 people came.", "In 2019", null)]
    [InlineData("the museum’s “friends”", "the museum's \"friends\"", null)]
    [InlineData("the museum’s friends", "museum", null)]
    [InlineData("a pro-Russian party", "Russian", null)]
    [InlineData("мұражайдың 5 есігі", "мұражай", "мұражайдың")]
    [InlineData("于三月四日决定", "三月", null)]
    [InlineData("โรงเรียนเก่า", "เรียน", null)]
    public void Words_are_whole(string text, string words, string? whole)
    {
        Assert.Equal(whole is null, Has(text, words));
        if (whole is not null)
        {
            Assert.Equal(whole, WholeWords.Around(text, words));
            Assert.True(Has(text, whole));
        }
    }

    [Fact]
    public void Words_that_are_not_there_are_in_no_others()
    {
        Assert.False(Has("within ten days", "in nine days"));
        Assert.Null(WholeWords.Around("within ten days", "in nine days"));
        Assert.False(Has("At most 10⁻⁶ of it.", "6 of it"));
    }

    private static bool Has(string text, string words) => WholeWords.HasIn(WholeWords.FormsOf(text), words);
}
