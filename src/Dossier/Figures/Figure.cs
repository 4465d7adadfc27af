using System.Globalization;

namespace Dossier.Figures;

/// <summary>A figure in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Value">
/// Its canonical form: <c>4000</c>, <c>2023</c>, <c>1980s</c>, <c>2022-05-11</c>, <c>--08-15</c>, <c>USD
/// 5000000000</c>,
/// <c>10.4%</c>, <c>20h47</c>, <c>dozens</c>; for a reference the passage, such as <c>p8</c>.
/// </param>
/// <param name="Kind">What it is.</param>
/// <param name="IsWeak">Whether it is rather a word than a figure (one, two, first, second, third): it may support one,
/// but needs no support.</param>
public readonly record struct Figure(int Start, int End, string Value, FigureKind Kind, bool IsWeak = false)
{
    /// <summary>
    /// Another reading, in canonical form, where its notation has two: 28m, five in ‘£5–6,000’; else null.
    /// </summary>
    public string? Or { get; init; }

    /// <summary>Whether records of format 1 do not hold figures written so: fractions, decades.</summary>
    public bool IsLater { get; init; }

    /// <summary>A number for people and records: no separators, a point for decimals.</summary>
    internal static string Canonical(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>All that the figures of a text in a language support.</summary>
    public static HashSet<string> SupportedBy(string text, string language) =>
        FigureReader
            .Read(text, language)
            .SelectMany(figure => Supported(figure.Value))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Every form that a text with this figure supports: a date its month and year, a sum its bare number, a time the
    /// same time told without its half of the day.
    /// </summary>
    public static IEnumerable<string> Supported(string value)
    {
        yield return value;
        if (value.Length == 10 && value[4] == '-' && value[7] == '-')
        {
            yield return value[..7];
            yield return value[..4];
            yield return $"--{value[5..]}";
            yield return $"--{value[5..7]}";
        }
        else if (value.Length == 7 && value[4] == '-')
        {
            yield return value[..4];
            yield return $"--{value[5..7]}";
        }
        else if (value.Length == 7 && value.StartsWith("--", StringComparison.Ordinal))
        {
            yield return value[..4];
        }
        else if (value.EndsWith('%'))
        {
            yield return value[..^1];
        }
        else if (value.Length > 4 && value[3] == ' ')
        {
            yield return value[4..];
        }
        else if (FigureTimes.IsTime(value))
        {
            foreach (var time in FigureTimes.Supported(value))
            {
                yield return time;
            }
        }
    }
}
