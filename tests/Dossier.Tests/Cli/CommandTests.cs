using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_dossier_is_built_and_summed_up()
    {
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        // The names of the stages are for terminals, and no terminal is here.
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Matches(
            "^A small dossier, edition 1.0.0\n0 sections, 0 terms, 0 sources, 0 notes, 0 editor’s notes, 3 "
                + "words\n[0-9]+ pages in output/; of [0-9]+ files, [0-9]+ changed and 0 removed\nNo sitemap, feed or "
                + "whole addresses, and a page for missing ones at the root of a host alone, for want of the site's "
                + "own address: say url: in dossier.yml, or --url\n0 errors, 0 warnings\\. \\([0-9.]+ s\\)\n$",
            result.Output
        );
        Assert.True(File.Exists(folder["output/index.html"]));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    /// <summary>The front offers the books that there are, with the size that they have.</summary>
    [Theory]
    [InlineData("epub", "--no-docx")]
    [InlineData("docx", "--no-epub")]
    [InlineData("", "--no-epub", "--no-docx")]
    public void The_front_lists_the_books_that_are_made(string made, params string[] options)
    {
        Assert.Equal(0, Command.Run(folder.Path, ["build", "--no-pdf", "--no-search", .. options]).Code);
        var front = File.ReadAllText(folder["output/index.html"]);
        foreach (var form in (string[])["epub", "docx"])
        {
            var file = new FileInfo(folder[$"output/small-1.0.0.{form}"]);
            Assert.Equal(form == made, file.Exists);
            Assert.Equal(form == made, front.Contains($"href=\"./small-1.0.0.{form}\"", StringComparison.Ordinal));
            if (form == made)
            {
                var size = (file.Length + 500) / 1000;
                Assert.Contains(
                    $"<data class=\"size\" value=\"{file.Length}\">{size} KB</data>",
                    front,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        var before = Tree.Of(folder.Path);
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void Errors_end_with_1_and_the_old_output_stays()
    {
        Assert.Equal(0, Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code);
        var before = Tree.Of(folder["output"]);
        folder.With("input/index.md", "A [term](term:none).\n");
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        Assert.Equal(1, result.Code);
        Assert.StartsWith(
            "input/index.md:1:15: error DOS103: term 'none' is not in the glossary\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith("1 error, 0 warnings. output is as it was. (", result.Output, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder["output"]));
        Assert.Equal(["input", "output"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Warnings_pass_unless_the_build_is_strict()
    {
        folder.With("input/notes.txt", "To do.");
        var (lax, strict) = (
            Command.Run(folder.Path, "build", "--no-pdf", "--no-search"),
            Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--strict")
        );
        Assert.Equal((0, 1), (lax.Code, strict.Code));
        Assert.StartsWith("input/notes.txt: warning DOS005: ", lax.Error, StringComparison.Ordinal);
        Assert.StartsWith("input/notes.txt: error DOS005: ", strict.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--colour")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--format", "1")]
    [InlineData("init", "")]
    [InlineData("verify", "--seed", "../evil", "--text", "a.md")]
    [InlineData("build", "--url", "example.org")]
    [InlineData("built")]
    [InlineData("seed")]
    [InlineData("import", "bib")]
    [InlineData("check", "")]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("serve", "--port", "abc")]
    [InlineData("serve", "--port", "-1")]
    [InlineData("build", "--output", "input/output")]
    [InlineData("build", "--output", "input")]
    [InlineData("build", "--output", "theme")]
    [InlineData("build", "--output", "seeds/site")]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--input", "")]
    [InlineData("build", "--url", "", "--theme", "none")]
    [InlineData("verify", "--url", "")]
    [InlineData("import", "sources", "")]
    [InlineData("pdf", "--output", "input/about.pdf")]
    public void A_wrong_call_ends_with_2_and_writes_nothing(params string[] arguments)
    {
        var before = Tree.Of(folder.Path);
        var result = Command.Run(folder.Path, arguments);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("dossier: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void A_PDF_takes_the_place_of_no_other_file()
    {
        folder.With("notes.md", "Mine.\n");
        var result = Command.Run(folder.Path, "pdf", "--output", "notes.md");
        Assert.Equal(2, result.Code);
        Assert.Contains("'notes.md' is no PDF, and would be replaced", result.Error, StringComparison.Ordinal);
        Assert.Equal("Mine.\n", File.ReadAllText(folder["notes.md"]));
    }

    [Fact]
    public void An_option_without_its_value_is_named_whatever_the_verb()
    {
        string[][] verbs =
        [
            .. Words(Command.Run(folder.Path, "--help").Output, "Commands:").Select(verb => new[] { verb }),
            ["seed", "add"],
            ["import", "sources"],
            ["import", "glossary"],
            ["new", "section"],
            ["new", "term"],
            ["new", "source"],
        ];
        Assert.True(verbs.Length > 14);
        var tried = 0;
        foreach (var verb in verbs)
        {
            var help = Command.Run(folder.Path, [.. verb, "--help"]).Output;
            foreach (var line in help.Split('\n').Where(line => line.Contains(" <", StringComparison.Ordinal)))
            {
                if (line.TrimStart().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var a, ..] words)
                {
                    var option = words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) ?? a;
                    if (option.StartsWith('-'))
                    {
                        var result = Command.Run(folder.Path, [.. verb, option]);
                        Assert.Equal(2, result.Code);
                        Assert.Contains(
                            $"dossier: {option} is followed by a value: ",
                            result.Error,
                            StringComparison.Ordinal
                        );
                        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
                        tried++;
                    }
                }
            }
        }

        Assert.True(tried > 40, $"{tried} options");
    }

    [Fact]
    public void A_verb_that_is_not_whole_says_what_follows()
    {
        Assert.StartsWith(
            "dossier: 'dossier new' is followed by one of: section, term, source, host\n",
            Command.Run(folder.Path, "new").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Command.Run(folder.Path, "build", "--help").Output,
            Command.Run(folder.Path, "help", "build").Output
        );
    }

    [Theory]
    [InlineData("one", "one/input")]
    [InlineData(".", "one/input")]
    [InlineData("input", "one/input")]
    [InlineData("one/input/sections", "one/input")]
    public void A_folder_that_is_no_dossier_s_is_told_from_the_one_that_is(string given, string meant)
    {
        using var place = new TemporaryFolder();
        place.With("one/input/dossier.yml", "id: one\n").With("one/input/index.md", "Text.\n");
        place.With("one/input/sections/01-a.md", "Text.\n").With("one/notes.md", "Text.\n");
        var result = Command.Run(place.Path, "check", "--input", given);
        Assert.Equal(1, result.Code);
        Assert.Equal(2, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"hint: did you mean '{meant}'?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--theme")]
    [InlineData("--seeds")]
    // As a script of a host passes its address on, away from the host.
    [InlineData("--theme", "--url", "")]
    [InlineData("--seeds", "--url", "")]
    public void A_folder_that_is_named_and_is_not_there_is_said(string option, params string[] besides)
    {
        var result = Command.Run(folder.Path, ["build", option, "nowhere", .. besides]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith(
            $"dossier: there is no folder 'nowhere' for {option}\n",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_addresses_are_limited_a_build_ends_well()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "ulimit -v is Linux's");
        var start = new System.Diagnostics.ProcessStartInfo(
            "sh",
            [
                "-c",
                $"ulimit -v 4000000; exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll")}' check",
            ]
        )
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        Assert.Contains("0 errors", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void An_output_that_holds_the_dossier_itself_is_refused()
    {
        var before = Tree.Of(folder.Path);
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--output", ".");
        Assert.Equal(1, result.Code);
        Assert.Contains("error DOS401: the folder was not made by Dossier", result.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData]
    public void Help_teaches(params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.Equal(0, result.Code);
        Assert.Contains("dossier build", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", result.Output, StringComparison.Ordinal);
        var build = Command.Run(folder.Path, "build", "--help").Output;
        Assert.All(
            ["--input", "--output", "--theme", "--strict", "--format", "text|json|sarif|github"],
            option => Assert.Contains(option, build, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_version_is_a_version() =>
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(\\+[0-9a-f]+)?\n$", Command.Run(folder.Path, "--version").Output);

    [Fact]
    public void A_dossier_elsewhere_takes_the_records_and_theme_beside_it()
    {
        using var other = new TemporaryFolder();
        folder
            .With(
                "seeds/article.yml",
                """
                id: article
                passages: []
                x: 1

                """
            )
            .With("theme/static/mine.txt", "Mine.");
        var result = Command.Run(other.Path, "build", "--no-pdf", "--no-search", "--input", folder["input"]);
        Assert.Equal(1, result.Code);
        Assert.StartsWith("seeds/article.yml:3:1: error DOS011: ", result.Error, StringComparison.Ordinal);
        File.Delete(folder["seeds/article.yml"]);
        Assert.Equal(
            0,
            Command
                .Run(other.Path, "build", "--no-pdf", "--no-search", "--input", folder["input"], "--output", "site")
                .Code
        );
        Assert.Equal("Mine.", File.ReadAllText(other["site/mine.txt"]));
    }

    [Fact]
    public void An_address_given_in_the_call_takes_the_place_of_the_dossiers()
    {
        Assert.Equal(
            0,
            Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--url", "https://example.org/a").Code
        );
        Assert.Contains(
            "<loc>https://example.org/a/</loc>",
            File.ReadAllText(folder["output/sitemap.xml"]),
            StringComparison.Ordinal
        );
    }

    /// <summary>The first words of the lines below a heading of a help text.</summary>
    private static IEnumerable<string> Words(string help, string heading) =>
        help[(help.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..]
            .Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]);
}
