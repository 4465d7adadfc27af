using Dossier.Charts;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Resolve.Charts;

/// <summary>
/// Finds slips in what a chart knows by its words alone: the head of the column of notes, and the notes that make of a
/// value a target or an estimate. Mistyped, they would make it a fact, and nobody would see why.
/// </summary>
internal static class NoteSlips
{
    /// <summary>Shorter heads are too near to other words.</summary>
    private const int MinLetters = 4;

    /// <summary>
    /// Words that are long enough to be known with one letter wrong, and near to no others: ‘forcast’, ‘estmate’.
    /// </summary>
    private static readonly string[] Long =
    [
        "forecast",
        "estimate",
        "estimated",
        "estimation",
        "target",
        "provisional",
        "preliminary",
        "expected",
        "tahmin",
        "tahmini",
        "öngörü",
        "geçici",
        "болжам",
        "бағалау",
        "мақсат",
        "жоспар",
        "прогноз",
        "оценка",
        "ожидание",
        "предварительно",
        "prognose",
        "schätzung",
        "geschätzt",
        "vorläufig",
        "erwartet",
        "objectif",
        "prévision",
        "provisoire",
    ];

    /// <summary>The braces that name a column.</summary>
    private static readonly string[] Keys = ["x", "y", "series", "note", "low", "high", "end"];

    /// <summary>Reports a head and notes that differ by a slip from what a chart knows.</summary>
    public static void Report(ChartTable table, ChartColumns columns, Attributes braces, DiagnosticBag bag)
    {
        if (columns.Note is { } notes)
        {
            ReportNotes(table, notes, bag);
            return;
        }

        for (var i = 0; i < table.Columns.Length; i++)
        {
            var head = table.Columns[i].Name;
            if (
                i != columns.Place
                && i != columns.Series
                && i != columns.Low
                && i != columns.High
                && !columns.Values.Contains(i)
                && !Array.Exists(Keys, key => braces[key]?.Value.Contains(head, StringComparison.Ordinal) == true)
                && !table.IsOfNumbers(i)
                && Array.Find(ChartColumns.Notes, note => IsSlip(head, note)) is { } meant
            )
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    table.Columns[i].Span,
                    $"the column '{head}' is not read as notes, and the chart shows nothing of it",
                    $"did you mean '{meant}'? Another column of notes is named in the braces: note=\"{head}\""
                );
            }
        }
    }

    /// <summary>Reports notes in which a word is mistyped that tells of a target or an estimate.</summary>
    private static void ReportNotes(ChartTable table, int column, DiagnosticBag bag)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var note = table.Cell(row, column);
            if (PointStatusWords.Of(note.Name) == PointStatus.Fact && Meant(note.Name) is { } meant)
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    note.Span,
                    $"'{note.Name}' is read as a note on a fact, which the chart draws as one",
                    $"did you mean '{meant}'?"
                );
            }
        }
    }

    private static bool IsSlip(string head, string note) =>
        head.Length >= MinLetters && note.Length >= MinLetters && Suggestion.Distance(head, note, 1) == 1;

    /// <summary>
    /// The word for a target or an estimate that a note of few words probably was to say, by one letter; null for none.
    /// </summary>
    private static string? Meant(string note)
    {
        foreach (var word in note.Split((char[])[' ', ',', ';', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Find(Long, known => Suggestion.Distance(word, known, 1) == 1) is { } meant)
            {
                return meant;
            }
        }

        return null;
    }
}
