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
        var wrong = examples
            .Select(example => (example, actual: SpecFixture.Run(example)))
            .Where(pair => pair.actual != pair.example.Output)
            .Select(pair =>
                $"{name}, ‘{pair.example.Title}’\n{pair.example.Input}--- expected\n{pair.example.Output}--- actual\n{pair.actual}"
            );
        Assert.Empty(string.Join("\n", wrong));
    }

    [Fact]
    public void No_block_of_a_spec_stands_alone()
    {
        foreach (var path in Files.Select(file => Path.Combine(Folder, file.Data)))
        {
            var fences = File.ReadLines(path).Count(line => line.StartsWith("````", StringComparison.Ordinal));
            Assert.True(
                fences == 4 * SpecFile.Examples(path).Count(),
                $"{path}: a block of markdown is followed by html, exact or report"
            );
        }
    }
}
