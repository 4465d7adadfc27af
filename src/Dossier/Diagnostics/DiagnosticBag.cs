using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Input;
using Dossier.Languages.Letters;

namespace Dossier.Diagnostics;

/// <summary>Collects findings from every stage; safe to fill from several threads.</summary>
public sealed partial class DiagnosticBag
{
    /// <summary>
    /// For so many unknown names of a file, by rule, the one that was meant is looked for: to find it takes a look at
    /// all that there are.
    /// </summary>
    private const int MaxSuggestions = 100;

    private readonly BagContent own;
    private readonly DiagnosticBag? earlier;

    /// <summary>Makes an empty bag.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public DiagnosticBag(bool strict = false)
    {
        IsStrict = strict;
        own = new BagContent(Environment.ProcessorCount);
    }

    private DiagnosticBag(DiagnosticBag earlier)
    {
        IsStrict = earlier.IsStrict;
        own = new BagContent(threads: 1);
        this.earlier = earlier;
    }

    /// <summary>Whether warnings count as errors, but for remarks.</summary>
    public bool IsStrict { get; }

    /// <summary>Whether anything forbids publication.</summary>
    public bool HasErrors => Contents.Any(content => content.HasErrors);

    /// <summary>
    /// Paths of the files that could not be read, as findings name them. What they hold is not known to be missing.
    /// </summary>
    public IReadOnlyCollection<string> NotRead => [.. Contents.SelectMany(content => content.NotRead.Keys)];

    /// <summary>Notes that a file could not be read; its own finding comes first in the report.</summary>
    /// <param name="path">Its path for people.</param>
    public void MarkNotRead(string path) => own.NotRead.TryAdd(path, true);

    /// <summary>How many findings of a file forbid publication, so far.</summary>
    /// <param name="file">The file, which one thread alone reads at the time.</param>
    public int ErrorsIn(InputFile file) => Contents.Sum(content => content.ErrorsByFile.GetValueOrDefault(file.Path));

    /// <summary>A hint that names what was probably meant, as <see cref="Suggestion.For"/> has it.</summary>
    /// <param name="code">The rule that reports.</param>
    /// <param name="place">Where the name stands.</param>
    /// <param name="given">The name as typed.</param>
    /// <param name="candidates">The names that exist, in any order.</param>
    /// <returns>Null where none is close, and after the first hundred of a rule and a file.</returns>
    public string? Suggest(DiagnosticCode code, TextSpan place, string given, IEnumerable<string> candidates) =>
        MaySuggest(code, place) ? Suggestion.For(given, candidates) : null;

    /// <summary>Whether what was meant may still be looked for; each time is counted.</summary>
    public bool MaySuggest(DiagnosticCode code, TextSpan place)
    {
        var key = (code, place.File?.Path ?? "");
        var count = own.SuggestionCounts.AddOrUpdate(key, 1, static (_, count) => count + 1);
        return count + (earlier?.Contents.Sum(content => content.SuggestionCounts.GetValueOrDefault(key)) ?? 0)
            <= MaxSuggestions;
    }

    /// <summary>Reports a finding at a place in a file; line and column are computed here and nowhere else.</summary>
    public void Report(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: false);

    /// <summary>Reports a finding that stays a warning even where warnings count as errors.</summary>
    public void Remark(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: true);

    /// <summary>Reports a warning of a rule that forbids by itself: an error where warnings count as such.</summary>
    public void Warn(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: !IsStrict);

    private void Report(DiagnosticCode code, TextSpan span, string message, string? hint, bool isRemark)
    {
        if (IsOfWords(code) && IsInSlip(span))
        {
            return; // Which words the text has there is not known.
        }

        if (span.File is not { } file)
        {
            Add(code, message, "", 0, 0, 0, null, hint, isRemark);
            return;
        }

        var (line, column) = file.Locate(span.Start);
        var excerpt = file.LineText(line);
        var end = Math.Clamp(column + span.Length, column + 1, Math.Max(column + 1, excerpt.Length + 1));
        Add(code, message, file.Path, line, column, end, excerpt, hint, isRemark);
    }

    /// <summary>Reports a finding about a file as a whole, or one that could not be read.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="path">The file; empty for none.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What would mend it.</param>
    public void ReportFile(DiagnosticCode code, string path, string message, string? hint = null) =>
        Add(code, message, path, 0, 0, 0, null, hint);

