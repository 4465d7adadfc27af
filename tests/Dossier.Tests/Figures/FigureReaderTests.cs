using Dossier.Figures;

namespace Dossier.Tests.Figures;

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
    [InlineData("$5 m, but 42.5 m of wall", "USD 5000000 42.5")]
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
    [InlineData("the 20th century, the twentieth", "20")]
    [InlineData("28m people, 5k", "28000000 5000")]
    [InlineData("at COP29, at COP 29", "29")]
    [InlineData("60% point to it, up by 3% points", "60% 3")]
    [InlineData("90K people, 5M boats, 5 M, route 5 K", "90000 5000000 5 5")]
    [InlineData("it has .5 boats, $.75 and (.5), p<.05, r = .45", "0.5 USD 0.75 0.5 0.05 0.45")]
    [InlineData("5‰ of boats, 2–3 ‰, 5 lakh, 20 crores", "0.5% 0.2% 0.3% 500000 200000000")]
    [InlineData("a fifth of them, two thirds, three in ten, one euro in three", "20% 2/3 30% 1/3")]
    [InlineData("right on six days out of ten, against nine", "60% 9")]
    [InlineData("at 20:47, 8.47 p.m., 8pm, 12:30 am", "20h47 20h47 20h00 00h30")]
    [InlineData("at 9:15, at a quarter past nine, half past ten, nine o’clock", "9h15 9h15 10h30 9h00")]
    [InlineData("thirteen minutes to nine in the evening; at twenty to three", "20h47 2h40")]
    [InlineData("twenty-five past six in the morning, 2:40 at night, ten to ten at night", "06h25 02h40 21h50")]
    [InlineData(
        "it fell from twenty to three; by a quarter to nine men; 1:20:47; a scale of 1:5",
        "20 3 25% 9 1 20 47 1 5"
    )]
    [InlineData("9:15 trains, and ten of them in the morning; at eight in the evening", "9h15 10 20h00")]
    [InlineData("three of four beds, one of the three", "3 4 1 3")]
    [InlineData("one reader in ten asks", "10%")]
    [InlineData("six readers in ten, or more; six readers in ten villages", "60% 6 10")]
    [InlineData("the fourth of February, the twenty-first of June 1904, the third of them", "--02-04 1904-06-21 3")]
    [InlineData("a quarter of a century, three decades", "25 30")]
    [InlineData(
        "a million and a half florins, two million and a half, one and a half million",
        "1500000 2500000 1500000"
    )]
    [InlineData("a hundred and twenty, two hundred and five, a thousand and one", "120 205 1001")]
    [InlineData("two and a quarter million, three and three quarters, a million and a quarter", "2250000 3.75 1250000")]
    [InlineData(
        "half a million, a quarter of a million dollars, three quarters of a million",
        "500000 USD 250000 750000"
    )]
    [InlineData("twenty and a quarter of the others; half a dozen", "20 25% 6")]
    [InlineData("a stall in the harbour quarter; a quarter of them; by a quarter", "25% 25%")]
    [InlineData("from 1.21 million in 2019 to 1.14 million in 2023", "1210000 2019 1140000 2023")]
    [InlineData("from 34 per cent in 2015 to 92 per cent in 2017", "34% 2015 92% 2017")]
    [InlineData("60% in 2015 to 45%, 300 tonnes in 2001 to 40 tonnes", "60% 2015 45% 300 2001 40")]
    [InlineData("12 in 1999 to 27 men; 5 euros in 2015 to 20 euros", "12 1999 27 EUR 5 2015 EUR 20")]
    [InlineData("from 120 in 1985 to 340 by 2001, 34% in 2015 – 92% in 2017", "120 1985 340 2001 34% 2015 92% 2017")]
    [InlineData("2015 to 2017, from 1939 to 45, 2015–17, in 2015-16", "2015 2017 1939 1945 2015 2017 2015 2016")]
    [InlineData("2000 to 2500 euros, 1800–2000 tonnes", "EUR 2000 EUR 2500 1800 2000")]
    [InlineData("between 2019 and 2020, 2 to 3 million", "2019 2020 2000000 3000000")]
    [InlineData("in 2022/23 and 2021/2022", "2022 2023 2021 2022")]
    [InlineData("£5–6,000", "GBP 5000 GBP 6000")]
    [InlineData("24/04/2024, 24.4.2024, 4/13/2024", "2024-04-24 2024-04-24 2024-04-13")]
    [InlineData("Figure 3 on page 12; HC 653, para. 12; sections 4 and 5, § 2", "")]
    [InlineData("(see note 5 and table 1), note 7", "n7")]
    [InlineData("COVID-19, the G20, mid-1990s", "1990s")]
    [InlineData("several dozen, a few hundred", "dozens hundreds")]
    [InlineData("it began in September", "--09")]
    [InlineData("hundreds, if not thousands", "hundreds thousands")]
    [InlineData("F16 and p14 may go on, v2.5, Python3.11 and R5, p14,15; CO2", "")]
    [InlineData(
        "EUR5.3m, EUR5300, GBP1,250.5, SFr5.3m, CHF5.3m, RMB7bn",
        "EUR 5300000 EUR 5300 GBP 1250.5 CHF 5300000 CHF 5300000 CNY 7000000000"
    )]
    [InlineData("Rs5.3bn, R5.3bn, K5,300, kr500, B5 million", "5300000000 ZAR 5300000000 5300 500 5000000")]
    [InlineData("EUR 5.3 million, 5 CHF, 3 million EUR 20 boats", "EUR 5300000 CHF 5 EUR 3000000 20")]
    [InlineData("A$5.3m, C$5m, NT$5, US$5, $5, HK$ 5, X$5", "AUD 5300000 CAD 5000000 TWD 5 USD 5 USD 5 HKD 5 5")]
    [InlineData("5 million Australian dollars, 5 US dollars, Hong Kong dollars", "AUD 5000000 USD 5")]
    [InlineData("5,300km, 4\u00A0000kg, on 5 300m tracks, 1,2345", "5300 4000 5 300000000 1 2345")]
    [InlineData("5 mio boats, 5 mrd, 5 bln, 5 mln euros", "5000000 5000000000 5000000000 EUR 5000000")]
    [InlineData("5 mio. boats, 5 mrd. euros, 5 bln. It", "5000000 EUR 5000000000 5000000000")]
    [InlineData("3% points, 3 per cent points, 3 percentage points, 3%", "3 3 3 3%")]
    [InlineData("人口增长了5.3%，港口有123万人，5.3亿美元。", "5.3% 1230000 USD 530000000")]
    [InlineData("2022年5月11日，2022年，2022年5月，5月11日；有5艘船，百分之7", "2022-05-11 2022 2022-05 --05-11 5 7%")]
    [InlineData("1億2300万円、12,345人、約F16機", "123000000 12345")]
    [InlineData("99999999999999999999兆", "99999999999999999999")]
    [InlineData("2022년 5월 11일 5억 달러", "2022-05-11 USD 500000000")]
    [InlineData("بنسبة 12.7% و5.3% و25 قاربا", "12.7% 5.3% 25")]
    [InlineData("passages 4 and 15 (note 3)", "p4 p15 n3")]
    [InlineData("in 2020 note 3 says", "2020 n3")]
    [InlineData("3½ per cent, 14½ feet, ¾", "3.5% 14.5 0.75")]
    [InlineData("between the 14th and the 21st of June, 1904", "1904-06-14 1904-06-21")]
    [InlineData("14–21 June 1904", "1904-06-14 1904-06-21")]
    [InlineData("10 and 20 men", "10 20")]
    [InlineData("20 may be enough, 12 march on; 20 May was", "20 12 --05-20")]
    [InlineData(
        "11 may 2022, may 11, 2022; they may 20 times, from 10 to 20 may 2000s",
        "2022-05-11 11 2022 20 10 20 2000s"
    )]
    public void English_figures_have_one_form(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, "en").Select(figure => figure.Value)));

    [Theory]
    [InlineData("31 Mayıs 2021'de", "2021-05-31")]
    [InlineData("2015'te yüzde 34'ten 2017'de yüzde 92'ye, 2015 ila 2017", "2015 34% 2017 92% 2015 2017")]
    [InlineData("yirmi beş sandal", "25")]
    [InlineData("4.000 lira", "TRY 4000")]
    [InlineData("yüzde 10", "10%")]
    [InlineData("%10,5", "10.5%")]
    [InlineData("iki bin yirmi üç", "2023")]
    [InlineData("yüzlerce kuş", "hundreds")]
    [InlineData("kuyuların yüzlercesinin", "hundreds")]
    [InlineData("4.000 liralık kira, 1,25 liraydı", "TRY 4000 TRY 1.25")]
    [InlineData("5 milyarlık, 1,8 milyon TL'yi", "5000000000 TRY 1800000")]
    [InlineData("1990'lardan beri", "1990s")]
    [InlineData("1990’larda, 1991'de", "1990s 1991")]
    [InlineData("on biri", "11")]
    [InlineData("1954'ten, 42,5 m", "1954 42.5")]
    [InlineData("%12'si, yüzde 12'si", "12% 12%")]
    [InlineData("İKİ YÜZ KIRK, ALTI", "240 6")]
    [InlineData("5 milyar dolar", "USD 5000000000")]
    [InlineData("köyde 5 ocak kaldı; 5 Ocak, 5 ocak 1991", "5 --01-05 1991-01-05")]
    [InlineData("iki buçuk milyon lira, bir buçuk yıl", "TRY 2500000 1.5")]
    public void Turkish_figures_have_one_form(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, "tr").Select(figure => figure.Value)));

    [Theory]
    [InlineData("24 апреля 2024 года", "ru", "2024-04-24")]
    [InlineData("двадцать пять тысяч, 3,5 процента", "ru", "25000 3.5%")]
    [InlineData("5 млрд долларов", "ru", "USD 5000000000")]
    [InlineData("жиырма бес мың", "kk", "25000")]
    [InlineData("2024 жылғы 24 сәуірде", "kk", "2024 --04-24")]
    [InlineData("полтора миллиона, два с половиной миллиона долларов", "ru", "1500000 USD 2500000")]
    [InlineData("полмиллиона тенге", "ru", "KZT 500000")]
    [InlineData("екі жарым миллион теңге", "kk", "KZT 2500000")]
    public void Russian_and_Kazakh_figures_have_one_form(string text, string language, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, language).Select(figure => figure.Value)));

    [Theory]
    [InlineData("90.000 people", "90", "90000")]
    [InlineData("€1.250", "EUR 1.25", "EUR 1250")]
    [InlineData("0.250 people", "0.25", null)]
    [InlineData("90.000%", "90%", null)]
    [InlineData("5,090.000", "5090", null)]
    [InlineData("1.2345", "1.2345", null)]
    [InlineData("1.234 million", "1234000", null)]
    public void Three_decimals_may_be_thousands(string text, string value, string? or)
    {
        var figure = Assert.Single(FigureReader.Read(text, "en"));
        Assert.Equal((value, or), (figure.Value, figure.Or));
    }

    [Theory]
    [InlineData("en-AU", "$5.3m, 5 dollars, US$5, USD 5, C$5", "AUD 5300000 AUD 5 USD 5 USD 5 CAD 5")]
    [InlineData("en-au-oxendict", "$5.3m", "AUD 5300000")]
    [InlineData("en-GB", "$5.3m", "USD 5300000")]
    public void A_dollar_without_a_country_is_that_of_the_text(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FigureReader.Read(text, language).Select(figure => figure.Value)));

    [Fact]
    public void No_text_is_too_strange()
    {
        var random = new Random(7);
        const string Letters = "0123456789 ½,.-–%$€ seventy the may bin on per of and\u00A0st thAR年5月万亿美元و";
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)])
            );
            Assert.All(
                FigureReader.Read(text, i % 2 == 0 ? "en" : "tr"),
                figure => Assert.InRange(figure.End, figure.Start + 1, text.Length)
            );
        }
    }
}
