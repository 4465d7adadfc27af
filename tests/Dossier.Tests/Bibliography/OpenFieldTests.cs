namespace Dossier.Tests.Bibliography;

/// <summary>Fields of BibTeX whose brace is not closed.</summary>
public sealed class OpenFieldTests
{
    [Theory]
    [InlineData("title = {A coast\n  year = 1911\n}\n", "the next field begins within it")]
    [InlineData("title = {A coast, year = {1911}}\n", "the next field begins within it")]
    [InlineData("title = {A coast\n}\n", "the brace below it ends its value")]
    [InlineData("title = {A {Coast}\n}\n@book{two, title={B}}\n", "the brace below it ends its value")]
    [InlineData(
        """
            title = {A coast
              year = 1911
            }
            }

            """,
        "the next field begins within it"
    )]
    public void A_field_whose_brace_is_open_is_told_whatever_follows(string rest, string why)
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            $$"""
            @book{one,
              author = {Moe, A.},
              {{rest}}
            """
        );
        Assert.DoesNotContain("one", sources.Select(source => source.Id));
        Assert.Equal([$"a.bib:3 DOS811 the brace of 'title' is not closed: {why}"], findings);
    }

    /// <summary>What stands in a value may look like a field, or end in a line of its own.</summary>
    [Fact]
    public void Values_of_several_lines_are_read()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            @book{one,
              abstract = {As the form says:
              year = 1911
              },
              title = {
                A coast
              }
            }

            """
        );
        Assert.Equal("A coast", sources.Single().Title);
        Assert.Empty(findings);
    }
}
