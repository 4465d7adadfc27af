using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Resolve.Charts;

/// <summary>The table of a chart as text, each cell with its place.</summary>
internal sealed class ChartTable
{
    private static readonly ImmutableHashSet<string> Gaps = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["", "-", "–", "—", "−", ".", "..", "...", "…", "?", "n/a", "na", "n.a.", "null"]
    );

    private readonly string language;
    private readonly DiagnosticBag bag;

    /// <summary>Reads it.</summary>
    /// <param name="table">The table; the first row is its head.</param>
    /// <param name="language">BCP 47 tag of its numbers.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public ChartTable(Table table, string language, DiagnosticBag bag)
    {
        (this.language, this.bag) = (language, bag);
        ImmutableArray<ImmutableArray<Named>> rows =
        [
            .. table.Rows.Select(row =>
                ImmutableArray.CreateRange(
                    row.Cells.Select(cell => new Named(PlainText.Of(cell.Content).Trim(), Place(cell)))
                )
            ),
        ];
        Columns = rows.IsEmpty ? [] : rows[0];
        Rows = rows.IsEmpty ? [] : rows[1..];
        Places = [.. table.Rows.Skip(1).Select(row => row.Span)];
    }

    /// <summary>The names of its columns.</summary>
    public ImmutableArray<Named> Columns { get; }

    /// <summary>Its rows; cells that are not typed are missing at their ends.</summary>
    public ImmutableArray<ImmutableArray<Named>> Rows { get; }

    /// <summary>Where each row stands.</summary>
    public ImmutableArray<SourceSpan> Places { get; }

    /// <summary>A cell; one without text, at its row, where it is not typed.</summary>
    public Named Cell(int row, int column) =>
        column < Rows[row].Length ? Rows[row][column] : new Named("", Places[row]);

    /// <summary>The column that braces name; null, and a finding, where there is none.</summary>
    public int? Named(AttributeValue value) => Named(value.Value.Trim(), value.Span);

    /// <summary>The columns that braces name, one or more: divided by semicolons, or by spaces.</summary>
    public ImmutableArray<int>? Several(AttributeValue value)
    {
        if (Find(value.Value.Trim()) is { } one)
        {
            return [one];
        }

        var divider = value.Value.Contains(';', StringComparison.Ordinal) ? ';' : ' ';
        var found = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        foreach (var part in value.Value.Split(divider))
        {
            var name = part.Trim();
            var start = at + part.Length - part.TrimStart().Length;
            at += part.Length + 1;
            if (name.Length == 0)
            {
                continue;
            }

            if (Named(name, value.Span.Part(start, name.Length)) is not { } column)
            {
                return null;
            }

            found.Add(column);
        }

        return found.ToImmutable();
    }

    /// <summary>The first column that has one of several names; null for none.</summary>
    public int? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                if (string.Equals(Columns[i].Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a cell says that there is no value.</summary>
    public static bool IsGap(Named cell) => Gaps.Contains(cell.Name);

    /// <summary>Whether a column has numbers, at least a third of what it has: the others are slips.</summary>
    public bool IsOfNumbers(int column)
    {
        var cells = Enumerable.Range(0, Rows.Length).Select(row => Cell(row, column)).Where(cell => !IsGap(cell));
        var (numbers, others) = (0, 0);
        foreach (var cell in cells)
        {
            _ = NumberText.Read(cell.Name, language) is null ? others++ : numbers++;
        }

        return numbers > 0 && numbers * 2 >= others;
    }

    /// <summary>The number of a cell; null for a gap, and, with a finding, for a text.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="isSound">Is made false where there is a finding.</param>
    public decimal? Number(int row, int column, ref bool isSound)
    {
        var cell = Cell(row, column);
        if (IsGap(cell))
        {
            return null;
        }

        var number = NumberText.Read(cell.Name, language);
        if (number is { } value && Math.Abs(value) < 1e15m && (value == 0 || Math.Abs(value) >= 1e-6m))
        {
            return value;
        }

        isSound = false;
        bag.Report(
            Codes.ChartData,
            cell.Span,
            number is null ? $"'{cell.Name}' is not a number" : $"{cell.Name} is too great or too small for a chart",
            number is null
                ? $"write {NumberText.Of(1234.5m, language)} or 1234.5, or nothing; words go into a column 'note'"
                : "give it in another unit, such as millions"
        );
        return null;
    }

    private int? Named(string name, SourceSpan span)
    {
        if (Find(name) is { } column)
        {
            return column;
        }

        bag.Report(
            Codes.ChartData,
            span,
            $"the chart's table has no column '{name}'",
            Suggestion.For(name, Columns.Select(one => one.Name))
                ?? $"it has {string.Join(", ", Columns.Select(one => $"'{one.Name}'"))}"
        );
        return null;
    }

    /// <summary>Where the text of a cell stands, without the spaces around it.</summary>
    private static SourceSpan Place(TableCell cell)
    {
        if (cell.Span.File is not { } file)
        {
            return cell.Span;
        }

        var written = file.Text.AsSpan(cell.Span.Start, cell.Span.Length);
        var bare = written.Trim(" |\t");
        var at = bare.Length == 0 ? 0 : written.IndexOf(bare, StringComparison.Ordinal);
        return cell.Span.Part(at, Math.Max(1, bare.Length));
    }
}
