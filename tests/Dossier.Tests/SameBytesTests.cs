using System.Globalization;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests;

/// <summary>The same input gives the same bytes, on every machine.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Builds_under_other_languages_time_zones_and_processors_are_the_same()
    {
        (string Name, string Value)[][] environments =
        [
            [("LANG", "C"), ("LC_ALL", "C"), ("TZ", "UTC")],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Almaty")],
            [
                ("LANG", "kk_KZ.UTF-8"),
                ("LC_ALL", "kk_KZ.UTF-8"),
                ("TZ", "America/Los_Angeles"),
                ("DOTNET_PROCESSOR_COUNT", "1"),
            ],
            [("LC_ALL", "ar_SA.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("NO_COLOR", "1")],
        ];
        // First: it sees to it that what npm brings is there for all.
        var pages = RealSite.Compilation.Output!.Files.Keys.Where(path =>
            path.EndsWith("/index.html", StringComparison.Ordinal)
        );
        using var folder = new TemporaryFolder();
        var trees = environments
            .Select(
                (environment, i) =>
                {
                    var result = Command.Run(
                        folder.Path,
                        environment,
                        [
                            "build",
                            "--no-pdf",
                            "--no-search",
                            "--draft",
                            "--strict",
                            "--input",
                            Repository.PathOf("input"),
                            "--output",
                            $"site-{i}",
                        ]
                    );
                    Assert.True(result.Code == 0, result.Error);
                    return Tree.Of(folder[$"site-{i}"]);
                }
            )
            .ToList();
        Assert.True(trees[0].Count > 100);
        Assert.All(trees, tree => Tree.Same(trees[0], tree));
        Assert.Superset(
            pages.Select(page => $"draft/{page}").ToHashSet(StringComparer.Ordinal),
            trees[0].Keys.ToHashSet(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_program_changes_nothing(string name)
    {
        // Each in a thread of its own, whose culture the compiler's threads inherit.
        Dossier.Compilation? compilation = null;
        var expected = RealSite.Tree;
        var thread = new Thread(() => compilation = RealSite.Build().Compilation)
        {
            CurrentCulture = CultureInfo.GetCultureInfo(name),
            CurrentUICulture = CultureInfo.GetCultureInfo(name),
        };
        thread.Start();
        thread.Join();
        Assert.Equal(expected.Files.Keys, compilation!.Output!.Files.Keys);
        Assert.All(
            expected.Files,
            file => Assert.True(file.Value.Span.SequenceEqual(compilation.Output.Files[file.Key].Span), file.Key)
        );
    }
}
