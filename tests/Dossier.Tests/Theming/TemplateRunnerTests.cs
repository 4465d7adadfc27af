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

    [Theory]
    [InlineData("{{ date.now }}", "date.now")]
    [InlineData("{{ date.now | date.to_string '%Y' }}", "date.to_string")]
    [InlineData("{{ date.parse '2026-01-01T00:00:00Z' }}", "date.parse")]
    [InlineData("{{ date['now'] }}", "date.now")]
    [InlineData("{{ math.random 1 6 }}", "math.random")]
    [InlineData("{{ 1 | math.random 6 }}", "math.random")]
    [InlineData("{{ m = math; m.uuid }}", "math.uuid")]
    [InlineData("{{ with math; uuid; end }}", "math.uuid")]
    [InlineData("{{ 'math.uuid' | object.eval }}", "math.uuid")]
    [InlineData("{{ '{{ date.now }}' | object.eval_template }}", "date.now")]
    public void Clock_and_chance_are_not_to_be_had(string layout, string function)
    {
        Assert.Empty(Run(layout, global::Dossier.Theming.Html.Empty));
        Assert.Contains(
            $"'{function}' is not to be had",
            Assert.Single(bag.Sorted()).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Ways that ask for no member by name have none to give.</summary>
    [Theory]
    [InlineData("{{ import math; uuid }}", "")]
    [InlineData("{{ math | object.keys | array.join ' ' | string.contains 'uuid' }}", "false")]
    [InlineData("{{ math | object.keys | array.join ' ' | string.contains 'random' }}", "false")]
    [InlineData("{{ date | object.size }}", "0")]
    public void Clock_and_chance_are_not_found_by_chance(string layout, string written) =>
        Assert.Equal(written, System.Text.Encoding.UTF8.GetString(Run(layout, global::Dossier.Theming.Html.Empty)));

    [Fact]
    public void What_counts_without_chance_is_to_be_had() =>
        Assert.Equal(
            "3 4",
            System.Text.Encoding.UTF8.GetString(
                Run("{{ math.abs (-3) }} {{ 3.7 | math.round }}", global::Dossier.Theming.Html.Empty)
            )
        );

    /// <summary>Pages share the functions, so that what one left there another would find, or not.</summary>
    [Theory]
    [InlineData("{{ array.seen = 1 }}")]
    [InlineData("{{ string.seen = 1 }}")]
    [InlineData("{{ math['seen'] = 1 }}")]
    [InlineData("{{ m = array; m.seen = 1 }}")]
    [InlineData("{{ with html; seen = 1; end }}")]
    public void Nothing_is_left_among_the_functions(string layout)
    {
        Run(layout, global::Dossier.Theming.Html.Empty);
        Assert.Equal(Codes.Template, Assert.Single(bag.Sorted()).Code);
    }

    /// <summary>
    /// Small templates whose work has no bound: each is a finding, and takes less than what a page may.
    /// </summary>
    [Theory]
    [InlineData("{{ a={}; a.a=a; a | object.format 'x' }}", "'object.format' is not to be had")]
    [InlineData("{{ a={}; a.a=a; a | math.format 'x' }}", "'math.format' is not to be had")]
    [InlineData("{{ string.pad_left 'a' 2000000000 }}", "'string.pad_left' is not to be had")]
    [InlineData("{{ x='1'; for i in 1..100000; x='('+x+')'; end }}", "more text than any page has")]
    [InlineData("{{ y='abcdefgh'; for i in 1..16; y=y+y; end; for i in 1..1000; y; end }}", "more text than any page")]
    [InlineData("{{ x='<'; for i in 1..22; x=x+x; end; x | html.strip }}", "limit")]
    [InlineData("{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}", "limit")]
    [InlineData("{{ for i in 1..1000; (1..2000000) | array.size; end }}", "more steps than")]
    [InlineData("{{ x = 3; for i in 1..18; x = x * x; end }}", "longer numbers than")]
    [InlineData("{{ x = 3; for i in 1..18; x = x | math.times x; end }}", "longer numbers than")]
    [InlineData("{{ x = 1 << 100000; y = x | string.append '' }}", "longer numbers than")]
    [InlineData("{{ x = [3]; for i in 1..18; x[0] = x[0] * x[0]; end }}", "longer numbers than")]
    [InlineData("{{ x = {a: 3}; for i in 1..18; x.a *= x.a; end }}", "longer numbers than")]
    [InlineData("{{ func f(x, n); ret n == 0 ? x : f(x * x, n - 1); end; f(3, 18) }}", "longer numbers than")]
    [InlineData("{{ (1..2000000) | array.each @(do; ret (1..2000000) | array.size; end) }}", "more steps than")]
    [InlineData("{{ for i in 1..1000; ((1..2000000) * 2) | array.last; end }}", "limit")]
    [InlineData("{{ a = (1..100000) | array.sort; for i in 1..1000000; a | array.contains (-1); end }}", "limit")]
    [InlineData("{{ shared 'layout.html' }}", "shared within one another without end")]
    public void A_template_without_a_bound_is_a_finding(string layout, string message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Run(layout, global::Dossier.Theming.Html.Empty));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_500_000_000);
        Assert.Contains(message, Assert.Single(bag.Sorted()).Message, StringComparison.OrdinalIgnoreCase);
    }

    private byte[] Run(string layout, global::Dossier.Theming.Html x)
    {
        var files = SmallDossier.Inputs().Theme;
        var templates = files
            .Templates.SetItem("layout.html", new InputFile("theme/templates/layout.html", layout))
            .SetItem("part.html", new InputFile("theme/templates/part.html", "{{ x }}"));
        var theme = ThemeParser.Parse(files with { Templates = templates }, "en-GB", bag);
        return new TemplateRunner(theme, 1, bag).Run(TemplateModel.Of(), TemplateModel.Of(("x", x)), "");
    }
}
