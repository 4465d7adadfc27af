using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>Every example in the Markdown files beside this one holds.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Repository.PathOf("tests/Dossier.Tests/Specs");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_of_a_spec_comes_out_as_it_says(string name)
    {
        var path = Path.Combine(Folder, name);
        if (Repository.IsUpdate)
        {
            SpecFile.Rewrite(path, SpecFixture.Run);
            return;
        }

        var examples = SpecFile.Examples(path).ToList();
        Assert.NotEmpty(examples);
        var wrong =
            from example in examples
            let actual = SpecFixture.Run(example)
            where !actual.SequenceEqual(example.Outputs)
            select $"""
                {name}, ‘{example.Title}’
                {example.Input}--- expected
                {Shown(example.Outputs)}--- actual
                {Shown(actual)}
                """;
        Assert.Empty(string.Join("\n", wrong));
    }

    [Fact]
    public void Every_example_shows_the_site_and_print_and_plain_text()
    {
        foreach (var path in Files.Select(file => Path.Combine(Folder, file.Data)))
        {
            var examples = SpecFile.Examples(path).ToList();
            Assert.All(
                examples,
                example =>
                    Assert.True(example.IsWhole, $"{path}, ‘{example.Title}’: html or exact, print, plain; or report")
            );
            var fences = File.ReadLines(path).Count(line => line.StartsWith("````", StringComparison.Ordinal));
            Assert.True(
                fences == examples.Sum(example => 2 * (1 + example.Outputs.Length)),
                $"{path}: a block stands alone"
            );
        }
    }

    private static string Shown(IEnumerable<(string Kind, string Text)> outputs) =>
        string.Concat(outputs.Select(output => $"[{output.Kind}]\n{output.Text}"));
}
