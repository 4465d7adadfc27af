using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Theming;

/// <summary>
/// What fails while a page is written: a fault of its template is a finding, a bug of the program is not.
/// </summary>
public sealed class TemplateRunnerTests
{
    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData("<p>{{ x }}</p>")]
    [InlineData("{{ capture y }}<p>{{ x }}</p>{{ end }}")]
    [InlineData("{{ include 'part.html' }}")]
    public void A_bug_in_a_writer_comes_out_as_it_is(string layout)
    {
        var broken = new global::Dossier.Theming.Html(_ =>
            throw new ArgumentOutOfRangeException(nameof(layout), "no HTML for this block")
        );
        Assert.StartsWith(
            "no HTML for this block",
            Assert.Throws<ArgumentOutOfRangeException>(() => Run(layout, broken)).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public void A_fault_of_the_template_is_a_finding()
    {
        Assert.Empty(Run("<p>{{ unknown }}</p>", global::Dossier.Theming.Html.Empty));
        Assert.Equal(
            (Codes.Template, "theme/templates/layout.html"),
            Assert.Single(bag.Sorted()) is var finding ? (finding.Code, finding.Path) : default
        );
    }

    [Fact]
    public void A_text_that_is_missing_where_a_writer_wants_it_is_a_finding()
    {
        Assert.Empty(
            Run("<p>{{ x }}</p>", new global::Dossier.Theming.Html(_ => throw new MissingTextException("back", "xx")))
        );
        Assert.Equal(Codes.MissingText, Assert.Single(bag.Sorted()).Code);
    }

    private byte[] Run(string layout, global::Dossier.Theming.Html x)
    {
        var files = SmallDossier.Sources().Theme;
        var templates = files
            .Templates.SetItem("layout.html", new SourceFile("theme/templates/layout.html", layout))
            .SetItem("part.html", new SourceFile("theme/templates/part.html", "{{ x }}"));
        var theme = ThemeParser.Parse(files with { Templates = templates }, "en-GB", bag);
        return new TemplateRunner(theme, bag).Run(TemplateModel.Of(), TemplateModel.Of(("x", x)), "");
    }
}
