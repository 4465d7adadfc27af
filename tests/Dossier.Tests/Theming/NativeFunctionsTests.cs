using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Theming;

/// <summary>
/// Templates call only what the native program has too: some of Scriban's functions are not in native code.
/// </summary>
public sealed partial class NativeFunctionsTests
{
    /// <summary>
    /// Each was seen to work there; one more is added when the native build of a page that calls it is right.
    /// </summary>
    private static readonly string[] Native = ["html.escape", "string.replace", "string.size", "string.truncate"];

    [Fact]
    public void Templates_call_what_the_native_program_has()
    {
        var called = Directory
            .EnumerateFiles(Repository.PathOf("theme/templates"), "*.html", SearchOption.AllDirectories)
            .SelectMany(file => Mark().Matches(File.ReadAllText(file)))
            .SelectMany(mark => Call().Matches(mark.Value))
            .Select(call => call.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Native, called);
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b(?:array|date|html|math|object|regex|string|timespan)\.\w+")]
    private static partial Regex Call();
}
