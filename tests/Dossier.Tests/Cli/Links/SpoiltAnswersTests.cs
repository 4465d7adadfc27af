using System.Text;
using Dossier.Cli.Links.Archives;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Lists;
using Dossier.Cli.Links.Lookups;
using Dossier.Cli.Links.Pages;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse.Sources;

namespace Dossier.Tests.Cli.Links;

/// <summary>
/// Good answers of every kind, spoilt by the hundred: each is read as far as it goes, and nothing is thrown.
/// </summary>
public sealed class SpoiltAnswersTests
{
    private const int Count = 400;

    private static readonly Dictionary<string, (string Body, Action<byte[], string> Read)> Kinds = new(
        StringComparer.Ordinal
    )
    {
        ["page"] = (
            "<!doctype html><html lang=en><meta charset=utf-8><title>Trade &amp; more</title>"
                + "<meta http-equiv=refresh content='9; url=/next'><meta name=citation_author content='Dahl, Roald'>"
                + "<meta name=citation_publication_date content='2021/05/31'><meta name=citation_doi "
                + "content='https://doi.org/10.1000/tr.182'><script type='application/ld+json'>{\"@type\":\"Article\","
                + "\"author\":[{\"@type\":\"Person\",\"name\":\"Roald Dahl\"}],\"datePublished\":\"2021-05-31\"}"
                + "</script>"
                + "<h1 id=a>Trade</h1><p>Қазақстан &#x131;</p>",
            (body, charset) =>
            {
                var page = HtmlPage.Read(PageEncoding.Text(body, charset), isWhole: true, TimeProvider.System);
                _ = (page.Refresh, page.TextHash, page.Has("a%zz"), page.IsMadeByScript);
                _ = SoftNotFound.Doubt(page, new Uri("http://a.example/x"), new Uri("http://a.example/"), ["Trade"]);
                Fill(PageFacts.Of(page, ""));
            }
        ),
        ["resolver"] = (
            """
            {"publisher":"Springer","issue":"3","DOI":"10.1000/tr.182","type":"article-journal","page":"11-29",
            "title":"Trade \u00e7","volume":"14","author":[{"given":"\ud83d\ude00","family":"Ögütçü"},
            {"name":"Study Group"}],"container-title":["Journal"],"issued":{"date-parts":[[2021,5]]},
            "ISSN":["1234-5678"]}
            """,
            (body, _) => Fill(FactReaders.CslJson(Encoding.UTF8.GetString(body), ""))
        ),
        ["library"] = (
            """
            {"ISBN:9780140328721":{"title":"Fox","authors":[{"name":"Roald Dahl"}],"number_of_pages":96,
            "publishers":[{"name":"Puffin"}],"publish_places":[{"name":"London"}],"publish_date":"October 1, 1988"}}
            """,
            (body, _) => Fill(FactReaders.OpenLibrary(Encoding.UTF8.GetString(body), ""))
        ),
        ["notices"] = (
            """
            {"message":{"items":[{"DOI":"10.1000/tr.200","update-to":[{"updated":{"date-parts":[[2023,5,4]]},
            "DOI":"10.1000/x","type":"retraction"}]}]}}
            """,
            (body, _) =>
            {
                var day = Retraction.Read(Encoding.UTF8.GetString(body), "10.1000/x")?.Day ?? "";
                Assert.True(day.Length is 0 or 4 or 7 or 10, day);
            }
        ),
        ["copies"] = (
            "<http://a.example/>; rel=\"original\",\n<http://b.example/web/20210528000000/http://a.example/>; "
                + "rel=\"first memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"; title=\"a \\\"b\\\"\",\n"
                + "<http://b.example/2>; rel=\"timemap\"; from=\"x, y\"",
            (body, _) => TimeMap.Read(Encoding.UTF8.GetString(body))
        ),
        ["robots"] = (
            """
            User-agent: *
            Crawl-delay: 2.5

            User-agent: dossier # it
            Crawl-delay: 1

            """,
            (body, _) => RobotsFile.Delay(Encoding.UTF8.GetString(body), "dossier")
        ),
        ["patience"] = (
            "Sun, 29 Nov 2026 12:00:00 GMT",
            (body, _) => RetryAfter.Read(Encoding.UTF8.GetString(body), new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero))
        ),
    };

    private static readonly string[] Charsets =
    [
        "",
        "utf-7",
        "UTF-8",
        "utf-16",
        "utf-32be",
        "iso-2022-jp",
        "iso-2022-cn",
        "gb18030",
        "x-user-defined",
        "'",
        "unicode-1-1-utf-7",
        "hz-gb-2312",
        "no such",
        "\u0000",
    ];

    /// <summary>What is put in the place of something else.</summary>
    private static readonly string[] Odd =
    [
        "\\ud800",
        "\\udc00x",
        "\\",
        "\"",
        "99999999999",
        "1e999",
        "-0",
        "2020.5",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "[[]]",
        "\u0000",
        "\\u0000",
        "\u202e",
        "<",
        ">",
        ";",
        "utf-7",
        "0000",
        "9999-99-99",
        "%00%zz",
        "http://[",
        "https://xn--a/",
    ];

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_answer_breaks_its_reader(string name)
    {
        var (body, read) = Kinds[name];
        var chance = new Random(20261130);
        for (var i = 0; i < Count; i++)
        {
            var spoilt = Spoilt(Encoding.UTF8.GetBytes(body), chance);
            var charset = Charsets[chance.Next(Charsets.Length)];
            var fault = Record.Exception(() => read(spoilt, charset));
            Assert.True(fault is null, $"{i}, {charset}: {Encoding.UTF8.GetString(spoilt)}\n{fault}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_charset_is_read(string name)
    {
        foreach (var charset in Charsets)
        {
            Kinds[name].Read(Encoding.UTF8.GetBytes(Kinds[name].Body.Replace("utf-8", charset)), charset);
        }
    }

    private static byte[] Spoilt(byte[] answer, Random chance)
    {
        List<byte> bytes = [.. answer];
        for (var times = chance.Next(1, 4); times > 0 && bytes.Count > 2; times--)
        {
            var at = chance.Next(bytes.Count);
            var length = chance.Next(1, Math.Min(12, bytes.Count - at + 1));
            switch (chance.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << chance.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(60, bytes.Count - at)));
                    break;
                case 4:
                    ReplaceWord(bytes, at, Odd[chance.Next(Odd.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Odd[chance.Next(Odd.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Puts something in the place of the word or number that stands from a place on.</summary>
    private static void ReplaceWord(List<byte> bytes, int at, string with)
    {
        var start = bytes.FindIndex(at, sign => char.IsAsciiLetterOrDigit((char)sign));
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start, sign => !char.IsAsciiLetterOrDigit((char)sign));
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(with));
    }

    /// <summary>
    /// What is made of facts can be written into a list of sources, which is read again without an error.
    /// </summary>
    private static void Fill(WorkFacts facts)
    {
        foreach (var type in new[] { "article-journal", "book", "webpage" })
        {
            var source = Sample.Source() with { Type = type };
            var addition = SourceGaps.Fill(source, facts);
            addition.Clean();
            var fields = YamlValues.Block(addition.Fields, 2, "\n");
            var list = $"""
                references:
                - id: a
                  type: {type}
                  title: A
                {fields}
                """;
            var bag = new DiagnosticBag();
            Assert.Single(SourceListParser.Parse(new InputFile("sources.yml", list), bag));
            Assert.False(bag.HasErrors, $"{list}\n{string.Join('\n', bag.Sorted().Select(found => found.Message))}");
        }

        _ = Dossier.Cli.Links.Doi.Address(ServiceAddresses.Default.Doi, facts["DOI"]);
    }
}