    /// <summary>Reports what a finding of another bag means here, at its place.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="finding">The other.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What would mend it.</param>
    public void ReportAnew(DiagnosticCode code, Diagnostic finding, string message, string? hint = null) =>
        Add(code, message, finding.Path, finding.Line, finding.Column, finding.Column + 1, finding.Excerpt, hint);

    /// <summary>Lets a finding forbid publication whose rule by itself only warns.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="place">Where the finding begins.</param>
    /// <returns>Whether there is one at that place; false where nothing was done.</returns>
    public bool TryForbid(DiagnosticCode code, TextSpan place)
    {
        if (!HasAt(code, place))
        {
            return false;
        }

        var (line, column) = place.File!.Locate(place.Start);
        if (own.Forbidden.TryAdd(new FindingPlace(code, place.File.Path, line, column), true) && !IsStrict)
        {
            own.CountError();
        }

        return true;
    }

    /// <summary>
    /// All findings, without repetition: those of files that could not be read first, then in the order of
    /// <see cref="Diagnostic.CompareTo"/>.
    /// </summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        var notRead = NotRead.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Found
                .Distinct()
                .Select(AsItIsNow)
                .OrderBy(finding => notRead.Contains(finding.Path) ? 0 : 1)
                .ThenBy(finding => finding),
        ];
    }

    /// <summary>
    /// Does parts of the work side by side. Each has a bag that knows what was reported before them, and not what the
    /// others report meanwhile: what is found does not depend on which thread is the first. All of it is in this bag
    /// afterwards, in the order of the parts.
    /// </summary>
    /// <param name="parts">The parts, each taken by the next core that is free.</param>
    /// <param name="work">Does one.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public void SideBySide<TPart>(
        IReadOnlyList<TPart> parts,
        Action<TPart, DiagnosticBag> work,
        CancellationToken cancel = default
    )
    {
        var bags = parts.Select(_ => new DiagnosticBag(this)).ToArray();
        // Not in runs, as a list is given out: the last few would all be one core's, while the others wait.
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, bags.Length), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancel },
            i => work(parts[i], bags[i])
        );
        foreach (var bag in bags)
        {
            own.Add(bag.own);
        }
    }

    private IEnumerable<Diagnostic> Found => Contents.SelectMany(content => content.Found);

    /// <summary>What was reported and noted here, and before: the last first.</summary>
    private IEnumerable<BagContent> Contents
    {
        get
        {
            for (var bag = this; bag is not null; bag = bag.earlier)
            {
                yield return bag.own;
            }
        }
    }

    /// <summary>Whether something was noted here or before.</summary>
    private bool Any<TKey>(TKey key, Func<BagContent, TKey, bool> isIn)
    {
        for (var bag = this; bag is not null; bag = bag.earlier)
        {
            if (isIn(bag.own, key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finding with what was learnt of it later: that it forbids, and a better hint.</summary>
    private Diagnostic AsItIsNow(Diagnostic finding)
    {
        var key = new FindingPlace(finding.Code, finding.Path, finding.Line, finding.Column);
        var severity = Contents.Any(content => content.Forbidden.ContainsKey(key)) ? Severity.Error : finding.Severity;
        var hint = Contents
            .Select(content => content.Hints.GetValueOrDefault(key))
            .FirstOrDefault(text => text is not null);
        return finding with { Severity = severity, Hint = hint ?? finding.Hint };
    }

    private void Add(
        DiagnosticCode code,
        string message,
        string path,
        int line,
        int column,
        int endColumn,
        string? excerpt,
        string? hint,
        bool isRemark = false
    )
    {
        var severity =
            isRemark ? Severity.Warning
            : IsStrict ? Severity.Error
            : code.Default;
        if (severity == Severity.Error)
        {
            own.CountError(path);
        }

        own.Add(
            new Diagnostic(
                code,
                severity,
                Invisible.Printable(message),
                path,
                line,
                column,
                endColumn,
                excerpt,
                FindingHints.Of(code, message, hint)
            )
        );
    }

    /// <summary>Whether a rule compares the words of a text with its records, or asks if they can be set.</summary>
    private static bool IsOfWords(DiagnosticCode code) =>
        code == Codes.NoLetter || (code.Id.StartsWith("DOS6", StringComparison.Ordinal) && code != Codes.Ungrounded);
}
