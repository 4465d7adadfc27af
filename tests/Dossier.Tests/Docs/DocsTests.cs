using System.Text.RegularExpressions;
using Dossier.Cli;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Docs;

/// <summary>The documents lead somewhere, name commands that there are, and show what builds.</summary>
public sealed partial class DocsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Pages => [.. DocsPage.All.Select(page => page.Path)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_page_is_read_in_two_minutes() =>
        Assert.InRange(
            DocsPage.Of("README.md").Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            200,
            600
        );

    [Fact]
    public void Every_page_is_found_from_the_first_one()
    {
        var found = new HashSet<string>(["README.md"], StringComparer.Ordinal);
        var next = new Queue<string>(found);
        while (next.TryDequeue(out var page))
        {
            foreach (
                var (path, _) in Links(DocsPage.Of(page))
                    .Where(link => link.Path.EndsWith(".md", StringComparison.Ordinal))
            )
            {
                if (found.Add(path) && DocsPage.All.Any(other => other.Path == path))
                {
                    next.Enqueue(path);
                }
            }
        }

        Assert.Empty(
            DocsPage
                .All.Select(page => page.Path)
                .Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
                .Except(found)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings(string path)
    {
        foreach (var (file, anchor) in Links(DocsPage.Of(path)))
        {
            Assert.True(
                File.Exists(Repository.PathOf(file)) || Directory.Exists(Repository.PathOf(file)),
                $"{path}: {file} is not there"
            );
            if (anchor.Length > 0)
            {
                Assert.Contains(anchor, Anchors(DocsPage.Of(file)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_are_what_the_program_takes(string path)
    {
        folder.WithDossier();
        foreach (var command in DocsPage.Of(path).Commands)
        {
            foreach (var call in Calls(command))
            {
                var errors = Program.Root().Parse(call).Errors;
                Assert.True(
                    errors.Count == 0,
                    $"{path}: '{command}': {string.Join("; ", errors.Select(error => error.Message))}"
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_in_running_text_are_what_the_program_takes(string path)
    {
        folder.WithDossier();
        foreach (
            var command in DocsPage
                .Of(path)
                .Prose.SelectMany(line => Code().Matches(line))
                .Select(code => code.Value.Trim('`'))
                .Where(code => code.StartsWith("dossier ", StringComparison.Ordinal))
        )
        {
            foreach (var call in Calls(command).Where(call => !IsVerb(call)))
            {
                var errors = Program.Root().Parse(Program.Asked(call)).Errors;
                Assert.True(
                    errors.Count == 0,
                    $"{path}: '{command}': {string.Join("; ", errors.Select(error => error.Message))}"
                );
            }
        }
    }

    /// <summary>Whether words are the name of a verb alone, as texts speak of it.</summary>
    private static bool IsVerb(IEnumerable<string> words) =>
        words.Aggregate<string, System.CommandLine.Command?>(
            Program.Root(),
            (verb, word) => verb?.Subcommands.FirstOrDefault(inner => inner.Name == word)
        )
            is not null;

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/start.md")]
    public void What_installs_the_program_names_the_packed_file_or_the_package(string path)
    {
        var wanted = ProgramPackage.IsPublished ? ProgramPackage.Name : $"./{ProgramPackage.LinuxFile}";
        Assert.Contains($"    npm install --global {wanted}\n", DocsPage.Of(path).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_steps_can_be_followed()
    {
        var inside = folder.Path;
        foreach (var line in DocsPage.Of("docs/start.md").Blocks.SelectMany(block => block.Text.Split('\n')))
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                inside = Path.Combine(inside, line[3..]);
            }
            else if (
                line.StartsWith("dossier ", StringComparison.Ordinal)
                && !line.StartsWith("dossier serve", StringComparison.Ordinal)
                && !line.StartsWith("dossier doctor", StringComparison.Ordinal)
            )
            {
                var call = Command.Run(inside, [.. DocsPage.Words(line).Skip(1)]);
                Assert.True(call.Code == 0, $"{line}\n{call.Error}");
            }
        }

        var built = Command.Run(inside, "build", "--no-pdf", "--no-search");
        Assert.True(built.Code == 0, built.Error);
    }

    [Fact]
    public void The_smallest_dossier_is_one()
    {
        foreach (
            var (above, text) in DocsPage
                .Of("docs/start.md")
                .Blocks.Where(block => block.Above.StartsWith("`input/", StringComparison.Ordinal))
        )
        {
            folder.With(above.Trim('`'), text);
        }

        Assert.Equal(2, Tree.Of(folder.Path).Count);
        var built = Command.Run(folder.Path, "build", "--strict", "--no-pdf", "--no-search");
        Assert.True(built.Code == 0, built.Error);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/commands.md")]
    public void The_finding_that_is_shown_is_what_the_program_says(string path)
    {
        var shown = DocsPage.Of(path).BlockWith("DOS103");
        folder
            .WithDossier()
            .With("input/glossary/ots.md", SmallDossier.Term("OTS", "An organisation.\n"))
            .With(
                "input/sections/02-economy.md",
                SmallDossier.Page("Economy", $"{new string('\n', 10)}The [OTS](term:ost) was founded\n")
            );
        var said = Command.Run(folder.Path, "check").Error.Split('\n');
        Assert.All(shown.TrimEnd('\n').Split('\n'), line => Assert.Contains(line, said));
    }

    [Fact]
    public void Every_form_that_is_shown_builds()
    {
        // In the real dossier's company: the examples cite its sources and rest on its record.
        Take("input");
        Take("seeds");
        var section = new List<string>
        {
            """
                ---
                title: Examples
                ---

                """,
        };
        var forms = DocsPage.Of("docs/writing.md").Blocks.Select(block => block.Text).ToList();
        Assert.InRange(forms.Count, 6, 40);
        foreach (
            var text in forms.Where(text =>
                text.StartsWith("---\n", StringComparison.Ordinal) || text.StartsWith(":::", StringComparison.Ordinal)
            )
        )
        {
            if (text.StartsWith("---\nterm:", StringComparison.Ordinal))
            {
                // In place of the entry that has the name already.
                folder.With("input/glossary/organization-of-turkic-states.md", text);
            }
            else if (text.StartsWith("---\n", StringComparison.Ordinal))
            {
                section.Add(text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..]);
            }
            else
            {
                section.AddRange(Whole(text));
            }
        }

        folder
            .With("input/sections/99-examples.md", string.Join("\n", section))
            .With("input/data/pipelines.geojson", """{"type":"FeatureCollection","features":[]}""");
        var said = Command.Run(folder.Path, "check").Error;
        Assert.DoesNotContain("error DOS0", said, StringComparison.Ordinal);
        // What the examples say is not judged: rules from DOS600 on compare it with the record, and others with the
        // real dossier's own.
        Assert.DoesNotMatch("99-examples\\.md:[0-9:]+ error DOS[0-5](?!16|19)", said);
        Assert.DoesNotMatch("glossary/organization-of-turkic-states\\.md:[0-9:]+ error DOS[0-5]", said);
    }

    /// <summary>Containers as they are shown, with the end and the text that lists of opening lines leave out; those
    /// that stand in files of their own are left out.</summary>
    private static IEnumerable<string> Whole(string text) =>
        text.Contains("\n:::\n", StringComparison.Ordinal)
            ? [text]
            : text.Split('\n')
                .Where(line =>
                    line.StartsWith("::: editor-note", StringComparison.Ordinal)
                    || line.StartsWith("::: callout", StringComparison.Ordinal)
                )
                .Select(line =>
                    $$"""
                        {{line}}
                        The editors add this. {.own}
                        :::

                        """
                );

    /// <summary>A folder of the repository, but for sealed editions.</summary>
    private void Take(string room)
    {
        var root = Repository.PathOf(room);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!path.StartsWith("editions/", StringComparison.Ordinal))
            {
                folder.With($"{room}/{path}", File.ReadAllBytes(file));
            }
        }
    }

    private static IEnumerable<string[]> Calls(string line)
    {
        var words = DocsPage.Words(line).Skip(1).Select(Filled).ToList();
        if (words is ["new", "host", ..])
        {
            words = ["new", "host", "netlify"];
        }

        var choice = words.FindIndex(word => word.Contains('|', StringComparison.Ordinal));
        return choice < 0
            ?
            [
                [.. words],
            ]
            : words[choice].Split('|').Select(one => (string[])[.. words[..choice], one, .. words[(choice + 1)..]]);
    }

    /// <summary>A placeholder with something in its place.</summary>
    private static string Filled(string word) =>
        word switch
        {
            "VERSION" => "9.9.9",
            "A" or "[B]" => "1.0.0",
            "ID" => "one",
            "VERB" => "build",
            "HASH" => new string('0', 64),
            _ => word,
        };

    private static IEnumerable<(string Path, string Anchor)> Links(DocsPage page)
    {
        foreach (var line in page.Prose)
        {
            foreach (Match match in Link().Matches(Code().Replace(line, "")))
            {
                var target = match.Groups[1].Value;
                if (target.Contains(':', StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = target.Split('#');
                var whole =
                    parts[0].Length == 0
                        ? page.Path
                        : Path.GetRelativePath(
                                Repository.Root,
                                Path.Combine(Path.GetDirectoryName(Repository.PathOf(page.Path))!, parts[0])
                            )
                            .Replace('\\', '/');
                yield return (whole, parts.Length > 1 ? parts[1] : "");
            }
        }
    }

    private static IEnumerable<string> Anchors(DocsPage page) =>
        page
            .Prose.Where(line => line.StartsWith('#'))
            .Select(line => NoLetters().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("\\]\\(([^)\\s]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("`+[^`]*`+")]
    private static partial Regex Code();

    [GeneratedRegex("[^\\w\\- ]")]
    private static partial Regex NoLetters();
}
