using System.Text.RegularExpressions;
using Dossier.Cli;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Docs;

/// <summary>
/// What the documents show as typed can be typed, by someone who has come as far as their page: calls are run, and
/// lines of files are taken. Calls that ask the web are run by the tests of <c>Links</c>, <c>serve</c> by
/// <c>ServeTests</c>.
/// </summary>
public sealed partial class DocsRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_page_publishes_what_it_begins()
    {
        var inside = folder.Path;
        foreach (var line in DocsPage.Of("README.md").Blocks.SelectMany(block => block.Text.Split('\n')))
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                inside = Path.Combine(inside, line[3..]);
            }
            else if (line.StartsWith("dossier init ", StringComparison.Ordinal))
            {
                Run(inside, line);
            }
            else if (line.StartsWith("dossier build", StringComparison.Ordinal))
            {
                Run(inside, line, "--no-pdf", "--no-search");
            }
        }

        Assert.True(File.Exists(folder["my-briefing/output/index.html"]));
    }

    [Fact]
    public void Recipes_are_made_as_publishing_says()
    {
        foreach (var line in DocsPage.Of("docs/publishing.md").Commands)
        {
            if (line.StartsWith("dossier init ", StringComparison.Ordinal))
            {
                Run(folder.Path, line);
                Assert.True(File.Exists(folder["my-briefing/netlify.toml"]));
            }
            else
            {
                Run(folder["my-briefing"], line);
            }
        }

        Assert.True(File.Exists(folder["my-briefing/nginx-my-briefing.conf"]));
    }

    [Fact]
    public void A_record_is_made_and_proved_as_grounding_says()
    {
        folder
            .WithDossier()
            .With("article.txt", File.ReadAllBytes(Repository.PathOf("src/Dossier.Cli/Starter/article.md")))
            .With("input/sources.yml", File.ReadAllBytes(Repository.PathOf("input/sources.yml")));
        var page = DocsPage.Of("docs/grounding.md");
        Run(
            folder.Path,
            Assert.Single(page.Commands, line => line.StartsWith("dossier seed", StringComparison.Ordinal))
        );
        Assert.True(File.Exists(folder["seeds/balci-2024.yml"]));
        var verify = Assert.Single(
            page.Prose.SelectMany(line => Code().Matches(line)).Select(match => match.Value.Trim('`')),
            code => code.StartsWith("dossier verify", StringComparison.Ordinal)
        );
        Run(folder.Path, verify, "--brief");
    }

    [Fact]
    public void An_edition_is_sealed_corrected_and_redirected_as_editions_says()
    {
        Run(folder.Path, "dossier init one");
        var inside = folder["one"];
        Run(inside, "dossier release 1.0.0 --note First.");
        Run(inside, "dossier build --no-pdf --no-search");
        var sealedPage = File.ReadAllText(folder["one/output/sections/crossing/index.html"]);

        // A term has another id, and a paragraph is gone: the list of the page, with these in place of what it speaks
        // of.
        var page = DocsPage.Of("docs/editions.md");
        File.Move(folder["one/input/glossary/temirkol.md"], folder["one/input/glossary/temir.md"]);
        Replace("one/input/glossary/lake-line.md", "temirkol", "temir");
        var text = File.ReadAllText(folder["one/input/sections/01-crossing.md"]);
        folder.With("one/input/sections/01-crossing.md", Gone().Replace(text, ""));
        folder.With(
            "one/input/redirects.yml",
            page.BlockWith("redirects:")
                .Replace("/glossary/ots/", "/glossary/temirkol/", StringComparison.Ordinal)
                .Replace("/glossary/organization-of-turkic-states/", "/glossary/temir/", StringComparison.Ordinal)
                .Replace(
                    "/sections/economy/#p-3fk2a1",
                    $"/sections/crossing/#{Anchor(sealedPage, "In its first full year")}",
                    StringComparison.Ordinal
                )
        );
        foreach (var line in page.Commands)
        {
            Run(inside, line);
            Assert.Equal(
                !line.Contains("--dry-run", StringComparison.Ordinal),
                Directory.Exists(folder["one/input/editions/1.1.0"])
            );
        }

        // What that edition said is corrected beside it, and in the text.
        folder.With(
            "one/input/corrections.yml",
            page.BlockWith("corrections:")
                .Replace(
                    "/sections/economy/#p-3fk2a1",
                    $"/sections/crossing/#{Anchor(sealedPage, "The boat has room")}",
                    StringComparison.Ordinal
                )
                .Replace("barely 5 million", "90 people", StringComparison.Ordinal)
                .Replace("barely 5 billion", "ninety people", StringComparison.Ordinal)
                // The release has the day on which the test runs, and nothing is corrected before.
                .Replace(
                    "date: 2026-11-28",
                    Day().Match(File.ReadAllText(folder["one/input/editions/1.1.0/manifest.yml"])).Value,
                    StringComparison.Ordinal
                )
        );
        Replace("one/input/sections/01-crossing.md", "90 people", "ninety people");
        Run(inside, "dossier build --strict --draft --no-pdf --no-search");
        Assert.True(File.Exists(folder["one/output/draft/index.html"]));
        Assert.True(File.Exists(folder["one/output/corrections/index.html"]));
        var seals = File.ReadAllText(folder["one/output/editions/index.html"]);
        Run(inside, $"dossier verify --editions --seal {Seal().Match(seals).Value}");
        // The text has gone on since, which the call says unless it is told so.
        Run(inside, "dossier release --undo --force");
        Assert.False(Directory.Exists(folder["one/input/editions/1.1.0"]));
    }

    [Theory]
    [InlineData("docs/writing.md", "curators:")]
    [InlineData("docs/sources.md", "services:")]
    [InlineData("docs/citations.md", "style: oscola.csl")]
    public void Settings_that_are_shown_are_taken(string path, string words)
    {
        folder.WithDossier();
        File.AppendAllText(folder["input/dossier.yml"], DocsPage.Of(path).BlockWith(words));
        if (words.EndsWith(".csl", StringComparison.Ordinal))
        {
            folder.With(
                $"input/{words.Split(' ')[^1]}",
                File.ReadAllBytes(Repository.PathOf("theme/styles/dossier-notes.csl"))
            );
        }

        Run(folder.Path, "dossier check --strict");
    }

    [Fact]
    public void What_an_archive_adds_to_a_source_is_taken()
    {
        var custom = DocsPage
            .Of("docs/sources.md")
            .BlockWith("custom:")
            .TrimEnd('\n')
            .Replace("\n", "\n  ", StringComparison.Ordinal);
        folder
            .WithDossier()
            .With("input/index.md", "A word [@report].\n")
            .With(
                "input/sources.yml",
                $"""
                references:
                - id: report
                  type: report
                  title: Report
                  author:
                  - family: Doe
                    given: J.
                  issued: 2024
                  URL: https://example.org/report
                  {custom}

                """
            );
        Run(folder.Path, "dossier check --strict");
    }

    [Fact]
    public void Every_option_that_is_listed_is_one()
    {
        var known = Program
            .Root()
            .Subcommands.SelectMany(verb => verb.Options)
            .Select(option => option.Name)
            .ToHashSet();
        var listed = DocsPage
            .All.SelectMany(page => page.Blocks)
            .SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.StartsWith("  --", StringComparison.Ordinal))
            .SelectMany(line => Option().Matches(line.TrimStart().Split("   ")[0]).Select(match => match.Value))
            .ToList();
        Assert.True(listed.Count > 12);
        Assert.All(listed, option => Assert.Contains(option, known));
    }

    [Fact]
    public void Every_file_of_the_theme_that_is_named_as_an_example_is_one()
    {
        var named = DocsPage
            .Of("docs/theme.md")
            .Blocks.SelectMany(block => block.Text.Split('\n'))
            .Select(line => line.Split(' ')[0])
            .Where(path => path.StartsWith("theme/", StringComparison.Ordinal))
            .ToList();
        Assert.True(named.Count > 3);
        Assert.All(named, path => Assert.True(File.Exists(Repository.PathOf(path)), path));
    }

    [Fact]
    public void The_doctor_looks_at_the_machine()
    {
        Assert.Contains("dossier doctor", DocsPage.Of("docs/start.md").Commands);
        var said = Command.Run(folder.Path, "doctor");
        Assert.InRange(said.Code, 0, 1);
        Assert.Contains("Node.js", said.Output, StringComparison.Ordinal);
    }

    private static void Run(string inside, string line, params string[] more)
    {
        var call = Command.Run(inside, [.. DocsPage.Words(line).Skip(1), .. more]);
        Assert.True(
            call.Code == 0,
            $"""
            {line}
            {call.Output}
            {call.Error}
            """
        );
    }

    private void Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(folder[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        folder.With(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Seal();

    /// <summary>The anchor of the paragraph that begins with some words.</summary>
    private static string Anchor(string page, string words)
    {
        var match = Regex.Match(page, $"<p id=\"([^\"]+)\">{words}");
        Assert.True(match.Success, words);
        return match.Groups[1].Value;
    }

    [GeneratedRegex("In its first full year.*\n\n")]
    private static partial Regex Gone();

    [GeneratedRegex("date: [0-9-]{10}")]
    private static partial Regex Day();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
