using System.Text.RegularExpressions;

namespace Dossier.Csl.Tests;

/// <summary>
/// One example of a file in <c>Specs/</c>: a heading, prose, and fenced blocks: <c>csl</c> for the style, <c>json</c>
/// for the items, <c>cites</c> for the citations (each line a note), <c>text</c> for the citations that are expected
/// and <c>bibliography</c> for the entries.
/// </summary>
/// <param name="File">The file's name.</param>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">The blocks by name.</param>
public sealed partial record Spec(string File, string Title, IReadOnlyDictionary<string, string> Blocks)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    /// <summary>
    /// All examples. What a file's first blocks give holds for those of its examples that do not give their own.
    /// </summary>
    public static IEnumerable<Spec> All() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Title}";

    private static IEnumerable<Spec> Read(string file)
    {
        var text = System.IO.File.ReadAllText(file).ReplaceLineEndings("\n");
        var parts = Heading().Split(text);
        var shared = Fences(parts[0]);
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            var blocks = new Dictionary<string, string>(shared, StringComparer.Ordinal);
            foreach (var (name, content) in Fences(parts[i + 1]))
            {
                blocks[name] = content;
            }

            yield return new Spec(Path.GetFileNameWithoutExtension(file), parts[i].Trim(), blocks);
        }
    }

    private static Dictionary<string, string> Fences(string text) =>
        Fence()
            .Matches(text)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(\w+)\n(.*?)\n?```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
