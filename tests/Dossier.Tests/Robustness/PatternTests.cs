using System.Reflection;
using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// No pattern looks again and again through what it has seen: what opens many times and never closes is given up as
/// soon as it was read. At this length a pattern that begins again at every character takes seconds where the others
/// take milliseconds.
/// </summary>
public sealed class PatternTests
{
    private const int Length = 20_000;

    /// <summary>Many times as long as a pattern takes, of the processor.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(0.5);

    /// <summary>When a pattern is given up, however busy the machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Patterns that see no long text, or follow it to a bound, and why that is so.</summary>
    private static readonly Dictionary<string, string> Bounded = new(StringComparer.Ordinal)
    {
        ["HtmlArticle.Tag"] = "comments that are not closed are taken out before",
        ["PlainArticle.Emphasis"] =
            "what can be closed nowhere is left out before, and what can is followed for 2,000 characters",
        ["WrittenDate.RangeSeparator"] = "a date has 200 characters",
        ["WrittenDate.Ad"] = "a date has 200 characters",
        ["WrittenDate.Bc"] = "a date has 200 characters",
    };

    /// <summary>What may stand before what comes again and again.</summary>
    private static readonly string[] Starts = ["", "a", "<a ", "[\""]; // csharpier-ignore

    private static readonly string[] Again =
    [
        " ",
        "a",
        "A",
        "1",
        "-",
        "*",
        "_",
        "~",
        "^",
        "=",
        ":",
        "#",
        "|",
        ".",
        ",",
        "\"",
        "'",
        "`",
        "’",
        "\\",
        "/",
        "$",
        "¹",
        "\u00A0",
        "\n",
        "\t",
        "[",
        "](",
        "[a](",
        "[^",
        "[@a",
        "[1]",
        "(",
        "{",
        "{a=",
        "<",
        "<a ",
        "<a href=",
        "<!--",
        "<!",
        "</a",
        "<http:",
        "url(",
        "/*",
        "@font-face {",
        "*a ",
        "_a ",
        "a ",
        "a b",
        "1 ",
        "- ",
        " - ",
        "a.",
        "a-",
        "1,",
        "1-",
        "&#",
        "\\u",
        "id=fn",
        "id=fn1_",
        "a=b ",
        "a = ",
        ": a",
        "<!-- a",
        "<script>",
        "=(",
    ]; // csharpier-ignore

    private static readonly Assembly[] Programs =
    [
        typeof(Compiler).Assembly,
        typeof(global::Dossier.Cli.Verbs.Validation).Assembly,
        typeof(global::Dossier.Csl.Styles.Reading.StyleReader).Assembly,
        typeof(global::Dossier.Npm.Packages.ThemePackages).Assembly,
    ];

    private static readonly Lazy<(string Start, string Again, string Text)[]> Texts = new(() =>
        [
            .. from start in Starts
            from again in Again
            select (start, again, start + string.Concat(Enumerable.Repeat(again, Length / again.Length)) + "\u0001"),
        ]
    );

    public static TheoryData<string> Names =>
        [.. Patterns().Select(pattern => pattern.Name).Where(name => !Bounded.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pattern_takes_a_long_text_in_one_go(string name)
    {
        var (_, pattern) = Patterns().Single(one => one.Name == name);
        foreach (var (start, again, text) in Texts.Value)
        {
            Assert.True(Ends(pattern, text), $"'{pattern}' looks again and again through '{start}' and many '{again}'");
        }
    }

    [Fact]
    public void One_that_begins_again_at_every_character_is_noticed() =>
        Assert.False(Ends(new Regex(@"(?:a|\d\w)+c", RegexOptions.None, Limit * 4), new string('a', Length)));

    /// <summary>Whether the first match, or that there is none, is found within the limit.</summary>
    private static bool Ends(Regex pattern, string text)
    {
        try
        {
            var start = ProcessorTime.OfThread();
            _ = pattern.IsMatch(text);
            return ProcessorTime.OfThread() - start < Limit;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>
    /// Numbers are made of what a pattern takes for digits, and <c>\d</c> takes those of every script.
    /// </summary>
    [Fact]
    public void Digits_are_named_as_those_of_ASCII() =>
        Assert.Empty(
            Patterns()
                .Where(pattern =>
                    pattern.Pattern.ToString().Contains(@"\d", StringComparison.OrdinalIgnoreCase)
                    && !pattern.Pattern.Options.HasFlag(RegexOptions.ECMAScript)
                )
                .Select(pattern => pattern.Name)
        );

    [Fact]
    public void What_is_bounded_is_there() =>
        Assert.Empty(Bounded.Keys.Except(Patterns().Select(pattern => pattern.Name), StringComparer.Ordinal));

    private static IEnumerable<(string Name, Regex Pattern)> Patterns() =>
        from program in Programs
        from type in program.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly
        )
        let pattern = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where pattern is not null
        select ($"{type.Name}.{method.Name}", new Regex(pattern.Pattern, pattern.Options, Patience));
}
