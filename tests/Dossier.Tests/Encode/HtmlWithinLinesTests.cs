using System.Text;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode;

/// <summary>HTML within a line says in every output what it says on the site, or is a finding.</summary>
public sealed class HtmlWithinLinesTests
{
    private const string Allowed = SmallDossier.Settings + "allow: { raw-html: true }\n";

    private const string Text =
        "In 10<sup>6</sup> boats, H<sub>2</sub>O, Main Street 5<br>Aksay, <b>one</b>, a <sup>single.\n";

    [Fact]
    public void Tags_that_Markdown_has_marks_for_hold_in_every_output()
    {
        var inputs = SmallDossier.Inputs(("dossier.yml", Allowed), ("index.md", Text));
        var site = Encoding.UTF8.GetString(SmallDossier.Compile(inputs).Compilation.Output!.Files["index.html"].Span);
        Assert.Contains("10<sup>6</sup> boats, H<sub>2</sub>O, Main Street 5<br>", site, StringComparison.Ordinal);
        var books = MadeBooks.Of(inputs);
        var word = Encoding.UTF8.GetString(MadeBooks.Files(books.Docx)["word/document.xml"]);
        Assert.Contains("superscript", word, StringComparison.Ordinal);
        Assert.Contains("subscript", word, StringComparison.Ordinal);
        Assert.Contains("<w:br", word, StringComparison.Ordinal);
        var book = string.Concat(
            MadeBooks
                .Files(books.Epub)
                .Where(file => file.Key.EndsWith("html", StringComparison.Ordinal))
                .Select(file => Encoding.UTF8.GetString(file.Value))
        );
        Assert.Contains("10<sup>6</sup>", book, StringComparison.Ordinal);
    }

    /// <summary>What falls down says another number: tags with attributes are no less raised.</summary>
    [Fact]
    public void What_is_raised_by_a_tag_with_attributes_is_raised_in_every_output()
    {
        const string Raised = "10<sup class=\"x\">6</sup>";
        var inputs = SmallDossier.Inputs(("dossier.yml", Allowed), ("index.md", $"In {Raised} boats.\n"));
        var site = Encoding.UTF8.GetString(SmallDossier.Compile(inputs).Compilation.Output!.Files["index.html"].Span);
        Assert.Contains(Raised, site, StringComparison.Ordinal);
        var books = MadeBooks.Of(inputs);
        var word = Encoding.UTF8.GetString(MadeBooks.Files(books.Docx)["word/document.xml"]);
        Assert.Contains("superscript", word, StringComparison.Ordinal);
        var book = MadeBooks.Files(books.Epub).Select(file => Encoding.UTF8.GetString(file.Value));
        Assert.Contains(book, file => file.Contains("10<sup>6</sup>", StringComparison.Ordinal));
        var print = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.Empty(print.Findings);
    }

    [Fact]
    public void What_other_outputs_leave_out_is_a_finding()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                ("dossier.yml", Allowed),
                ("index.md", "In 10<sup>6</sup> <span class=\"x\">years</span> <del>90</del> 80 boats.\n")
            ),
            new PrintRequest(PrintPart.Whole)
        );
        var one = Assert.Single(set.Findings);
        Assert.Equal(("DOS317", "input/index.md", 1, 48), (one.Code.Id, one.Path, one.Line, one.Column));
        Assert.Contains("'<del>'", one.Message, StringComparison.Ordinal);
    }
}
