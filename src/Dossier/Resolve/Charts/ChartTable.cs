using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input.Csv;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Resolve.Charts;

/// <summary>The table of a chart as text, each cell with its place.</summary>
internal sealed partial class ChartTable
{
    private static readonly ImmutableHashSet<string> Gaps = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["", "-", "–", "—", "−", ".", "..", "...", "…", "?", "n/a", "na", "n.a.", "null"]
    );

    /// <summary>Cells of which each has a finding; one more says that there are others.</summary>
    private const int MaxFindings = 10;

    private readonly string language;
    private readonly DiagnosticBag bag;

    /// <summary>
    /// Whether the table comes from a file whose writers divide decimals by commas: there semicolons divide cells.
    /// </summary>
    private readonly bool isOfOthers;

    /// <summary>
    /// Whether the table has numbers whose decimals stand behind the mark that divides thousands in the dossier's
    /// language.
    /// </summary>
    private readonly Lazy<bool> hasForeignDecimals;
    private int wrong;
    private bool hasDecimalCommas;

    /// <summary>
    /// Reads the names of the columns and the texts of the cells; numbers are read when they are asked for.
    /// </summary>
    /// <param name="table">The table; the first row is its head.</param>
    /// <param name="language">BCP 47 tag of its numbers.</param>
    /// <param name="bag">Receives findings.</param>
    public ChartTable(Table table, string language, DiagnosticBag bag)
    {
        (this.language, this.bag) = (language, bag);
        ImmutableArray<ImmutableArray<Named>> rows =
        [
            .. table.Rows.Select(row =>
                ImmutableArray.CreateRange(
                    row.Cells.Select(cell => new Named(TextOf(cell, language), SpanOfText(cell, row)))
                )
            ),
        ];
        Columns = rows.IsEmpty ? [] : rows[0];
        Rows = rows.IsEmpty ? [] : rows[1..];
        Places = [.. table.Rows.Skip(1).Select(row => row.Span)];
        isOfOthers =
            Places is [{ File: { } file }, ..]
            && file.Path.EndsWith(".csv", StringComparison.Ordinal)
            && (new CsvReader(file).Divider == ';') == NumberText.GroupsByComma(language);
        hasForeignDecimals = new(() =>
            Rows.Any(row => row.Any(cell => NumberText.HasForeignDecimals(cell.Name, language)))
        );
    }

    /// <summary>The unit that the chart says; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The names of its columns.</summary>
    public ImmutableArray<Named> Columns { get; }

    /// <summary>Its rows; cells that are not typed are missing at their ends.</summary>
    public ImmutableArray<ImmutableArray<Named>> Rows { get; }

    /// <summary>Where each row stands.</summary>
    public ImmutableArray<TextSpan> Places { get; }

    /// <summary>Whether its numbers are typed with a per cent sign; null before the first is read.</summary>
    public bool? IsPercent { get; private set; }

    /// <summary>A cell; one without text, at its row, where it is not typed.</summary>
    public Named Cell(int row, int column) =>
        column < Rows[row].Length ? Rows[row][column] : new Named("", Places[row]);

    /// <summary>The column that braces name; null, and a finding, where there is none.</summary>
    public int? Named(AttributeValue value) => FindColumn(value.Value.Trim(), value.Span);

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

            if (FindColumn(name, value.Span.Part(start, name.Length)) is not { } column)
            {
                return null;
            }

            found.Add(column);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The first column that has one of several names, or has it but for what is raised or lowered: ‘km2’ for ‘km²’;
    /// null for none.
    /// </summary>
    public int? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if ((IndexOf(name, text => text) ?? IndexOf(name, ShiftedForms.OnLine)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private int? IndexOf(string name, Func<string, string> read)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(read(Columns[i].Name), read(name), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The text of a cell: a number by itself, even where the source of it is named behind.</summary>
    private static string TextOf(TableCell cell, string language) =>
        PlainText.Of(cell.Content).Trim() is var text && NumberText.Read(text, language) is not null
            ? text
            : PlainText.WithIds(cell.Content);

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
        if (number is null && DecimalComma().IsMatch(cell.Name))
        {
            isSound = false;
            if (!hasDecimalCommas)
            {
                hasDecimalCommas = true;
                var typed = string.Concat(cell.Name.Where(c => char.IsAsciiDigit(c) || c is ',' or '-' or '−'));
                ReportWrong(
                    cell.Span,
                    $"'{cell.Name}' has a decimal comma, as tables of other languages have",
                    $"numbers have a point here: write {typed.Replace(',', '.')}, and so in the cells below",
                    ref isSound
                );
            }
        }
        else if (number is null)
        {
            ReportWrong(cell.Span, $"'{cell.Name}' is not a number", NumberHint(cell.Name), ref isSound);
        }
        else if (number != 0 && Math.Abs(number.Value) is >= 1e15m or < 1e-6m)
        {
            ReportWrong(
                cell.Span,
                $"{cell.Name} is too great or too small for a chart",
                "give it in another unit, such as millions",
                ref isSound
            );
        }
        else if (
            cell.Name.Contains('%', StringComparison.Ordinal) is var isPercent
            && isPercent != (IsPercent ??= isPercent)
        )
        {
            ReportWrong(
                cell.Span,
                isPercent
                    ? $"'{cell.Name}' is typed as per cent, and the numbers before it are not"
                    : $"the numbers before '{cell.Name}' are typed as per cent, and it is not",
                "the numbers of a chart have one unit: leave the sign out and say unit=\"%\", or make two charts",
                ref isSound
            );
        }
        else if (NumberText.IsDoubtful(cell.Name, language) && (isOfOthers || hasForeignDecimals.Value))
        {
            var (one, other) = (NumberText.Of(number.Value, language), NumberText.Of(number.Value / 1000, language));
            ReportWrong(
                cell.Span,
                $"'{cell.Name}' may be {one} or {other}",
                string.Create(CultureInfo.InvariantCulture, $"write {number.Value:0} or {number.Value / 1000:0.0000}"),
                ref isSound
            );
        }
        else
        {
            return number;
        }

        return null;
    }

    /// <summary>Reports a cell; of many that are wrong the first ones, so that the report can be read.</summary>
    /// <param name="span">The cell.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="hint">What would mend it.</param>
    /// <param name="isSound">Is made false.</param>
    public void ReportWrong(TextSpan span, string what, string? hint, ref bool isSound)
    {
        isSound = false;
        if (wrong++ < MaxFindings)
        {
            bag.Report(Codes.ChartData, span, what, hint);
        }
        else if (wrong == MaxFindings + 1)
        {
            bag.Report(
                Codes.ChartData,
                span,
                "more cells of this table are wrong, from here on",
                "mend those before, and build again to see the others"
            );
        }
    }

    /// <summary>A number with a decimal comma: ‘1.234,5’, ‘2,5’.</summary>
    [GeneratedRegex("^[-−+]?[0-9]{1,3}(?:[. ’][0-9]{3})*,[0-9]{1,2}$")]
    private static partial Regex DecimalComma();

    /// <summary>What to write in the place of a text that is no number here: ‘1.2e3’ in full.</summary>
    private string NumberHint(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? $"write it in full: {NumberText.Of(number, language)}"
            : UnitInCell.Hint(text, Unit, language)
                ?? $"write {NumberText.Of(1234.5m, language)} or 1234.5, or nothing; words go into a column 'note'";

    private int? FindColumn(string name, TextSpan span)
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

    /// <summary>Where the text of a cell stands, without the spaces around it; its row, where it has none.</summary>
    private static TextSpan SpanOfText(TableCell cell, TableRow row)
    {
        if (cell.Span is not { File: { } file, Length: > 0 })
        {
            return row.Span;
        }

        var written = file.Text.AsSpan(cell.Span.Start, cell.Span.Length);
        var bare = written.Trim(" |\t");
        var at = bare.Length == 0 ? 0 : written.IndexOf(bare, StringComparison.Ordinal);
        return cell.Span.Part(at, Math.Max(1, bare.Length));
    }
}
