using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode;

/// <summary>What is published can stand on every machine, and says the same in each of its forms.</summary>
public sealed class PublishedNamesTests
{
    [Theory]
    [InlineData(
        "sections/01-con.md",
        """
            ---
            title: One
            ---
            Text.

            """,
        "sections/con"
    )]
    [InlineData("redirects.yml", "redirects:\n- from: /prn/\n  to: /print/\n", "prn")]
    [InlineData(
        "sections/01-one.md",
        """
            ---
            title: One
            ---

            ::: chart {#aux type=line title="Trade"}
            | year | value |
            | --- | --- |
            | 2020 | 1 |
            | 2021 | 2 |
            :::

            """,
        "sections/one/aux.csv"
    )]
    public void A_name_that_Windows_keeps_is_told_wherever_it_would_be_published(string path, string text, string told)
    {
        var (_, findings) = SmallDossier.Compile(SmallDossier.Inputs((path, text)));

        var finding = Assert.Single(findings, one => one.Code.Id == "DOS007" && one.Path == told);
        Assert.StartsWith("Windows keeps the name", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_no_system_takes_is_told_by_its_beginning()
    {
        var from = string.Concat(Enumerable.Repeat("/a", 2100));
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "redirects.yml",
                    $"""
                    redirects:
                    - from: {from}/
                      to: /print/

                    """
                )
            )
        );

        var finding = Assert.Single(findings, one => one.Code.Id == "DOS007");
        Assert.StartsWith("a/a/a", finding.Path, StringComparison.Ordinal);
        Assert.Contains("its path would have", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_entry_says_of_its_term_stands_on_the_page_for_printing_too()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "glossary/ots.md",
                    """
                    ---
                    term: Organization
                    kind: organisation
                    role: A body of states
                    aliases: [OTS]
                    see-also: [port]
                    sources: [one]
                    ---
                    It is.

                    """
                ),
                ("glossary/port.md", SmallDossier.Term("Port", "A harbour.\n")),
                (
                    "sources.yml",
                    """
                    references:
                    - id: one
                      type: book
                      title: A book

                    """
                )
            )
        );

        var page = Encoding.UTF8.GetString(compilation.Output!.Files["print/index.html"].Span);
        Assert.Contains("<p class=\"kind\">A body of states</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"kind\">Also: OTS</p>", page, StringComparison.Ordinal);
        Assert.Matches("<p class=\"kind\">See also: <a href=\"#[^\"]+\">Port</a></p>", page);
        Assert.Matches("<p class=\"kind\">Rests on: <a href=\"#[^\"]+\">[^<]*A book", page);
    }
}
