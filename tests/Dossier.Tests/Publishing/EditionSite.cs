using System.Text.RegularExpressions;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Publishing;

/// <summary>What a site with editions holds, and that what need not be made again is not.</summary>
public sealed class EditionSite : IDisposable
{
    private readonly TemporaryFolder folder = TwoEditions();

    /// <summary>The dossier of <see cref="Sealing"/> with a second edition, in which culture is another.</summary>
    internal static TemporaryFolder TwoEditions() =>
        Sealing
            .Dossier()
            .Seal("1.0.0")
            .With("input/sections/02-culture.md", SealedTexts.Culture("grants of their own state"))
            .Seal("1.0.1");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_latest_is_at_the_root_and_every_edition_in_its_folder()
    {
        var built = folder.Build();
        Assert.Contains("grants of their own state", Text("sections/culture/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "grants of its state",
            Text("editions/1.0.0/sections/culture/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "grants of their own state",
            Text("editions/1.0.1/sections/culture/index.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(built.Keys, path => path.StartsWith("draft/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            built.Keys,
            path => Regex.IsMatch(path, "^editions/[^/]+/(404|robots|sitemap|feed|assets/)")
        );
    }

    [Fact]
    public void The_working_text_is_built_when_it_is_asked_for()
    {
        folder
            .With(
                "input/index.md",
                """
                ::: summary
                Words that are sealed nowhere.
                :::

                """
            )
            .Build(draft: true);
        Assert.Contains("sealed nowhere", Text("draft/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"robots\" content=\"noindex\">",
            Text("draft/index.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("sealed nowhere", Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("sealed nowhere", Text("draft/changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_where_it_stands()
    {
        folder.Build();
        var old = Text("editions/1.0.0/sections/economy/index.html");
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/briefing/editions/1.0.0/sections/economy/\">",
            old,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"latest-version\" href=\"../../../../sections/economy/\">",
            old,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"successor-version\" href=\"../../../../editions/1.0.1/sections/economy/\">",
            old,
            StringComparison.Ordinal
        );
        Assert.Contains("<link rel=\"version-history\" href=\"../../../../editions/\">", old, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", old, StringComparison.Ordinal);
        Assert.Contains("data-pagefind-ignore", old, StringComparison.Ordinal);
        Assert.Contains(
            "is out of date.</strong>\n <a href=\"../../../../sections/economy/\">",
            old,
            StringComparison.Ordinal
        );
        Assert.Matches("<strong>Edition 1.0.0 of [0-9]+ [A-Z][a-z]+ [0-9]{4} is out of date", old);
        Assert.Contains(
            "<a href=\"../../../../editions/1.0.1/changes/\">What edition 1.0.1 changed</a>",
            old,
            StringComparison.Ordinal
        );
        var now = Text("sections/economy/index.html");
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/briefing/sections/economy/\">",
            now,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"predecessor-version\" href=\"../../editions/1.0.0/sections/economy/\">",
            now,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("noindex", now, StringComparison.Ordinal);
        Assert.DoesNotContain("out of date", now, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"latest-version\" href=\"../../sections/economy/\">",
            now,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "data-edition=\"https://example.org/briefing/editions/1.0.1/sections/economy/\"",
            now,
            StringComparison.Ordinal
        );
        Assert.All(
            (string[])["1.0.0", "1.0.1"],
            version =>
                Assert.Contains(
                    "data-latest=\"https://example.org/briefing/sections/economy/\"",
                    Text($"editions/{version}/sections/economy/index.html"),
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/briefing/sections/economy/\">",
            Text("editions/1.0.1/sections/economy/index.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/editions/1.", Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_every_edition_leads_somewhere()
    {
        var files = folder.Build(draft: true).Keys.ToHashSet(StringComparer.Ordinal);
        foreach (
            var page in files.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html")
        )
        {
            foreach (
                var link in Regex
                    .Matches(Text(page), "(?:href|src)=\"([^\"#:]+)[\"#]")
                    .Select(match => match.Groups[1].Value)
                    .Distinct()
            )
            {
                var target = new Uri(new Uri("http://site/" + page), link).AbsolutePath[1..];
                Assert.True(
                    files.Contains(target.Length == 0 || target.EndsWith('/') ? target + "index.html" : target),
                    $"{page}: {link}"
                );
            }
        }
    }

    [Fact]
    public void A_release_that_another_one_has_overtaken_writes_nothing()
    {
        var before = Tree.Of(folder["input"]);
        Assert.False(
            Dossier.Write.EditionFolder.TryWrite(
                folder["input/editions"],
                "1.1.0",
                ["1.0.0"],
                System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add(
                    "a",
                    "a"u8.ToArray()
                )
            )
        );
        Assert.False(Dossier.Write.EditionFolder.TryRemove(folder["input/editions"], "1.0.0", ["1.0.0", "1.1.0"]));
        Tree.Same(before, Tree.Of(folder["input"]));
        using (File.Open(folder["input/editions/.lock"], FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.Throws<IOException>(() =>
                Dossier.Write.EditionFolder.TryRemove(folder["input/editions"], "1.0.0", ["1.0.0"])
            );
        }
    }

    [Fact]
    public void A_file_of_somebody_else_in_an_edition_is_not_removed()
    {
        folder.Build();
        folder.With("output/editions/1.0.0/mine.txt", "Mine.");
        var bag = new global::Dossier.Diagnostics.DiagnosticBag();
        var compilation = Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { })
            {
                Subject = BuildSubject.Published,
                Earlier = EarlierOutput.Read(folder["output"]),
            },
            bag
        );
        Assert.Null(Dossier.Write.OutputWriter.Write(compilation.Close(compilation.Output!), folder["output"], bag));
        Assert.Equal(global::Dossier.Diagnostics.Codes.ForeignFolder.Id, Assert.Single(bag.Sorted()).Code.Id);
        Assert.Equal("Mine.", File.ReadAllText(folder["output/editions/1.0.0/mine.txt"]));
    }

    /// <summary>
    /// The edition was sealed when editions of form 1 were new; it is data, and is never written again.
    /// </summary>
    [Fact]
    public void An_edition_of_every_form_that_there_was_still_builds()
    {
        foreach (var kept in Directory.GetDirectories(Repository.PathOf("tests/Dossier.Tests/Editions/Kept")))
        {
            using var old = new TemporaryFolder();
            foreach (var file in Directory.GetFiles(kept, "*", SearchOption.AllDirectories))
            {
                old.With(Path.GetRelativePath(kept, file), File.ReadAllBytes(file));
            }

            old.WithDossier();
            old.Build();
            Assert.Contains(
                "Trade reached",
                File.ReadAllText(old["output/sections/economy/index.html"]),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "An organisation in which Turkic states cooperate.",
                File.ReadAllText(old["output/editions/1.0.0/glossary/ots/index.html"]),
                StringComparison.Ordinal
            );
        }

        Assert.True(
            Manifest.Format == Directory.GetDirectories(Repository.PathOf("tests/Dossier.Tests/Editions/Kept")).Length,
            "each form has an edition that is kept"
        );
    }

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);
}
