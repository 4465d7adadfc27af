using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Theming;

namespace Dossier.Encode.Print;

/// <summary>
/// Finds spaces at which no line of print should end: within a day and its month, a sum of money and its unit
/// ('$4 billion'), and '(passage 5)'.
/// </summary>
internal sealed partial class PrintTies
{
    private const char NoBreak = '\u00A0';
    private readonly HashSet<string> months;

    /// <summary>Takes the names of the months from the interface texts.</summary>
    public PrintTies(Texts texts) =>
        months = Enumerable
            .Range(1, 12)
            .Select(month => texts[$"month_{month.ToString(CultureInfo.InvariantCulture)}_of"])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The text with no-break spaces in those positions; it stays as long as it was.</summary>
    public string Tie(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return text;
        }

        return TiePattern()
            .Replace(
                text,
                match =>
                    match.Groups["month"] is { Success: true, Value: var month } && !months.Contains(month)
                        ? match.Value
                        : match.Value.Replace(' ', NoBreak)
            );
    }

    // '5 March', where the word may be a month; '$4 ' before 'billion'; the space of '(passage 5)'.
    [GeneratedRegex(
        @"\b[0-9]{1,2} (?<month>\p{L}+)|\p{Sc}[0-9][0-9.,]* (?=\p{L})|(?<=\p{L}) (?=[0-9]{1,4}\))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TiePattern();
}
