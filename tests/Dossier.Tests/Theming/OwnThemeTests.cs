using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
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
        var sources = SourceReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme"), folder["theme"]]),
            bag
        );
        var output = Compiler.Compile(sources, new BuildRequest(null, _ => { }), bag).Output;
        Assert.Empty(bag.Sorted());
        var home = Encoding.UTF8.GetString(output!.Files["index.html"].Span);
        Assert.Contains("<p class=\"motto\">Take this page with you, Print</p>", home, StringComparison.Ordinal);
        var icon = Assert.Single(output.Files, file => file.Key.StartsWith("assets/icon.", StringComparison.Ordinal));
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", Encoding.UTF8.GetString(icon.Value.Span));
        Assert.Contains(icon.Key, home, StringComparison.Ordinal);
    }
}
