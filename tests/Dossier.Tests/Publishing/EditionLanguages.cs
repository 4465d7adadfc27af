using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Publishing;

/// <summary>An edition keeps the words around its text when a later one is written in another language.</summary>
public sealed class EditionLanguages : IDisposable
{
    private const string Settings = "input/dossier.yml";

    private readonly TemporaryFolder folder = Sealing
        .Dossier()
        .With(
            "input/sections/01-economy.md",
            """
            ---
            title: Economy
            ---

            | a | b |
            | - | - |
            | c | d |

            : Boats. {#tab-x}

            See [](#tab-x) of the OTS in its harbour [@one].

            """
        )
        .Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_later_edition_in_another_language_changes_no_word_of_an_earlier_one()
    {
        folder.With(Settings, In("tr")).Seal("2.0.0").Build();
        var old = Text("editions/1.0.0/sections/economy/index.html");
        Assert.Contains("Table 1", old, StringComparison.Ordinal);
        Assert.Contains("Edition 1.0.0 of 22 November 2026 is out of date", old, StringComparison.Ordinal);
        Assert.Contains("Tablo 1", Text("sections/economy/index.html"), StringComparison.Ordinal);
        Assert.Contains("Tablo 1", Text("editions/2.0.0/sections/economy/index.html"), StringComparison.Ordinal);
        EveryPageIsOfOneLanguage();
    }

    [Fact]
    public void A_draft_has_the_words_of_its_own_language()
    {
        folder.With(Settings, In("tr")).Build(draft: true);
        Assert.Contains("Tablo 1", Text("draft/sections/economy/index.html"), StringComparison.Ordinal);
        EveryPageIsOfOneLanguage();
    }

    [Fact]
    public void What_is_printed_has_the_words_of_its_edition()
    {
        var (compilation, findings) = Compile(folder.With(Settings, In("tr")).Seal("2.0.0"));
        Assert.Empty(findings);
        Assert.Equal(
            ["Table", "Tablo"],
            compilation.Orders.Select(order =>
                Regex
                    .Match(Encoding.UTF8.GetString(order.Job!.Files["briefing.json"].Span), "(Table|Tablo) 1")
                    .Groups[1]
                    .Value
            )
        );
    }

    private static (Compilation Compilation, ImmutableArray<Diagnostic> Findings) Compile(TemporaryFolder folder)
    {
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { })
            {
                Subject = BuildSubject.Published,
                Print = new PrintRequest(PrintPart.Whole),
            },
            bag
        );
        return (compilation, bag.Sorted());
    }

    /// <summary>The settings of the dossier in another language.</summary>
    private string In(string language) =>
        File.ReadAllText(folder[Settings]).Replace("en-GB", language, StringComparison.Ordinal);

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);

    /// <summary>Every page has words of the interface in the language that it says it is in, and of no other.</summary>
    private void EveryPageIsOfOneLanguage()
    {
        var pages = Directory
            .EnumerateFiles(folder["output"], "*.html", SearchOption.AllDirectories)
            .ToLookup(page => File.ReadAllText(page).Contains("<html lang=\"tr\"", StringComparison.Ordinal));
        Assert.NotEmpty(pages[true]);
        Assert.NotEmpty(pages[false]);
        Assert.All(
            pages[true],
            page => Assert.DoesNotContain("Skip to the text", File.ReadAllText(page), StringComparison.Ordinal)
        );
        Assert.All(
            pages[false],
            page => Assert.DoesNotContain("Metne geç", File.ReadAllText(page), StringComparison.Ordinal)
        );
    }
}
