using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.ParallelWork;

namespace Dossier.Bibliography;

/// <summary>
/// Gathers what an import cannot take over, one finding for each kind of loss: the first of a kind with its place, and
/// how many more there are. A file of thousands of entries that all have a field without a place is one finding.
/// </summary>
/// <param name="bag">Takes the findings at the end.</param>
public sealed class ImportReport(DiagnosticBag bag)
{
    /// <summary>How many entries one core converts at a time.</summary>
    private const int PartSize = 500;

    private readonly Dictionary<(string Code, string Kind), GatheredFinding> gathered = [];

    /// <summary>How many entries could not be read at all.</summary>
    public int UnreadableCount { get; private set; }

    /// <summary>Adds an entry that cannot be read and is left out.</summary>
    public void ReportUnreadable(string why, TextSpan at, string? hint = null)
    {
        UnreadableCount++;
        Add(Codes.ImportSyntax, why, "", at, hint);
    }

    /// <summary>Reports a file that cannot be read from here on.</summary>
    public void ReportUnreadableFile(string path, string why, string? hint = null)
    {
        UnreadableCount++;
        bag.ReportFile(Codes.ImportSyntax, path, why, hint);
    }

    /// <summary>Adds something that cannot be taken over.</summary>
    /// <param name="kind">What all losses of the kind have in common, as a message.</param>
    /// <param name="example">What is special to this one, such as its entry and text; may be empty.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="hint">What would mend it.</param>
    public void ReportLost(string kind, string example, TextSpan at, string? hint = null) =>
        Add(Codes.NotTaken, kind, example, at, hint);

    /// <summary>Adds something that is kept in a place that is not its own.</summary>
    /// <inheritdoc cref="ReportLost"/>
    public void ReportKeptAside(string kind, string example, TextSpan at, string? hint = null) =>
        Add(Codes.KeptAside, kind, example, at, hint);

    /// <summary>Adds an id that had to be changed.</summary>
    /// <inheritdoc cref="ReportLost"/>
    public void ReportRenamed(string kind, string example, TextSpan at, string? hint = null) =>
        Add(Codes.ImportRenamed, kind, example, at, hint);

    /// <summary>Reports a finding at once, where no two entries have the same.</summary>
    public void ReportAtOnce(DiagnosticCode code, TextSpan at, string message, string? hint = null) =>
        bag.Report(code, at, message, hint);

    /// <summary>
    /// Converts many entries on all cores; what is lost is gathered in the order of the entries, as if they were
    /// converted one by one.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="make">Converts one entry, reporting to the report it is given.</param>
    /// <returns>What was made, in the order of the entries.</returns>
    public ImmutableArray<TMade> ConvertAll<TEntry, TMade>(
        IEnumerable<TEntry> entries,
        Func<TEntry, ImportReport, TMade> make
    )
    {
        var parts = ParallelLoop.Map(
            entries.Chunk(PartSize),
            part =>
            {
                var report = new ImportReport(bag);
                return (Made: Array.ConvertAll(part, entry => make(entry, report)), Report: report);
            }
        );
        foreach (var (_, report) in parts)
        {
            Merge(report);
        }

        return [.. parts.SelectMany(part => part.Made)];
    }

    /// <summary>Reports what was gathered, and clears it.</summary>
    public void Finish()
    {
        foreach (var ((_, kind), loss) in gathered)
        {
            var othersOfKind = loss.Count > 1 ? $"{(loss.Count - 1).ToString(CultureInfo.InvariantCulture)} more" : "";
            var detail = string.Join("; ", new[] { loss.Example, othersOfKind }.Where(part => part.Length > 0));
            var message = detail.Length > 0 ? $"{kind} ({detail})" : kind;
            bag.Report(loss.Code, loss.At, message, loss.Hint);
        }

        gathered.Clear();
    }

    /// <summary>Adds what the report of later entries has gathered.</summary>
    private void Merge(ImportReport later)
    {
        UnreadableCount += later.UnreadableCount;
        foreach (var (kind, loss) in later.gathered)
        {
            if (gathered.TryGetValue(kind, out var known))
            {
                known.Count += loss.Count;
            }
            else
            {
                gathered.Add(kind, loss);
            }
        }
    }

    /// <summary>Counts a loss of a kind; the first one is its example.</summary>
    private void Add(DiagnosticCode code, string kind, string example, TextSpan at, string? hint)
    {
        if (!gathered.TryGetValue((code.Id, kind), out var loss))
        {
            loss = new GatheredFinding(code, Shorten(example), at, hint);
            gathered.Add((code.Id, kind), loss);
        }

        loss.Count++;
    }

    /// <summary>A text on one line, of 120 characters at most; an ellipsis stands for what is cut off.</summary>
    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 120 ? line : $"{line[..(char.IsHighSurrogate(line[117]) ? 117 : 118)]}…";
    }

    private sealed class GatheredFinding(DiagnosticCode code, string example, TextSpan at, string? hint)
    {
        public DiagnosticCode Code => code;

        public string Example => example;

        public TextSpan At => at;

        public string? Hint => hint;

        public int Count { get; set; }
    }
}
