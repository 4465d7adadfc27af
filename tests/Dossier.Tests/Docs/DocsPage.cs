using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Docs;

/// <summary>A page of the documents: what it links to, and what it shows as typed.</summary>
internal sealed partial class DocsPage
{
    private static readonly string[] Elsewhere =
    [
        "README.md",
        "RELEASING.md",
        "CONTRIBUTING.md",
        "src/Dossier.Statiq/README.md",
        "tests/Dossier.Benchmarks/README.md",
    ];

    private readonly string[] lines;

    private DocsPage(string path) => (Path, lines) = (path, File.ReadAllLines(Repository.PathOf(path)));

    /// <summary>Every page.</summary>
    public static IReadOnlyList<DocsPage> All { get; } =
    [
        .. Elsewhere
            .Concat(
                Directory
                    .GetFiles(Repository.PathOf("docs"), "*.md")
                    .Select(file => $"docs/{System.IO.Path.GetFileName(file)}")
            )
            .Order(StringComparer.Ordinal)
            .Select(path => new DocsPage(path)),
    ];

    /// <summary>Its path in the repository.</summary>
    public string Path { get; }

    /// <summary>Its whole text.</summary>
    public string Text => string.Join('\n', lines);

    /// <summary>Its lines outside of what is shown as typed.</summary>
    public IEnumerable<string> Prose => lines.Where(line => !IsTyped(line));

    /// <summary>What is shown as typed, without its indent, each with the line above it.</summary>
    public IEnumerable<(string Above, string Text)> Blocks
    {
        get
        {
            var above = "";
            var block = new List<string>();
            foreach (var line in lines.Append("."))
            {
                if (IsTyped(line) || (line.Length == 0 && block.Count > 0))
                {
                    block.Add(line.Length == 0 ? "" : line[4..]);
                }
                else if (line.Length > 0)
                {
                    if (block.Count > 0)
                    {
                        yield return (above, string.Join('\n', block).TrimEnd('\n') + "\n");
                        block.Clear();
                    }

                    above = line;
                }
            }
        }
    }

    /// <summary>The calls of the program that it shows, a line each.</summary>
    public IEnumerable<string> Commands =>
        Blocks
            .SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.StartsWith("dossier ", StringComparison.Ordinal));

    /// <summary>The words of a command, up to two spaces, after which stands what it does.</summary>
    public static IEnumerable<string> Words(string line) =>
        Word()
            .Matches(Regex.Split(line, " {2,}")[0])
            .Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal));

    /// <summary>The block that a page shows with some words in it.</summary>
    public string BlockWith(string words) =>
        Blocks.Select(block => block.Text).Single(text => text.Contains(words, StringComparison.Ordinal));

    /// <summary>The page of a path.</summary>
    public static DocsPage Of(string path) => All.Single(page => page.Path == path);

    public override string ToString() => Path;

    private static bool IsTyped(string line) => line.StartsWith("    ", StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
