using System.Collections.Concurrent;

namespace Dossier.Diagnostics;

/// <summary>
/// What one part of the work reported and noted: all of it, or what one of several parts did that run side by side.
/// </summary>
/// <param name="threads">How many threads are likely to fill it at once.</param>
internal sealed class BagContent(int threads)
{
    private int errors;
    private volatile bool hasUnreadPicture;

    /// <summary>Every finding, in no order.</summary>
    public ConcurrentQueue<Diagnostic> Found { get; } = new();

    /// <summary>The findings of each line.</summary>
    public ConcurrentDictionary<(string Path, int Line), LineFinding> ByLine { get; } = new(threads, 0);

    /// <summary>The rules that reported something.</summary>
    public ConcurrentDictionary<string, bool> Codes { get; } = new(threads, 0, StringComparer.Ordinal);

    /// <summary>Files that could not be read.</summary>
    public ConcurrentDictionary<string, bool> NotRead { get; } = new(threads, 0, StringComparer.Ordinal);

    /// <summary>Sources with whose entry something is wrong.</summary>
    public ConcurrentDictionary<string, bool> FaultySources { get; } = new(threads, 0, StringComparer.Ordinal);

    /// <summary>Passages that blocks which name others seem to rest on.</summary>
    public ConcurrentDictionary<string, bool> MeantPassages { get; } = new(threads, 0, StringComparer.Ordinal);

    /// <summary>Footnotes that are not read as such.</summary>
    public ConcurrentDictionary<(string Path, string Label), bool> UnreadNotes { get; } = new(threads, 0);

    /// <summary>Where something begins that was meant otherwise than it is read.</summary>
    public ConcurrentDictionary<(string Path, int Start), bool> MeantOtherwise { get; } = new(threads, 0);

    /// <summary>What is not read as it was meant, for each line that it goes over.</summary>
    public ConcurrentDictionary<(string Path, int Line), UnreadPart> Unread { get; } = new(threads, 0);

    /// <summary>Findings that forbid publication though their rule by itself only warns.</summary>
    public ConcurrentDictionary<FindingPlace, bool> Forbidden { get; } = new(threads, 0);

    /// <summary>Hints that became known after the finding.</summary>
    public ConcurrentDictionary<FindingPlace, string> Hints { get; } = new(threads, 0);

    /// <summary>How often a rule has looked for the name that was meant, for each file.</summary>
    public ConcurrentDictionary<(DiagnosticCode Code, string Path), int> SuggestionCounts { get; } = new(threads, 0);

    /// <summary>How many errors each file has.</summary>
    public ConcurrentDictionary<string, int> ErrorsByFile { get; } = new(threads, 0, StringComparer.Ordinal);

    /// <summary>Links that are not read.</summary>
    public ConcurrentQueue<UnreadLink> UnreadLinks { get; } = new();

    /// <summary>Whether anything forbids publication.</summary>
    public bool HasErrors => Volatile.Read(ref errors) > 0;

    /// <summary>Whether something that was meant as a picture is not read as one.</summary>
    public bool HasUnreadPicture
    {
        get => hasUnreadPicture;
        set => hasUnreadPicture = value;
    }

    /// <summary>Counts an error.</summary>
    public void CountError() => Interlocked.Increment(ref errors);

    /// <summary>Counts an error of a file.</summary>
    public void CountError(string path)
    {
        CountError();
        ErrorsByFile.AddOrUpdate(path, 1, static (_, count) => count + 1);
    }

    /// <summary>Takes a finding.</summary>
    public void Add(Diagnostic finding)
    {
        Found.Enqueue(finding);
        Codes.TryAdd(finding.Code.Id, true);
        ByLine.AddOrUpdate(
            (finding.Path, finding.Line),
            static (_, added) => new LineFinding(added, null),
            static (_, others, added) => new LineFinding(added, others),
            finding
        );
    }

    /// <summary>Notes that something in a line is not read as it was meant.</summary>
    public void AddUnread(string path, int line, TextSpan place) =>
        Unread.AddOrUpdate(
            (path, line),
            static (_, added) => new UnreadPart(added, null),
            static (_, others, added) => new UnreadPart(added, others),
            place
        );

    /// <summary>Takes what another part of the work reported and noted, which has ended.</summary>
    public void Add(BagContent other)
    {
        foreach (var finding in other.Found)
        {
            Add(finding);
        }

        foreach (var ((path, line), parts) in other.Unread)
        {
            for (var part = parts; part is not null; part = part.Next)
            {
                AddUnread(path, line, part.Place);
            }
        }

        Take(NotRead, other.NotRead);
        Take(FaultySources, other.FaultySources);
        Take(MeantPassages, other.MeantPassages);
        Take(UnreadNotes, other.UnreadNotes);
        Take(MeantOtherwise, other.MeantOtherwise);
        Take(Forbidden, other.Forbidden);
        Take(Hints, other.Hints);
        foreach (var (key, count) in other.SuggestionCounts)
        {
            SuggestionCounts.AddOrUpdate(key, count, (_, before) => before + count);
        }

        foreach (var (path, count) in other.ErrorsByFile)
        {
            ErrorsByFile.AddOrUpdate(path, count, (_, before) => before + count);
        }

        foreach (var link in other.UnreadLinks)
        {
            UnreadLinks.Enqueue(link);
        }

        Interlocked.Add(ref errors, Volatile.Read(ref other.errors));
        hasUnreadPicture |= other.hasUnreadPicture;
    }

    private static void Take<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> all,
        ConcurrentDictionary<TKey, TValue> others
    )
        where TKey : notnull
    {
        foreach (var (key, value) in others)
        {
            all[key] = value;
        }
    }
}

/// <summary>Which finding is spoken of: its rule, and where it begins.</summary>
internal readonly record struct FindingPlace(DiagnosticCode Code, string Path, int Line, int Column);

/// <summary>What is not read as it was meant, and what else is not in one of its lines.</summary>
internal sealed record UnreadPart(TextSpan Place, UnreadPart? Next);

/// <summary>A finding of a line, and those that were reported there before it.</summary>
internal sealed record LineFinding(Diagnostic Finding, LineFinding? Next);
