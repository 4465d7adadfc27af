using Dossier.Editions.Archives;
using Dossier.Input;

namespace Dossier.Tests.Editions.Archives;

/// <summary>What a file of a dossier gives away where its sources are attached: nothing that is the desk's own.</summary>
public sealed class PublishedTextTests
{
    [Theory]
    [InlineData("a.md", "---\n# OWN ---\n---", "---\n---")]
    [InlineData(
        "a.md",
        """
            ---
            ---

            'tis # so {ok

            ---

            More.

            """,
        """
            ---
            ---

            'tis # so {ok

            ---

            More.

            """
    )]
    [InlineData(
        "a.md",
        """
            ---
            title: A
            ---

            It is `<!-- x` <!-- OWN --> here.

            """,
        """
            ---
            title: A
            ---

            It is `<!-- x`  here.

            """
    )]
    [InlineData(
        "a.md",
        """
            ```
            <!-- x
            ```

            > a
            >
            > <!-- OWN
            > OWN -->
            >
            > b

            """,
        "```\n<!-- x\n```\n\n> a\n>\n> \n>\n> b\n"
    )]
    [InlineData(
        "a.md",
        """
            A \<!-- x.

            <!-- OWN

            OWN

            """,
        "A \\<!-- x.\n\n\n"
    )]
    [InlineData("a.md", "No front matter. # none\n", "No front matter. # none\n")]
    [InlineData(
        "a.md",
        """
            ---
            term: A
            hidden: [OWN]
            kind: b
            ---

            """,
        """
            ---
            term: A
            kind: b
            ---

            """
    )]
    [InlineData(
        "a.md",
        """
            ---
            term: A
            hidden:
            - OWN # OWN
            ---
            B.

            """,
        """
            ---
            term: A
            ---
            B.

            """
    )]
    [InlineData("a.md", "---\n{term: A, hidden: [OWN]}\n---\n", "---\n{term: A}\n---\n")]
    [InlineData("a.md", "---\n{hidden: [OWN], term: A}\n---\n", "---\n{term: A}\n---\n")]
    [InlineData("a.yml", "a: '#x' # OWN\n# OWN\nb: \"#\"\n", "a: '#x' \nb: \"#\"\n")]
    [InlineData("a.yml", "services:\n  doi: OWN\na: b\n", "a: b\n")]
    [InlineData("a.yml", "a: [OWN # what cannot be read\n", "")]
    [InlineData("a.csl", "<style><!-- OWN --></style>", "<style></style>")]
    [InlineData("a.csv", "a,#b\n<!--,c\n", "a,#b\n<!--,c\n")]
    public void The_desk_s_own_is_cut_out(string name, string written, string published) =>
        Assert.Equal(published, PublishedText.Of(new InputFile(name, written)));
}
