using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// The unit that the head of a column or of a row, or a key figure, names is the one in which the passages count the
/// figures there.
/// </summary>
internal static class ColumnsAgree
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var cells = new Dictionary<TableCell, HashedClaim>(ReferenceEqualityComparer.Instance);
        foreach (var claim in page.Claims.Where(claim => claim.Claim.Cell is not null))
        {
            cells[claim.Claim.Cell!] = claim;
        }

        foreach (
            var table in Walk.Blocks(page.Page).OfType<Table>().Where(table => table.Rows is [{ IsHead: true }, ..])
        )
        {
            var told = new HashSet<(string Here, string There)>();
            for (var i = 1; i < table.Rows[0].Cells.Length; i++)
            {
                ReportOtherUnit(
                    page,
                    cells.GetValueOrDefault(table.Rows[0].Cells[i]),
                    [.. Column(table, i).Select(cell => cells.GetValueOrDefault(cell)).OfType<HashedClaim>()],
                    told,
                    bag
                );
            }

            foreach (var row in table.Rows.Skip(1).Where(row => !row.Cells.IsEmpty))
            {
                ReportOtherUnit(
                    page,
                    cells.GetValueOrDefault(row.Cells[0]),
                    [.. row.Cells.Skip(1).Select(cell => cells.GetValueOrDefault(cell)).OfType<HashedClaim>()],
                    told,
                    bag
                );
            }
        }

        foreach (var claim in page.Claims.Where(claim => claim.Claim.Whole is Container { Name: Containers.KeyFigure }))
        {
            LookAtUnit(page, claim, (Container)claim.Claim.Whole!, bag);
        }
    }

    /// <summary>The same of a key figure, which has its unit beside it.</summary>
    private static void LookAtUnit(PageGrounding page, HashedClaim claim, Container box, DiagnosticBag bag)
    {
        if (
            box.Attributes["value"] is { } value
            && claim.Claim.Text == value.Value
            && box.Attributes["unit"]?.Value is { } named
            && Lexicon.Of(page.Records.Language).UnitOf(named.Trim()) is { Length: > 0 } unit
            && Units(claim, page) is [var first, ..] units
            && !units.Contains("", StringComparer.Ordinal)
            && !units.Contains(unit, StringComparer.Ordinal)
        )
        {
            page.Report(
                bag,
                Codes.FigureElsewhere,
                claim,
                (0, value.Value.Length),
                $"the passages count the figure '{value.Value}' in another unit than {named}: {first}"
            );
        }
    }

    private static IEnumerable<TableCell> Column(Table table, int column) =>
        table.Rows.Skip(1).Where(row => column < row.Cells.Length).Select(row => row.Cells[column]);

    /// <summary>
    /// Compares the unit of a head with that of each figure below it: where none of them has it, the head is wrong.
    /// </summary>
    private static void ReportOtherUnit(
        PageGrounding page,
        HashedClaim? head,
        HashedClaim[] cells,
        HashSet<(string Here, string There)> told,
        DiagnosticBag bag
    )
    {
        if (head is null || Unit(head, page) is not { } unit)
        {
            return;
        }

        var counted = Array.FindAll(
            Array.ConvertAll(cells, cell => (Cell: cell, Units: Units(cell, page))),
            one => one.Units.Length > 0
        );
        var others = counted
            .Where(one =>
                !one.Units.Contains("", StringComparer.Ordinal)
                && !one.Units.Contains(unit.Name, StringComparer.Ordinal)
            )
            .ToArray();
        if (others.Length == 0 || !told.Add((unit.Name, others[0].Units[0])))
        {
            return;
        }

        told.Add((others[0].Units[0], unit.Name)); // Two columns that changed places.

        if (others.Length == counted.Length)
        {
            page.Report(
                bag,
                Codes.FigureElsewhere,
                head,
                unit.Place,
                $"the passages count the figures of '{head.Claim.Text.Trim()}' in another unit, {others[0].Units[0]}"
            );
            return;
        }

        foreach (var (cell, units) in others)
        {
            page.Report(
                bag,
                Codes.FigureElsewhere,
                cell,
                cell.Statements!.Read.Marks[0],
                $"the passages count the figure '{cell.Claim.Text.Trim()}' in another unit, {units[0]}"
            );
        }
    }

    /// <summary>The unit that a head names, and where; null where it names none, or several.</summary>
    private static (string Name, (int Start, int End) Place)? Unit(HashedClaim head, PageGrounding page)
    {
        var lexicon = Lexicon.Of(page.Records.Language);
        var found = head
            .Words.Select(word =>
                (Name: lexicon.UnitOf(head.Claim.Text.AsSpan(word.Start, word.End - word.Start)), word)
            )
            .Where(one => one.Name.Length > 0)
            .ToArray();
        return found is [var only] && IsSaidOf(head.Claim.Text, only.word) ? (only.Name, only.word) : null;
    }

    /// <summary>
    /// Whether a unit is that of the figures, and no word of what they count: alone, in brackets, behind a comma or
    /// ‘in’, as in ‘length (km)’, but not in ‘burnt each night’.
    /// </summary>
    private static bool IsSaidOf(string head, (int Start, int End) unit) =>
        head.AsSpan(0, unit.Start).TrimEnd() is ([] or [.., '(' or '[' or ','] or [.., ' ', 'i', 'n'])
        && head.AsSpan(unit.End).Trim() is ([] or [')' or ']']);

    /// <summary>
    /// The units in which the passages count the one figure of a cell that names none itself; empty where they do not
    /// have it.
    /// </summary>
    private static string[] Units(HashedClaim cell, PageGrounding page) =>
        cell.Statements?.Read.Marks is [{ Kind: MarkKind.Figure, Unit: "", IsBare: true } figure]
        && !cell.Claim.Own.Contains(figure.Text)
            ?
            [
                .. cell
                    .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
                    .SelectMany(statement => statement.Marks)
                    .Where(mark => mark.Kind == MarkKind.Figure && mark.Text == figure.Text)
                    .Select(mark => mark.Unit)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
}
