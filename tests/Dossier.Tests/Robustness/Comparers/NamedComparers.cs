using System.Reflection;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>
/// Every set, map, order and comparison of texts says how it compares. Without that, the machine's language decides,
/// and to most of them a soft hyphen or a zero-width space is nothing at all.
/// </summary>
public sealed class NamedComparers
{
    public static TheoryData<string> Assemblies => CompiledCode.Own;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_comparison_of_texts_names_its_comparer(string assembly)
    {
        var references = CompiledCode.References(Assembly.Load(assembly)).ToList();

        Assert.True(references.Count > 500, "the code was not read");
        Empty(references.Where(UnnamedComparer.IsIn).Select(reference => reference.ToString()));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_pattern_takes_the_letter_case_of_the_language_in_which_the_program_was_built(string assembly)
    {
        var patterns = Assembly
            .Load(assembly)
            .GetTypes()
            .SelectMany(type => type.GetMethods(CompiledCode.Declared))
            .Select(method => (method.Name, Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>()));

        Empty(
            patterns
                .Where(of => of.Pattern is { } pattern && pattern.Options.HasFlag(RegexOptions.IgnoreCase))
                .Where(of => !of.Pattern!.Options.HasFlag(RegexOptions.CultureInvariant))
                .Select(of => of.Name)
        );
    }

    [Fact]
    public void Calls_that_leave_their_comparer_open_are_seen() =>
        Assert.Equal(Methods(typeof(Unnamed)), Seen(typeof(Unnamed)));

    [Fact]
    public void Calls_that_name_it_or_need_none_are_not() => Assert.Empty(Seen(typeof(Named)));

    /// <summary>The names of methods, and of what they make of closures, in which the rule sees something.</summary>
    private static IEnumerable<string> Seen(Type type) =>
        CompiledCode
            .References(type)
            .Where(UnnamedComparer.IsIn)
            .Select(reference => reference.From.Name)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Methods(Type type) =>
        type.GetMethods(CompiledCode.Declared).Select(method => method.Name);

    private static void Empty(IEnumerable<string> found)
    {
        var lines = found.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
