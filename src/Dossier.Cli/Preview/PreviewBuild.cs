using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Cli.Preview;

/// <summary>
/// Builds what is shown, whole each time, so that back-links, notes and lists are never stale. Nothing is written: the
/// site stays in memory.
/// </summary>
/// <param name="folders">Where the dossier is.</param>
/// <param name="strict">Whether warnings count as errors.</param>
internal sealed class PreviewBuild(InputFolders folders, bool strict) : IPreviewBuild
{
    private readonly string run = Environment.TickCount64.ToString(
        "x",
        System.Globalization.CultureInfo.InvariantCulture
    );
    private int builds;

    /// <inheritdoc/>
    public (Shown Next, IReadOnlyList<string> Styles) Next(Shown shown, CancellationToken cancel)
    {
        var bag = new DiagnosticBag(strict);
        var (inputs, compilation) = Compile(bag, cancel);
        cancel.ThrowIfCancellationRequested();
        var findings = bag.Sorted();
        var site = bag.HasErrors ? null : compilation?.Output;
        if (site is null)
        {
            return (
                !shown.IsSound && !shown.IsLate && findings.SequenceEqual(shown.Findings)
                    ? shown
                    : shown with
                    {
                        Version = NextVersion(),
                        Findings = findings,
                        IsLate = false,
                    },
                []
            );
        }

        if (shown.IsSound && Same(site, shown.Site!))
        {
            return (shown with { Findings = findings }, []);
        }

        var styles =
            shown is { IsSound: true, Inputs: { } before } && DifferOnlyInStyles(before, inputs!)
                ? Styles(shown.Site!, site)
                : [];
        return (
            new Shown(
                NextVersion(),
                site,
                SiteHeaders.Of(site),
                compilation!.Briefing!.Settings.Url?.AbsolutePath ?? "/",
                findings
            )
            {
                Inputs = inputs,
            },
            styles
        );
    }

    /// <inheritdoc/>
    public Shown Late(Shown shown) => shown with { Version = NextVersion(), IsLate = true };

    private string NextVersion() => $"{run}-{Interlocked.Increment(ref builds)}";

    private (InputSet? Inputs, Compilation? Compilation) Compile(DiagnosticBag bag, CancellationToken cancel)
    {
        try
        {
            var inputs = InputReader.Read(folders, bag, cancel);
            return (inputs, Compiler.Compile(inputs, new BuildRequest(null, _ => { }) { Cancel = cancel }, bag));
        }
#pragma warning disable CA1031 // The preview outlives whatever a half-written file brings to light.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var told = (fault as AggregateException)?.InnerException ?? fault;
            bag.ReportFile(
                Codes.Unreadable,
                "",
                $"Dossier itself failed: {told.GetType().Name}: {told.Message}",
                "this is a fault of the program, not of the text; please report it"
            );
            return (null, null);
        }
    }

    private static bool Same(OutputTree a, OutputTree b) =>
        a.Files.Count == b.Files.Count
        && a.Files.Zip(b.Files)
            .All(pair =>
                pair.First.Key == pair.Second.Key && pair.First.Value.Span.SequenceEqual(pair.Second.Value.Span)
            );

    /// <summary>Whether two inputs differ in nothing but stylesheets of the theme.</summary>
    private static bool DifferOnlyInStyles(InputSet a, InputSet b)
    {
        return Texts(a.Dossier, b.Dossier)
            && Texts(a.Seeds, b.Seeds)
            && Texts(a.Theme.Templates, b.Theme.Templates)
            && Texts(a.Theme.Texts, b.Theme.Texts)
            && Bytes(a.Images, b.Images)
            && Bytes(a.Theme.Static, b.Theme.Static)
            && Bytes(Others(a.Theme.Assets), Others(b.Theme.Assets));

        static bool Texts(
            ImmutableSortedDictionary<string, InputFile> x,
            ImmutableSortedDictionary<string, InputFile> y
        ) =>
            x.Count == y.Count
            && x.Zip(y)
                .All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.Text == pair.Second.Value.Text);

        static bool Bytes(
            IEnumerable<KeyValuePair<string, BinaryFile>> x,
            IEnumerable<KeyValuePair<string, BinaryFile>> y
        ) =>
            x.Count() == y.Count()
            && x.Zip(y)
                .All(pair =>
                    pair.First.Key == pair.Second.Key
                    && pair.First.Value.Bytes.Span.SequenceEqual(pair.Second.Value.Bytes.Span)
                );

        static IEnumerable<KeyValuePair<string, BinaryFile>> Others(
            ImmutableSortedDictionary<string, BinaryFile> assets
        ) => assets.Where(asset => !asset.Key.EndsWith(".css", StringComparison.Ordinal));
    }

    /// <summary>The old and new path of each stylesheet: the same but for the hash in it.</summary>
    private static List<string> Styles(OutputTree before, OutputTree after)
    {
        var byName = Paths(before, after).ToLookup(Stem, StringComparer.Ordinal);
        return
        [
            .. Paths(after, before)
                .SelectMany(path => byName[Stem(path)].Take(1).SelectMany(old => (string[])[old, path])),
        ];

        static IEnumerable<string> Paths(OutputTree tree, OutputTree other) =>
            tree.Files.Keys.Where(path =>
                path.EndsWith(".css", StringComparison.Ordinal) && !other.Files.ContainsKey(path)
            );

        static string Stem(string path) => path[..path.LastIndexOf('.', path.Length - ".css".Length - 1)];
    }
}
