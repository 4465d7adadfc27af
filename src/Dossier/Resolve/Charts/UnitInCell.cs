using System.Text.RegularExpressions;
using Dossier.Charts;
using Dossier.Languages;

namespace Dossier.Resolve.Charts;

/// <summary>Tells a cell of numbers that has its unit with it: ‘3.1 million’.</summary>
internal static partial class UnitInCell
{
    /// <summary>What mends such a cell; null for another text.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="unit">The chart's unit; empty for none.</param>
    /// <param name="language">BCP 47 tag of its numbers.</param>
    public static string? Hint(string cell, string unit, string language)
    {
        var parts = Parts().Match(cell);
        if (!parts.Success)
        {
            return null;
        }

        var (number, words) = (parts.Groups[1].Value, parts.Groups[2].Value);
        return NumberText.Read(number, language) is null || PointStatusWords.Of(words) != PointStatus.Fact ? null
            : unit.Length == 0 ? $"write {number}, and unit=\"{words}\" into the braces of the chart"
            : words.Split(' ').All(word => unit.Contains(word, StringComparison.OrdinalIgnoreCase))
                ? $"write {number}: the chart's unit says '{unit}' already"
            : $"write the number alone, counted in the chart's unit, '{unit}'";
    }

    /// <summary>A number and one to four words behind it.</summary>
    [GeneratedRegex(@"^([-−+]?[0-9][0-9.,’\u00A0]*) ?(\p{L}+(?: \p{L}+){0,3})\.?$")]
    private static partial Regex Parts();
}
