using Dossier.Languages;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Sources;

/// <summary>What a library holds for its owner is published nowhere, whatever its field is called.</summary>
public sealed class OwnersFieldsTests
{
    private const string BibTex = """
        @article{p, title={T}, author={A, B}, year={2020}, url={file:///C:/Users/jane/secret.pdf}, notes={secret notes},
          tags={secret tags}, annotations={secret}, read_status={secret}, rating={secret}, uri={papers3://secret},
          folder={secret}, my-own-field={secret}, affiliation={secret street 5}, isrn={ISRN 7},
          archive={/home/jane/secret/}}
        """;

    private const string Ris = """
        TY  - JOUR
        TI  - T
        AU  - A, B
        PY  - 2020
        UR  - https://example.org/t
        UR  - file:///home/jane/secret.pdf
        L2  - file:///home/jane/secret.pdf
        LK  - file:///home/jane/secret.pdf
        AD  - secret street 5
        LB  - secret
        C1  - secret
        C4  - secret
        U1  - secret
        U2  - secret
        U5  - secret
        AN  - 4711
        ER  -
        """;

    private const string Csl = """
        [{ "id": "p", "type": "book", "title": "T", "issued": "2020", "URL": "file:///home/jane/secret.pdf",
           "tags": ["secret"], "categories": ["secret"], "extra": "secret", "shelf": "secret",
           "custom": { "place": "file:///home/jane/secret.pdf", "reliability": "high" } }]
        """;

    [Theory]
    [InlineData("library.bib", BibTex)]
    [InlineData("library.ris", Ris)]
    [InlineData("library.json", Csl)]
    public void What_is_not_bibliographic_is_kept_and_published_nowhere(string name, string library)
    {
        using var folder = new TemporaryFolder().WithDossier().With(name, library);
        File.AppendAllText(folder["input/dossier.yml"], "nocite: \"@*\"\n");
        Assert.Equal(0, Command.Run(folder.Path, "import", "sources", name).Code);
        Assert.Contains("secret", File.ReadAllText(folder["input/sources/library.yml"]), StringComparison.Ordinal);
        var build = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        Assert.Equal((0, false), (build.Code, build.Error.Contains("DOS11", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder["output"], "*", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("secret", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_tells_the_work_is_published_though_CSL_has_no_place_for_it()
    {
        Assert.Equal("ISRN 7", Assert.Single(Imports.One("a.bib", BibTex).Custom).Value);
        Assert.Equal("high", Assert.Single(Imports.One("a.json", Csl).Custom).Value);
        var source = Imports.One("a.ris", Ris);
        Assert.Equal(("4711", "https://example.org/t"), (Assert.Single(source.Custom).Value, source["URL"]));
    }

    [Fact]
    public void An_address_into_a_machine_is_left_out_with_a_line()
    {
        var (_, findings) = Imports.Sources("a.bib", BibTex);
        Assert.Contains(
            "a.bib:1 DOS812 an address into the files of one machine is left out ('p': "
                + "file:///C:/Users/jane/secret.pdf)",
            findings
        );
    }

    [Theory]
    [InlineData("file:///C:/x.pdf", true)]
    [InlineData("see file://localhost/x.pdf", true)]
    [InlineData(@"C:\Papers\x.pdf", true)]
    [InlineData("d:/Papers/x.pdf", true)]
    [InlineData(@"\\server\share\x.pdf", true)]
    [InlineData("~/x.pdf", true)]
    [InlineData("(/Users/ann/x.pdf)", true)]
    [InlineData("papers3://publication/uuid/1", true)]
    [InlineData("internal-pdf://12/x.pdf", true)]
    [InlineData("storage:ABCD1234/x.pdf", true)]
    [InlineData("https://example.org/home/ann/x.pdf", false)]
    [InlineData("https://example.org/~ann/x.pdf", false)]
    [InlineData("profile: a file: of all", false)]
    [InlineData("Nr. 7:/8", false)]
    [InlineData("a/home/away", false)]
    [InlineData("cold storage: a history", false)]
    public void Paths_of_machines_are_told_from_addresses(string text, bool isPath) =>
        Assert.Equal(isPath, MachineAddress.IsIn(text));
}
