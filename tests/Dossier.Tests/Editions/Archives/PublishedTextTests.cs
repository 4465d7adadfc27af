using Dossier.Editions.Archives;
using Dossier.Input;

namespace Dossier.Tests.Editions.Archives;

/// <summary>What a file of a dossier gives away where its sources are attached: nothing that is the desk's own.</summary>
public sealed class PublishedTextTests
{
    [Theory]
    [InlineData("a.md", "---\n# OWN ---\n---", "---\n---")]
    [InlineData("a.md", "---\n---\n\n'tis # so {ok\n\n---\n\nMore.\n", "---\n---\n\n'tis # so {ok\n\n---\n\nMore.\n")]
    [InlineData(
        "a.md",
        "---\ntitle: A\n---\n\nIt is `<!-- x` <!-- OWN --> here.\n",
        "---\ntitle: A\n---\n\nIt is `<!-- x`  here.\n"
    )]
    [InlineData(
        "a.md",
        "```\n<!-- x\n```\n\n> a\n>\n> <!-- OWN\n> OWN -->\n>\n> b\n",
        "```\n<!-- x\n```\n\n> a\n>\n> \n>\n> b\n"
    )]
    [InlineData("a.md", "A \\<!-- x.\n\n<!-- OWN\n\nOWN\n", "A \\<!-- x.\n\n\n")]
    [InlineData("a.md", "No front matter. # none\n", "No front matter. # none\n")]
    [InlineData("a.md", "---\nterm: A\nhidden: [OWN]\nkind: b\n---\n", "---\nterm: A\nkind: b\n---\n")]
    [InlineData("a.md", "---\nterm: A\nhidden:\n- OWN # OWN\n---\nB.\n", "---\nterm: A\n---\nB.\n")]
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
