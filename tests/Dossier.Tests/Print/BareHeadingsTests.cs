using System.Text;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>What a heading holds beside words never keeps an output from being made.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class BareHeadingsTests
{
    private static readonly string[] Headings =
    [
        "## ![A dot](images/dot.png)",
        "## [![A dot](images/dot.png)](https://example.org/)",
        "## ^[Only a note.]",
        "## **^[Another.]**",
        "## &nbsp;",
        "## &nbsp; {#here}",
        "## <!-- later -->",
        "## &#8203;",
        "## []{lang=tr} ##",
        "## [](https://example.org/)",
        "## `code`",
        "> ## &nbsp;",
    ];

    [Fact]
    public void None_keeps_the_PDF_from_being_set_or_is_a_link_without_a_name()
    {
        var text = string.Concat(Headings.Select((heading, i) => $"\n{heading}\n\nText {i}.\n"));
        var inputs = SmallDossier
            .Inputs(("sections/01-a.md", SmallDossier.Page("A", text)))
            .With("images/dot.png", Torture.Png(9, 9));
        var set = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.NotNull(set.Pdf);
        Assert.All(set.Findings, finding => Assert.Equal("DOS213", finding.Code.Id));
        var output = SmallDossier.Compile(inputs).Compilation.Output!;
        var site = Encoding.UTF8.GetString(output.Files["sections/a/index.html"].Span);
        Assert.Contains("id=\"here\"", site, StringComparison.Ordinal);
        var navigation = MadeBooks
            .Files(MadeBooks.Of(inputs).Epub)
            .Single(file => file.Key.EndsWith("nav.xhtml", StringComparison.Ordinal));
        var names = MadeBooks.Xml(navigation.Value).Descendants().Where(one => one.Name.LocalName == "a");
        Assert.All(names, name => Assert.NotEmpty(name.Value.Trim('\u200B', '\u00A0', ' ')));
    }
}
