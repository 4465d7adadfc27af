using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Input;
using Dossier.Languages.Letters;

namespace Dossier.Diagnostics;

/// <summary>Collects findings from every stage; safe to fill from several threads.</summary>
/// <param name="strict">Whether warnings count as errors.</param>
public sealed class DiagnosticBag(bool strict = false)
{
    /// <summary>The label of a footnote that is not known: a mark was meant for one, and is not read as such.</summary>
    public const string AnyNote = "*";

    /// <summary>Stands for a source whose entry has another's id: which one it is, is not known.</summary>
    public const string SomeSource = "@";

    /// <summary>
    /// For so many unknown names of a file, by rule, the one that was meant is looked for: to find it takes a look at
    /// all that there are.
    /// </summary>
    private const int MaxSuggestions = 100;

    private readonly ConcurrentQueue<Diagnostic> found = new();
    private readonly ConcurrentDictionary<(string Path, int Line), LineFinding> byLine = new();
    private readonly ConcurrentDictionary<string, bool> reportedCodes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> notRead = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> faultySources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> meantPassages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, string Label), bool> unreadNotes = new();
    private readonly ConcurrentDictionary<(string Path, int Start), bool> meantOtherwise = new();
    private readonly ConcurrentDictionary<(string Path, int Line), UnreadPart> unread = new();
    private readonly ConcurrentDictionary<(DiagnosticCode Code, string Path, int Line, int Column), bool> forbidden =
        new();
    private readonly ConcurrentDictionary<(DiagnosticCode Code, string Path), int> suggestionCounts = new();
    private readonly ConcurrentDictionary<string, int> errorsByFile = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DiagnosticCode Code, string Path, int Line, int Column), string> hints =
        new();
    private volatile bool hasUnreadPicture;
    private int errors;

    /// <summary>Whether warnings count as errors, but for remarks.</summary>
    public bool IsStrict => strict;

    /// <summary>Whether anything forbids publication.</summary>
    public bool HasErrors => Volatile.Read(ref errors) > 0;

    /// <summary>
    /// Paths of the files that could not be read, as findings name them. What they hold is not known to be missing.
    /// </summary>
    public ICollection<string> NotRead => notRead.Keys;

    /// <summary>Notes that a file could not be read; its own finding comes first in the report.</summary>
    /// <param name="path">Its path for people.</param>
    public void MarkNotRead(string path) => notRead.TryAdd(path, true);

    /// <summary>How many findings of a file forbid publication, so far.</summary>
    /// <param name="file">The file, which one thread alone reads at the time.</param>
    public int ErrorsIn(InputFile file) => errorsByFile.GetValueOrDefault(file.Path);

    /// <summary>
    /// Notes that something is wrong with a source's entry, so that no rule reports what may follow from that.
    /// </summary>
    /// <param name="id">The id of the source.</param>
    public void MarkSourceFaulty(string id) => faultySources.TryAdd(id, true);

    /// <summary>Whether something is wrong with the entry of a source.</summary>
    public bool IsSourceFaulty(string id) => faultySources.ContainsKey(id);

    /// <summary>
    /// Notes that blocks which name other passages seem to rest on this one, so that it is not reported as unused.
    /// </summary>
    /// <param name="passage">The passage, as editors name it.</param>
    public void MarkPassageMeant(string passage) => meantPassages.TryAdd(passage, true);

    /// <summary>Whether blocks that name other passages seem to rest on this one.</summary>
    public bool IsPassageMeant(string passage) => meantPassages.ContainsKey(passage);

    /// <summary>
    /// Notes that something meant as a picture is not read as one, so that no file is reported as unused.
    /// </summary>
    public void MarkPictureUnread() => hasUnreadPicture = true;

    /// <summary>Whether something is not read as a picture that was meant for one.</summary>
    public bool HasUnreadPicture => hasUnreadPicture;

    /// <summary>Notes that a footnote's text or mark stands in a file and is not read as such.</summary>
    /// <param name="file">The file.</param>
    /// <param name="label">The label of the footnote; <see cref="AnyNote"/> where it is not known.</param>
    public void MarkNoteUnread(InputFile file, string label) => unreadNotes.TryAdd((file.Path, label), true);

    /// <summary>Whether a footnote's text or mark stands anywhere and is not read as such.</summary>
    public bool HasUnreadNote => !unreadNotes.IsEmpty;

    /// <summary>Whether a footnote's text or mark stands in a file and is not read as such.</summary>
    /// <param name="file">The file.</param>
    /// <param name="label">The label of the footnote; <see cref="AnyNote"/> for one whose label is not known.</param>
    public bool IsNoteUnread(InputFile file, string label) => unreadNotes.ContainsKey((file.Path, label));

    /// <summary>The links that are not read, each of which is reported at its place.</summary>
    public ConcurrentQueue<UnreadLink> UnreadLinks { get; } = new();

    /// <summary>Gives a finding a better hint, once what it takes is known.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="place">Where the finding begins.</param>
    /// <param name="hint">What mends it.</param>
    public void SetHint(DiagnosticCode code, TextSpan place, string hint)
    {
        if (place.File?.Locate(place.Start) is var (line, column))
        {
            hints[(code, place.File.Path, line, column)] = hint;
        }
    }

    /// <summary>
    /// Notes that a block, or what else begins at a place, was meant otherwise than it is read, which has been
    /// reported: what it lacks as what it is read as is not known to be missing.
    /// </summary>
    /// <param name="block">Where it begins.</param>
    public void MarkMeantOtherwise(TextSpan block)
    {
        if (block.File is { } file)
        {
            meantOtherwise.TryAdd((file.Path, block.Start), true);
        }
    }

    /// <summary>Whether a block was meant otherwise than it is read.</summary>
    public bool IsMeantOtherwise(TextSpan block) =>
        block.File is { } file && meantOtherwise.ContainsKey((file.Path, block.Start));

    /// <summary>
    /// Notes that what stands at a place is not read as what it was meant for, which has been reported elsewhere or of
    /// a part of it: nothing is asked of its words and figures.
    /// </summary>
    /// <param name="place">The place, which may go over several lines.</param>
    public void MarkUnread(TextSpan place)
    {
        if (place.File is not { } file)
        {
            return;
        }

        var last = file.Locate(Math.Max(place.Start, place.End - 1)).Line;
        for (var line = file.Locate(place.Start).Line; line <= last; line++)
        {
            unread.AddOrUpdate(
                (file.Path, line),
                static (_, added) => new UnreadPart(added, null),
                static (_, others, added) => new UnreadPart(added, others),
                place
            );
        }
    }

    /// <summary>Whether a rule of an earlier stage reported something.</summary>
    public bool Has(DiagnosticCode code) => reportedCodes.ContainsKey(code.Id);

    /// <summary>What some rules reported so far, in no order.</summary>
    public IEnumerable<Diagnostic> Of(params ReadOnlySpan<DiagnosticCode> codes)
    {
        var wanted = codes.ToArray();
        return found.Where(finding => wanted.Contains(finding.Code));
    }

    /// <summary>Whether a rule reported something in the line in which a place is.</summary>
    public bool HasInLine(DiagnosticCode code, TextSpan place) =>
        place.File is { } file && InLine(file.Path, file.Locate(place.Start).Line).Any(finding => finding.Code == code);

    /// <summary>Whether a rule reported something in one of the lines that a block goes over.</summary>
    public bool HasWithin(DiagnosticCode code, TextSpan block) =>
        block.File is { } file
        && Has(code)
        && (file.Locate(block.Start).Line, file.Locate(Math.Max(block.Start, block.End - 1)).Line) is var (first, last)
        && Enumerable
            .Range(first, last - first + 1)
            .Any(line => InLine(file.Path, line).Any(finding => finding.Code == code));

    /// <summary>Whether a rule reported something that begins where a place does.</summary>
    public bool HasAt(DiagnosticCode code, TextSpan place) =>
        place.File is { } file
        && file.Locate(place.Start) is var (line, column)
        && InLine(file.Path, line).Any(finding => finding.Code == code && finding.Column == column);

    /// <summary>Whether a place is in what is not read as it was meant, which has been reported.</summary>
    public bool IsInSlip(TextSpan place)
    {
        if (place.File is not { } file)
        {
            return false;
        }

        var (line, column) = file.Locate(place.Start);
        for (var part = unread.GetValueOrDefault((file.Path, line)); part is not null; part = part.Next)
        {
            if (part.Place.Start <= place.Start && place.Start < part.Place.End)
            {
                return true;
            }
        }

        return InLine(file.Path, line)
            .Any(finding =>
                (finding.Code == Codes.MarkdownSlip || finding.Code == Codes.LostCharacter)
                && finding.Column <= column
                && column < finding.EndColumn
            );
    }

    /// <summary>
    /// Whether something in a part of a text is not read as it was meant, which has been reported.
    /// </summary>
    public bool HasSlipIn(TextSpan part)
    {
        if (part.File is not { } file)
        {
            return false;
        }

        var (first, from) = file.Locate(part.Start);
        var (last, to) = file.Locate(Math.Max(part.Start, part.End - 1));
        return Enumerable
            .Range(first, last - first + 1)
            .SelectMany(line => InLine(file.Path, line))
            .Any(finding =>
                finding.Code == Codes.MarkdownSlip
                && (finding.Line > first || finding.EndColumn > from)
                && (finding.Line < last || finding.Column <= to)
            );
    }

    /// <summary>A hint that names what was probably meant, as <see cref="Suggestion.For"/> has it.</summary>
    /// <param name="code">The rule that reports.</param>
    /// <param name="place">Where the name stands.</param>
    /// <param name="given">The name as typed.</param>
    /// <param name="candidates">The names that exist, in any order.</param>
    /// <returns>Null where none is close, and after the first hundred of a rule and a file.</returns>
    public string? Suggest(DiagnosticCode code, TextSpan place, string given, IEnumerable<string> candidates) =>
        MaySuggest(code, place) ? Suggestion.For(given, candidates) : null;

    /// <summary>Whether what was meant may still be looked for; each time is counted.</summary>
    public bool MaySuggest(DiagnosticCode code, TextSpan place) =>
        suggestionCounts.AddOrUpdate((code, place.File?.Path ?? ""), 1, static (_, count) => count + 1)
        <= MaxSuggestions;

    /// <summary>Reports a finding at a place in a file; line and column are computed here and nowhere else.</summary>
    public void Report(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: false);

    /// <summary>Reports a finding that stays a warning even where warnings count as errors.</summary>
    public void Remark(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: true);

    /// <summary>Reports a warning of a rule that forbids by itself: an error where warnings count as such.</summary>
    public void Warn(DiagnosticCode code, TextSpan span, string message, string? hint = null) =>
        Report(code, span, message, hint, isRemark: !strict);

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
        if (forbidden.TryAdd((code, place.File.Path, line, column), true) && !strict)
        {
            Interlocked.Increment(ref errors);
        }

        return true;
    }

    /// <summary>
    /// All findings, without repetition: those of files that could not be read first, then in the order of
    /// <see cref="Diagnostic.CompareTo"/>.
    /// </summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [
            .. found
                .Distinct()
                .Select(AsItIsNow)
                .OrderBy(finding => notRead.ContainsKey(finding.Path) ? 0 : 1)
                .ThenBy(finding => finding),
        ];

    /// <summary>A finding with what was learnt of it later: that it forbids, and a better hint.</summary>
    private Diagnostic AsItIsNow(Diagnostic finding)
    {
        var key = (finding.Code, finding.Path, finding.Line, finding.Column);
        var severity = forbidden.ContainsKey(key) ? Severity.Error : finding.Severity;
        return finding with { Severity = severity, Hint = hints.GetValueOrDefault(key) ?? finding.Hint };
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
            : strict ? Severity.Error
            : code.Default;
        if (severity == Severity.Error)
        {
            Interlocked.Increment(ref errors);
            errorsByFile.AddOrUpdate(path, 1, static (_, count) => count + 1);
        }

        var finding = new Diagnostic(
            code,
            severity,
            Invisible.Printable(message),
            path,
            line,
            column,
            endColumn,
            excerpt,
            FindingHints.Of(code, message, hint)
        );
        found.Enqueue(finding);
        reportedCodes.TryAdd(code.Id, true);
        byLine.AddOrUpdate(
            (path, line),
            static (_, added) => new LineFinding(added, null),
            static (_, others, added) => new LineFinding(added, others),
            finding
        );
    }

    /// <summary>The findings of a line, the last first: whoever asks of every block does not go through all.</summary>
    private IEnumerable<Diagnostic> InLine(string path, int line)
    {
        for (
            var lineFinding = byLine.GetValueOrDefault((path, line));
            lineFinding is not null;
            lineFinding = lineFinding.Next
        )
        {
            yield return lineFinding.Finding;
        }
    }

    /// <summary>Whether a rule compares the words of a text with its records, or asks if they can be set.</summary>
    private static bool IsOfWords(DiagnosticCode code) =>
        code == Codes.NoLetter || (code.Id.StartsWith("DOS6", StringComparison.Ordinal) && code != Codes.Ungrounded);

    /// <summary>What is not read as it was meant, and what else is not in one of its lines.</summary>
    private sealed record UnreadPart(TextSpan Place, UnreadPart? Next);

    /// <summary>A finding of a line, and those that were reported there before it.</summary>
    private sealed record LineFinding(Diagnostic Finding, LineFinding? Next);
}
