namespace Dossier.Statements.WordLists;

/// <summary>The closed lists of one language; each a text of words, phrases divided by semicolons.</summary>
/// <param name="Axes">Opposites, an axis a line.</param>
/// <param name="Negations">Words that turn round what they stand before.</param>
/// <param name="Function">Words that carry no sense of their own.</param>
/// <param name="Titles">Words with a capital that are no names: offices, months, days.</param>
/// <param name="AtLeast">Before a figure: it is at least that.</param>
/// <param name="AtMost">Before a figure: it is at most that, or barely.</param>
/// <param name="AtLeastBehind">After a figure: it is at least that.</param>
/// <param name="AtMostBehind">After a figure: it is at most that.</param>
/// <param name="Since">Before a date: from then on.</param>
/// <param name="Until">Before a date: as long as it has not come.</param>
/// <param name="Units">Units, a group for each: its name and its other forms, divided by bars.</param>
internal sealed record LanguageWords(
    string Axes,
    string Negations,
    string Function,
    string Titles,
    string AtLeast,
    string AtMost,
    string AtLeastBehind,
    string AtMostBehind,
    string Since,
    string Until,
    string Units
)
{
    /// <summary>Kinds of things of which one is not another, a kind a line: <c>season: spring / summer</c>.</summary>
    public string Kinds { get; init; } = "";

    /// <summary>
    /// Stems of words that a beginning turns round, by that beginning, a line for each: <c>un: accept</c>.
    /// </summary>
    public string Turned { get; init; } = "";

    /// <summary>
    /// Stems after two beginnings of which the one turns the other round: <c>over under: estimat</c>.
    /// </summary>
    public string Pairs { get; init; } = "";

    /// <summary>Phrases whose words have no sense of their own there: ‘above all’, ‘as well as’.</summary>
    public string Idioms { get; init; } = "";

    /// <summary>Words that leave undone what follows them: ‘refused’.</summary>
    public string Denials { get; init; } = "";

    /// <summary>Beginnings that turn a word round: ‘un’, ‘dis’.</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>Adjectives whose comparative and superlative belong to whatever axis they belong to.</summary>
    public string Graded { get; init; } = "";

    /// <summary>Endings, and what stands within a word, that turn it round: ‘suz’, ‘medi’.</summary>
    public string Suffixes { get; init; } = "";

    /// <summary>Words in whose clause nothing is said to be so: ‘would’, ‘whether’.</summary>
    public string Doubts { get; init; } = "";

    /// <summary>
    /// Words before a name that say its part in the sentence, a group for each: its name and its other words.
    /// </summary>
    public string Cases { get; init; } = "";

    /// <summary>Words of a sentence that speaks of the article or the dossier itself.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Words by which somebody is said to think or say so.</summary>
    public string Attributions { get; init; } = "";

    /// <summary>Words of saying, thinking and wanting, which make the name beside them that of a speaker.</summary>
    public string Speech { get; init; } = "";

    /// <summary>
    /// Words that speak of a work, its author or its making, so that its own date may stand beside them.
    /// </summary>
    public string Works { get; init; } = "";

    /// <summary>
    /// Whether negation follows what it turns round, as suffixes and particles of Turkic languages do.
    /// </summary>
    public bool NegatesBehind { get; init; }

    /// <summary>Words before a date stand after it, as postpositions do.</summary>
    public bool BoundsBehind { get; init; }

    /// <summary>Words after a date, where others stand before: from then on.</summary>
    public string SinceBehind { get; init; } = "";

    /// <summary>Words after a date, where others stand before: as long as it has not come.</summary>
    public string UntilBehind { get; init; } = "";

    /// <summary>Words and phrases of an axis, and behind them the degrees of those that have any.</summary>
    public IEnumerable<string> WithDegrees(string[] words)
    {
        var graded = Parts(Graded);
        return words
            .Concat(words.Intersect(graded, StringComparer.Ordinal).SelectMany(Degrees))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The comparative and superlative of an English adjective: ‘wetter’, ‘driest’.</summary>
    private static string[] Degrees(string adjective)
    {
        const string Vowels = "aeiou";
        var stem = adjective switch
        {
            [.., 'y'] => $"{adjective[..^1]}i",
            [.., 'e'] => adjective[..^1],
            [.., var before, var vowel, 'b' or 'd' or 'g' or 'm' or 'n' or 't']
                when Vowels.Contains(vowel, StringComparison.Ordinal)
                    && !Vowels.Contains(before, StringComparison.Ordinal) => adjective + adjective[^1],
            _ => adjective,
        };
        return [$"{stem}er", $"{stem}est"];
    }

    /// <summary>The lines of a list; one that begins with a blank goes on with the line before.</summary>
    public static IEnumerable<string> Lines(string list) =>
        list.Replace("\n ", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What blanks and ends of lines divide.</summary>
    public static string[] Parts(string list) => list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
