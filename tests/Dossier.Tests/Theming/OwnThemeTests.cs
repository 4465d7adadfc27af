using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Theming;

/// <summary>A dossier's own theme: files that replace the program's one by one.</summary>
public sealed class OwnThemeTests
{
    [Fact]
    public void A_template_a_text_and_an_asset_are_replaced_without_copying_the_rest()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With(
                "theme/templates/partials/tools.html",
                "<p class=\"motto\">{{ t.copy_link }}, {{ t.print_this }}</p>\n"
            )
            .With("theme/texts/en.yml", "copy_link: Take this page with you\n")
            .With("theme/assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme"), folder["theme"]]),
            bag
        );
        var output = Compiler.Compile(inputs, new BuildRequest(null, _ => { }), bag).Output;
        Assert.Empty(bag.Sorted());
        var home = Encoding.UTF8.GetString(output!.Files["index.html"].Span);
        Assert.Contains("<p class=\"motto\">Take this page with you, Print</p>", home, StringComparison.Ordinal);
        var icon = Assert.Single(output.Files, file => file.Key.StartsWith("assets/icon.", StringComparison.Ordinal));
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", Encoding.UTF8.GetString(icon.Value.Span));
        Assert.Contains(icon.Key, home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copi_link: Take it\n", "did you mean 'copy_link'?")]
    [InlineData("cited_onee: One\n", "did you mean 'cited_one'?")]
    [InlineData("my_word: Mine\n", "theme/texts/en.yml of the program has all of them")]
    public void A_word_that_nothing_shows_is_an_error(string text, string hint)
    {
        var finding = Assert.Single(Findings("<p></p>\n", text));
        Assert.Equal((Codes.UnknownKey.Id, hint), (finding.Code.Id, finding.Hint));
        Assert.Equal((1, 1), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("<p>{{ t.my_word }}</p>\n", "my_word: Mine\n")]
    [InlineData("<p>{{ count 'my_count' 3 }}</p>\n", "my_count_one: One\nmy_count_many: '{0} of mine'\n")]
    [InlineData("<p></p>\n", "cited_few: Some\nlanguage_fr: French\ntype_map: Map\n")]
    public void A_word_of_an_own_template_and_what_a_dossier_may_name_is_none(string template, string text) =>
        Assert.Empty(Findings(template, text));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(string template, string text)
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("theme/templates/partials/tools.html", template)
            .With("theme/texts/en.yml", text);
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme"), folder["theme"]]),
            bag
        );
        Compiler.Compile(inputs, new BuildRequest(null, _ => { }), bag);
        return bag.Sorted();
    }
}
