using Dossier.Seeds;

namespace Dossier.Tests.Seeds;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("4,000", "4000")]
    [InlineData("4 000", "4000")]
    [InlineData("four thousand", "4000")]
    [InlineData("$5 bn", "USD 5000000000")]
    [InlineData("$ 5 billion", "USD 5000000000")]
    [InlineData("US$5 billion", "USD 5000000000")]
    [InlineData("5 billion dollars", "USD 5000000000")]
    [InlineData("5 billion US dollars", "USD 5000000000")]
    [InlineData("twenty-five", "25")]
    [InlineData("two hundred and thirty", "230")]
    [InlineData("10.4 per cent", "10.4%")]
    [InlineData("10.4%", "10.4%")]
    [InlineData("ten percent", "10%")]
    [InlineData("2006-10", "2006 2010")]
    [InlineData("1991–2016", "1991 2016")]
    [InlineData("$5–10 billion", "USD 5000000000 USD 10000000000")]
    [InlineData("1980s", "1980s")]
    [InlineData("May 11, 2022", "2022-05-11")]
    [InlineData("11 May 2022", "2022-05-11")]
    [InlineData("11th of May 2022", "2022-05-11")]
    [InlineData("2022-05-11", "2022-05-11")]
    [InlineData("in July 2016", "2016-07")]
    [InlineData("15 August", "--08-15")]
    [InlineData("the 20th century, the twentieth", "20 20")]
    [InlineData("hundreds, if not thousands", "hundreds thousands")]
    [InlineData("F16 and p14 may go on", "")]
    [InlineData("passages 4 and 15 (note 3)", "p4 p15 n3")]
    public void English_figures_have_one_form(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, "en").Select(figure => figure.Value)));

    [Theory]
    [InlineData("31 Mayıs 2021'de", "2021-05-31")]
    [InlineData("yirmi beş sandal", "25")]
    [InlineData("4.000 lira", "TRY 4000")]
    [InlineData("yüzde 10", "10%")]
    [InlineData("%10,5", "10.5%")]
    [InlineData("iki bin yirmi üç", "2023")]
    [InlineData("yüzlerce kuş", "hundreds")]
    [InlineData("5 milyar dolar", "USD 5000000000")]
    public void Turkish_figures_have_one_form(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, "tr").Select(figure => figure.Value)));

    [Fact]
    public void No_text_is_too_strange()
    {
        var random = new Random(7);
        const string Letters = "0123456789 ,.-–%$€ seventy may bin on per of and\u00A0st th";
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.All(FigureReader.Read(text, i % 2 == 0 ? "en" : "tr"), figure => Assert.InRange(figure.End, figure.Start + 1, text.Length));
        }
    }
}
