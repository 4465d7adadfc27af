using Dossier.Csl.Languages;

namespace Dossier.Csl.Tests;

/// <summary>The order of words is that of their language.</summary>
public sealed class CollationTests
{
    [Theory]
    [InlineData("en", "Doe, John|Doe, Zed|Doebuck, A|Öz, A|Oz, B|Ozan, C")]
    [InlineData("en", "A 9|A 10|É|F|Яблоко")]
    [InlineData("tr", "cz|ça|ı|i|o|ö|su|şa|u|ü")]
    [InlineData("kk", "алма|әке|барыс|қала|лак|нан|ңыс|өмір|ұл|үй")]
    [InlineData("sv", "zebra|ål|äpple|öga")]
    [InlineData("es", "nube|ñame|oca")]
    [InlineData("pl", "lato|łza|mama")]
    public void Words_are_in_order(string language, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var expected = words.Split('|');
        var collation = Collation.Of(language);

        Assert.Equal(expected, expected.Reverse().Order(collation));
    }

    [Fact]
    public void Signs_do_not_count()
    {
        Assert.Equal(0, Collation.Of("en").Compare("“A-b”", "Ab"));
    }
}
