using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Figures;
using Dossier.Model.Grounding;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>
/// Finds a figure of a block in a passage by the words that stand around it: an hour and twenty minutes are 80 minutes,
/// 500 metres half a kilometre, some 11,000 people 11,400 rounded, and ‘from six to ten’ tells times of day.
/// </summary>
internal static class WrittenOut
{
    /// <summary>Digits that a rounded figure has at least, noughts at its end aside: the 11 of 11,000.</summary>
    private const int MinDigits = 2;

    /// <summary>What units measure, and how much each is of the smallest; units that convert without a rest.</summary>
    private static readonly FrozenDictionary<string, (string Measure, decimal Size)> Sizes = new Dictionary<
        string,
        (string, decimal)
    >(StringComparer.Ordinal)
    {
        ["second"] = ("time", 1),
        ["minute"] = ("time", 60),
        ["hour"] = ("time", 3600),
        ["day"] = ("time", 86_400),
        ["week"] = ("time", 604_800),
        ["month"] = ("calendar", 1),
        ["year"] = ("calendar", 12),
        ["mm"] = ("length", 1),
        ["cm"] = ("length", 10),
        ["metre"] = ("length", 1000),
        ["km"] = ("length", 1_000_000),
        ["gram"] = ("mass", 1),
        ["kg"] = ("mass", 1000),
        ["tonne"] = ("mass", 1_000_000),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words before a figure that is rounded.</summary>
    private static readonly FrozenSet<string> Rounded = Set("some about around roughly approximately");

    /// <summary>Words before an hour.</summary>
    private static readonly FrozenSet<string> BeforeHour = Set("at from until till between around before after since");

    /// <summary>Whether a passage has a figure in other words.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="value">What it may be read as.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="id">The passage.</param>
    /// <param name="records">The records.</param>
    public static bool Has(Figure figure, string value, HashedClaim claim, PassageId id, Records records)
    {
        if (!records.IsEnglish || figure.End > claim.Claim.Text.Length)
        {
            return false;
        }

        var (first, count) = claim.WordsIn(figure.Start, figure.End);
        var passage = records.Passage(id);
        return IsRounded(value, claim, first, first + count, passage.Figures)
            || (
                figure.Kind == FigureKind.Number
                && (
                    IsHour(value, claim, first, passage.Figures)
                    || (
                        Number(value) is { } number
                        && IsConverted(number, claim, first, first + count, passage.Statements)
                    )
                )
            );
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static decimal? Number(string digits) =>
        decimal.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A word of a claim; empty beyond its ends.</summary>
    private static string Word(HashedClaim claim, int word) =>
        word >= 0 && word < claim.Words.Count ? claim.Word(word) : "";

    /// <summary>Whether a number stands where a time of day does, and a passage has that time.</summary>
    private static bool IsHour(string value, HashedClaim claim, int first, ImmutableArray<string> figures) =>
        (
            BeforeHour.Contains(Word(claim, first - 1))
            || (
                Word(claim, first - 1) is "to" or "and" or "until" or "till"
                && Word(claim, first - 3) is "from" or "From" or "between" or "Between"
            )
        ) && figures.Any(other => FigureTimes.IsTime(other) && FigureTimes.Hours(other).Contains(value));

    /// <summary>
    /// Whether a figure that is told as rounded, ‘some 11,000’, is one of a passage rounded to the digits that it has.
    /// </summary>
    private static bool IsRounded(string value, HashedClaim claim, int first, int next, ImmutableArray<string> figures)
    {
        var isSaid =
            Rounded.Contains(Word(claim, first - 1)) || (Word(claim, next) is "or" && Word(claim, next + 1) is "so");
        if (!isSaid || FigureTimes.IsTime(value) || Parts(value) is not (var unit, > 0 and var number))
        {
            return false;
        }

        var digits = number.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        var step = StepOf(number);
        return digits.Trim('0').Length >= MinDigits
            && figures.Any(other =>
                Parts(other) is (var unitThere, var exact)
                && unitThere == unit
                && Math.Round(exact / step, MidpointRounding.AwayFromZero) * step == number
            );
    }

    /// <summary>What the last digit of a number counts that is no nought: thousands in 11,000.</summary>
    private static decimal StepOf(decimal number)
    {
        var step = 1m;
        while (number % step != 0)
        {
            step /= 10;
        }

        while (number % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }

    /// <summary>
    /// What a figure counts, as far as its form says it, and its number, that of a fraction as a percentage; null for
    /// dates and the like.
    /// </summary>
    public static (string Unit, decimal Number)? Parts(string value)
    {
        if (value.IndexOf('/', StringComparison.Ordinal) is > 0 and var stroke)
        {
            return Number(value[..stroke]) is { } part && Number(value[(stroke + 1)..]) is > 0 and var whole
                ? ("%", 100 * part / whole)
                : null;
        }

        var (unit, digits) =
            value.EndsWith('%') ? ("%", value[..^1])
            : value is [_, _, _, ' ', ..] ? (value[..3], value[4..])
            : ("", value);
        return char.IsAsciiDigit(digits[0]) && Number(digits) is { } number ? (unit, number) : null;
    }

    /// <summary>Whether a passage has the same time, length or mass in another unit.</summary>
    private static bool IsConverted(
        decimal number,
        HashedClaim claim,
        int first,
        int next,
        ImmutableArray<Statement> statements
    )
    {
        if (SizeOf(Word(claim, next)) is not (var measure, var size))
        {
            return false;
        }

        var whole = number * size;
        if (Word(claim, first - 1) is "and" && SizeOf(Word(claim, first - 2)) is (var of, var greater) && of == measure)
        {
            whole += greater * CountOf(Word(claim, first - 3)); // ‘an hour and twenty minutes’.
        }
        else if (
            (Word(claim, next + 1), Word(claim, next + 2)) is ("less", "than") or ("short", "of")
            && SizeOf(Word(claim, next + 4)) is (var than, var from)
            && than == measure
        )
        {
            whole = (from * CountOf(Word(claim, next + 3))) - whole; // ‘five minutes less than an hour’.
        }

        return statements
            .SelectMany(statement => statement.Marks)
            .Any(mark =>
                mark.Kind == MarkKind.Figure
                    ? Sizes.TryGetValue(mark.Unit, out var there)
                        && there.Measure == measure
                        && Number(mark.Text) * there.Size == whole
                    : (mark.Text, measure) is (Axis.HalfHour, "time") && whole == Sizes["hour"].Size / 2
                        || (mark.Text, measure) is (Axis.HalfKilometre, "length") && whole == Sizes["km"].Size / 2
            );
    }

    /// <summary>What a word measures, and how much of it, where it is a unit.</summary>
    private static (string Measure, decimal Size)? SizeOf(string word) =>
        word.Length > 0 && Sizes.TryGetValue(Lexicon.Of("en").UnitOf(word), out var size) ? size : null;

    /// <summary>The number that a word says, 1 for ‘an’; 0 where it says none.</summary>
    private static decimal CountOf(string word) =>
        word is "a" or "an" or "An" or "one" or "One" ? 1
        : FigureReader.Read(word, "en") is [{ Kind: FigureKind.Number } figure] ? Number(figure.Value) ?? 0
        : 0;
}
