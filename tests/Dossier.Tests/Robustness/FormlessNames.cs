using System.Reflection;
using Dossier.Languages.Letters;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Robustness.Comparers;

namespace Dossier.Tests.Robustness;

/// <summary>
/// Names of files and addresses may hold what Unicode's forms are not made for, and what the system throws an exception
/// at: U+FFFE, and half a character.
/// </summary>
public sealed class FormlessNames
{
    private const string Name = "a\uFFFE";

    public static TheoryData<string> Assemblies => CompiledCode.Own;

    [Theory]
    [InlineData($"input/sections/{Name}.md")]
    [InlineData($"input/images/{Name}.png")]
    [InlineData($"input/{Name}/a.md")]
    [InlineData($"input/editions/{Name}/a.md")]
    [InlineData($"seeds/{Name}.yml")]
    [InlineData($"theme/static/{Name}.txt")]
    public void A_file_of_such_a_name_is_read_or_reported(string path)
    {
        using var folder = new TemporaryFolder().WithDossier().With(path, "x");
        var checkedOnce = Command.Run(folder.Path, "check");
        Assert.True(checkedOnce.Code is 0 or 1, checkedOnce.Error);
        Assert.DoesNotContain("   at ", checkedOnce.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "section", $"One {Name}")]
    [InlineData("init", Name)]
    [InlineData("new", "source", "one-2026", "--title", Name)]
    public void An_argument_may_hold_it(params string[] call)
    {
        using var folder = new TemporaryFolder().WithDossier();
        var result = Command.Run(folder.Path, call);
        Assert.True(result.Code is 0 or 2, result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_a_form_gets_it() =>
        // Not by attributes, which cannot hold half a character.
        Assert.All(
            [
                ("e\u0301", "\u00E9"),
                ("a\uFFFEb", "a\uFFFDb"),
                ("a\uD83Db", "a\uFFFDb"),
                ("\uDE00\uD83D", "\uFFFD\uFFFD"),
                ("\uD83D\uDE00 e\u0301", "\uD83D\uDE00 \u00E9"),
            ],
            pair => Assert.Equal(pair.Item2, Characters.Composed(pair.Item1))
        );

    /// <summary>Nobody asks the system by himself.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Texts_are_composed_in_one_way(string assembly)
    {
        var others = CompiledCode
            .References(Assembly.Load(assembly))
            .Where(reference =>
                reference.To.Name == nameof(string.Normalize)
                && reference.To.DeclaringType == typeof(string)
                && reference.From.DeclaringType != typeof(Characters)
            )
            .Select(reference => reference.ToString())
            .Distinct(StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', others));
    }
}
