using System.Text.RegularExpressions;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// The size and currency that the head of a column says of the bare numbers below it: ‘Spent, million euros’, ‘Cost
/// (€ million)’.
/// </summary>
internal static partial class HeadUnit
{
    /// <summary>
    /// For each column what is read behind its numbers; null where no head names a size.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    public static string[]? OfColumns(Table table, string language)
    {
        if (table.Rows is not [{ IsHead: true } head, ..])
        {
            return null;
        }

        string[] units = [.. head.Cells.Select(cell => Of(PlainText.Of(cell.Content), language))];
        return Array.Exists(units, unit => unit.Length > 0) ? units : null;
    }

    /// <summary>Whether a text is the head of a column that names a size, which is no figure by itself.</summary>
    /// <param name="block">The cell.</param>
    /// <param name="row">Its row.</param>
    /// <param name="text">Its text.</param>
    public static bool IsSize(Block block, Block? row, string text) =>
        block is TableCell
        && row is TableRow { IsHead: true }
        && !text.AsSpan().ContainsAnyInRange('0', '9')
        && Size().IsMatch(text);

    /// <summary>
    /// What a head says to be read behind a number, ‘million euros’ of ‘Spent, million euros’; empty where it names no
    /// size.
    /// </summary>
    private static string Of(string head, string language)
    {
        if (head.AsSpan().ContainsAnyInRange('0', '9') || Size().Match(head) is not { Success: true } size)
        {
            return "";
        }

        var unit = $" {size.Groups[1].Value.ToLowerInvariant()}";
        foreach (Match word in Word().Matches(head))
        {
            foreach (var written in (string[])[$"1{unit} {word.Value}", $"{word.Value}1{unit}"])
            {
                if (FigureReader.Read(written, language) is [{ Value: [_, _, _, ' ', ..] } sum])
                {
                    return $"{unit} {sum.Value[..3]}";
                }
            }
        }

        return unit;
    }

    /// <summary>A word for the size of numbers: ‘million’, ‘Thousands’.</summary>
    [GeneratedRegex(
        @"(?<!\w)(thousand|million|billion|trillion)s?(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Size();

    /// <summary>A word of two letters or more, or the sign of a currency: ‘euros’, ‘€’.</summary>
    [GeneratedRegex(@"\p{L}{2,}|\p{Sc}")]
    private static partial Regex Word();
}
