using System.Text;
using AngleSharp.Html.Parser;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>A dossier in a language that is written from right to left says so to browsers, on every page.</summary>
public sealed class DirectionTests
{
    private static readonly (string, string)[] Texts =
    [
        ("index.md", "في عام 2024 [the port]{lang=en} والميناء.\n"),
        ("sections/01-one.md", "---\ntitle: الميناء\n---\nنص قصير عن الميناء.\n"),
        ("glossary/port.md", "---\nterm: الميناء\n---\nميناء.\n"),
        (
            "redirects.yml",
            """
            redirects:
              - from: /sections/old/
                to: /sections/one/

            """
        ),
    ];

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("az", null)]
    [InlineData("en-GB", null)]
    public void Every_page_has_the_direction_of_its_language(string language, string? direction)
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs([("dossier.yml", Settings(language)), .. Texts])
        );
        var pages = compilation
            .Output!.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span), StringComparer.Ordinal);
        Assert.Contains("glossary/port/embed.html", pages.Keys);
        Assert.Contains("sections/old/index.html", pages.Keys);
        Assert.All(
            pages,
            page =>
                Assert.Equal(direction, new HtmlParser().ParseDocument(page.Value).DocumentElement.GetAttribute("dir"))
        );
    }

    private static string Settings(string language) =>
        $"""
            id: port
            title: Port
            language: {language}
            edition: 1.0.0
            date: 2026-01-01
            curators: [A]

            """;
}
