using System.Globalization;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>What a statement is marked by: a name, a figure, an opposite. The words between are not kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name as written; a figure in canonical form; the axis of an opposite.</param>
/// <param name="IsNegative">Of an opposite: whether it is the second end of its axis.</param>
/// <param name="Bound">Of a figure: what stands about it.</param>
public readonly record struct Mark(MarkKind Kind, string Text, bool IsNegative = false, Bound Bound = Bound.None)
{
    /// <summary>Index of its first word in the text that it was read from; 0 in a record.</summary>
    internal int Word { get; init; }

    /// <summary>How many words it has.</summary>
    internal int Words { get; init; }

    /// <summary>
    /// Of a figure: the unit that it counts, such as <c>week</c>; empty where it is none of the known.
    /// </summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// Of a figure: whether it is read as a number, and not as a year: ‘1,850 tourers’. Records do not keep this.
    /// </summary>
    internal bool IsCount { get; init; }

    /// <summary>
    /// Of a name: its role in the sentence, by the word before it, such as <c>on</c>; <c>of</c> also for a name of a
    /// people or with an ’s after it; empty where nothing says it.
    /// </summary>
    public string Role { get; init; } = "";

    /// <summary>The role of a name in its sentence that is said to say or think something.</summary>
    internal const string Says = "says";

    /// <summary>What marks of bodies and callings begin with.</summary>
    private const string Somebody = "who=";

    private const string Bounds = " ><]["; // One for each bound.

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is no mark.</summary>
    public static Mark? TryParse(string written)
    {
        if (written == "quote")
        {
            return new Mark(MarkKind.Quotation, "");
        }

        if (written.Length < 2 || !written[1..].Split(':')[0].Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var bound = Bounds.IndexOf(written[^1], StringComparison.Ordinal);
        return written[0] switch
        {
            '@' => Name(written[1..]),
            '#' => Figure(bound > 0 ? written[1..^1] : written[1..], (Bound)Math.Max(0, bound)),
            '+' or '-' => new Mark(MarkKind.Pole, written[1..], written[0] == '-'),
            _ => null,
        };
    }

    /// <summary>Whether it is a name of a country's people: Turkish, but not Türkiye.</summary>
    internal bool IsOfPeople =>
        Kind == MarkKind.Name && Countries.IsPeople(NameKey.Bare(Text.AsSpan(Text.LastIndexOf(' ') + 1)));

    /// <summary>Whether two opposites are the two ends of one axis.</summary>
    internal bool IsOpposite(Mark other) =>
        Kind == MarkKind.Pole && other.Kind == Kind && other.Text == Text && other.IsNegative != IsNegative;

    /// <summary>
    /// Whether it is a member of a kind of things, which has many, and no end of an axis, which has two.
    /// </summary>
    internal bool IsOfKind => Kind == MarkKind.Pole && Text.Contains('=', StringComparison.Ordinal);

    /// <summary>Whether it says by what a price is counted: a tonne, a cubic metre.</summary>
    internal bool IsMeasure => Kind == MarkKind.Pole && Text.StartsWith("per=", StringComparison.Ordinal);

    /// <summary>Whether it is a body or a calling that does or says something: the council, the farmers.</summary>
    internal bool IsSomebody => Kind == MarkKind.Pole && Text.StartsWith(Somebody, StringComparison.Ordinal);

    /// <summary>Whether it is a town, a village or a region, which may act and is a place as well.</summary>
    internal bool IsPlaceOfPeople => Text is "who=town" or "who=village" or "who=region";

    /// <summary>Whether two are opposites, or two members of one kind.</summary>
    internal bool Excludes(Mark other) =>
        IsOpposite(other)
        || (
            IsOfKind
            && other.IsOfKind
            && Text != other.Text
            && Text.AsSpan(0, Text.IndexOf('=', StringComparison.Ordinal) + 1)
                .SequenceEqual(other.Text.AsSpan(0, other.Text.IndexOf('=', StringComparison.Ordinal) + 1))
        );

    /// <summary>Whether two opposites are the same end of one axis.</summary>
    internal bool IsSamePole(Mark other) =>
        Kind == MarkKind.Pole && other.Kind == Kind && other.Text == Text && other.IsNegative == IsNegative;

    /// <summary>Whether two figures are of one kind: dates, percentages, sums of one currency, numbers.</summary>
    internal bool IsSameShape(Mark other) => Kind == MarkKind.Figure && other.Kind == Kind && Shape() == other.Shape();

    /// <summary>Whether it is a year or a date.</summary>
    internal bool IsDate => Kind == MarkKind.Figure && Shape() == "date";

    /// <summary>Whether it is a bare number, neither date nor percentage nor sum.</summary>
    internal bool IsBare => Kind == MarkKind.Figure && Shape().Length == 0;

    /// <summary>
    /// The kind of a figure: ‘date’, ‘%’, the code of a currency such as ‘USD’; empty for a bare number.
    /// </summary>
    private string Shape() =>
        Text.Contains('-', StringComparison.Ordinal) || (Unit.Length == 0 && IsYear(Text)) ? "date"
        : Text.EndsWith('%') || Text.Contains('/', StringComparison.Ordinal) ? "%"
        : Text.Length > 4 && Text[3] == ' ' ? Text[..3]
        : FigureTimes.IsTime(Text) ? "time"
        : "";

    /// <summary>Whether a number is read as a year, 1000 to 2199, where nothing says what it counts.</summary>
    private static bool IsYear(string figure) =>
        figure.Length == 4 && figure is ['1', ..] or ['2', '0' or '1', ..] && figure.All(char.IsAsciiDigit);

    /// <summary>A figure as <see cref="ToString"/> writes it behind its sign: <c>11:week</c>.</summary>
    private static Mark Figure(string written, Bound bound)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return new Mark(MarkKind.Figure, (colon < 0 ? written : written[..colon]).Replace('_', ' '), false, bound)
        {
            Unit = colon < 0 ? "" : written[(colon + 1)..],
        };
    }

    /// <summary>A name as <see cref="ToString"/> writes it behind its sign: <c>Süleyman_Demirel:on</c>.</summary>
    private static Mark Name(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        // The first records kept the soft hyphens of their articles.
        var name = Normalisation.AsTyped(colon < 0 ? written : written[..colon]);
        return new Mark(MarkKind.Name, name.Replace('_', ' ')) { Role = colon < 0 ? "" : written[(colon + 1)..] };
    }

    /// <summary>
    /// One word: <c>@Süleyman_Demirel</c>, <c>#4000&gt;</c>, <c>@Russia:on</c>, <c>#11:week</c>, <c>+more</c>,
    /// <c>-more</c>, <c>quote</c>.
    /// </summary>
    public override string ToString() =>
        Kind switch
        {
            MarkKind.Name => $"@{Text.Replace(' ', '_')}{(Role.Length > 0 ? ":" : "")}{Role}",
            MarkKind.Figure => string.Create(
                CultureInfo.InvariantCulture,
                $"#{Text.Replace(' ', '_')}{(Unit.Length > 0 ? ":" : "")}{Unit}"
                    + $"{(Bound == Bound.None ? "" : Bounds[(int)Bound])}"
            ),
            MarkKind.Pole => $"{(IsNegative ? '-' : '+')}{Text}",
            _ => "quote",
        };
}
