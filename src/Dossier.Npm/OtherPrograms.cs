using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Npm.Packages;
using Dossier.Npm.Searching;
using Dossier.Npm.SiteTypefaces;
using Dossier.Npm.Typesetting;

namespace Dossier.Npm;

/// <summary>
/// What a host has other programs add to a site, in four calls: <see cref="Ready"/> before the input is read,
/// because the typefaces that npm brings are among them; <see cref="Cut"/> once they are; <see cref="Ask"/> for what
/// the compiler is asked; <see cref="Run"/> for what it then asks for.
/// </summary>
public sealed class OtherPrograms
{
    /// <summary>
    /// Programs that run at once, at most: each holds a text, its pictures and its typefaces in memory.
    /// </summary>
    private const int MostAtOnce = 4;

    private readonly bool withPdf;
    private readonly bool withSearch;
    private readonly ThemePackages? packages;

    private OtherPrograms(bool withPdf, bool withSearch, ThemePackages? packages) =>
        (this.withPdf, this.withSearch, this.packages) = (withPdf, withSearch, packages);

    /// <summary>Has npm bring what is needed, if anything is.</summary>
    /// <param name="themes">The theme folders, the program's own first.</param>
    /// <param name="trust">Whether the programs of the later ones may be run.</param>
    /// <param name="withPdf">Whether the site has the printed briefing, and the picture that networks show beside a
    /// link.</param>
    /// <param name="withSearch">Whether the site can be searched.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<OtherPrograms> Ready(
        IEnumerable<string> themes,
        bool trust,
        bool withPdf,
        bool withSearch,
        Action<string> progress,
        CancellationToken cancel = default
    ) =>
        new(
            withPdf,
            withSearch,
            withPdf || withSearch ? await ThemePackages.Ready(themes, trust, progress, cancel) : null
        );

    /// <summary>
    /// The input with its typefaces cut to the letters in use; as it is where that cannot be done, or the
    /// sources cannot be read.
    /// </summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public async Task<InputSet> Cut(
        InputSet inputs,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    ) =>
        packages?.Folder is { } folder && !bag.HasErrors
            ? await TypefaceCutter.Run(inputs, folder, progress, bag, cancel)
            : inputs;

    /// <summary>Says which program of the dossier's own theme is not run, and why.</summary>
    public void Report(DiagnosticBag bag) => packages?.Report(bag);

    /// <summary>Asks the compiler for what the programs need; for nothing where they cannot be had.</summary>
    public BuildRequest Ask(BuildRequest request) =>
        request with
        {
            Print =
                withPdf && packages?.Folder is not null
                    ? new PrintRequest(PrintPart.Whole) { WithCard = true, WithBrief = true }
                    : null,
            Search = withSearch && packages?.Folder is not null,
            SearchProgram = withSearch && packages?.Folder is { } folder ? SearchIndexer.Program(folder) : "",
        };

    /// <summary>
    /// Sets what is ordered, makes the search index, and sees that no file of theirs has the path of another. Programs
    /// run at once, the longest text's first: begun last, it would keep a single core busy at the end.
    /// </summary>
    /// <param name="compilation">What the compiler made of the request.</param>
    /// <param name="isTaken">Whether the site has a file at a path already.</param>
    /// <param name="progress">Told what is being done, by several threads.</param>
    /// <param name="bag">Receives findings. With an error in it, nothing is begun.</param>
    /// <param name="cancel">Ends it, and the programs that run, by an <see cref="OperationCanceledException"/>.</param>
    public async Task<MadeParts> Run(
        Compilation compilation,
        Func<string, bool> isTaken,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        using var queue = new WorkQueue(Math.Min(Environment.ProcessorCount, MostAtOnce), cancel);
        var made = bag.HasErrors ? [] : await MakeAll(compilation, queue, progress, bag);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in made.SelectMany(text => text.Files))
        {
            if (isTaken(path) || !files.TryAdd(path, bytes))
            {
                bag.ReportFile(
                    Codes.TwoPages,
                    path,
                    $"two files would be published at '{path}'",
                    "the program makes a file of this name; rename the one in theme/static/"
                );
            }
        }

        return new MadeParts(
            bag.HasErrors ? files.ToImmutable().Clear() : files.ToImmutable(),
            made.LastOrDefault(text => text.Pages is not null)?.Pages ?? 0
        );
    }

    /// <summary>
    /// Makes what is ordered of each text, the longest first, and the search index; answers in the texts' order, the
    /// index last.
    /// </summary>
    private async Task<MadeOfText[]> MakeAll(
        Compilation compilation,
        WorkQueue queue,
        Action<string> progress,
        DiagnosticBag bag
    )
    {
        var making = new Task<MadeOfText>[compilation.Orders.Length + (compilation.Search is null ? 0 : 1)];
        foreach (var (i, order) in compilation.Orders.Index().OrderByDescending(order => order.Item.Job?.Length ?? 0))
        {
            making[i] = MakeText(order, queue, progress, bag);
        }

        if (compilation.Search is { } search)
        {
            making[^1] = MakeIndex(search, queue, progress, bag);
        }

        return await Task.WhenAll(making); // Nothing of it runs on: where one failed, the others are ended before.
    }

    private Task<MadeOfText> MakeIndex(SearchJob job, WorkQueue queue, Action<string> progress, DiagnosticBag bag) =>
        queue.Run(async cancel =>
        {
            var index = await SearchIndexer.Run(job, packages!.Folder!, progress, bag, cancel);
            return new MadeOfText([.. index.Select(file => (file.Key, file.Value))], null);
        });

    /// <summary>
    /// Makes all that is ordered of a text: the whole first, whose pages its brief and its books name.
    /// </summary>
    private async Task<MadeOfText> MakeText(
        PrintOrder order,
        WorkQueue queue,
        Action<string> progress,
        DiagnosticBag bag
    )
    {
        var whole = order.Job is { } job
            ? await queue.Run(cancel => Set(job, cancel))
            : new PrintOutcome(null, null, 0);
        var files = At(order.Paths, whole.Pdf).Concat(At(order.CardPaths, whole.Card));
        if (order.Job is null || whole.Pdf is not null)
        {
            List<Task<IEnumerable<(string, ReadOnlyMemory<byte>)>>> parts = [.. order.Books.Select(MakeBook)];
            if (order.Brief is { } compose)
            {
                parts.Add(MakeBrief(compose));
            }

            files = files.Concat((await Task.WhenAll(parts)).SelectMany(part => part));
        }

        return new MadeOfText([.. files], order.Job is null ? null : whole.Pages);

        Task<PrintOutcome> Set(PrintJob job, CancellationToken cancel) =>
            Typesetter.Run(job, packages!.Folder!, progress, bag, cancel);

        Task<IEnumerable<(string, ReadOnlyMemory<byte>)>> MakeBrief(
            Func<ImmutableSortedDictionary<string, int>, PrintJob?> compose
        ) =>
            queue.Run(async cancel =>
                At(order.BriefPaths, compose(whole.Places) is { } brief ? (await Set(brief, cancel)).Pdf : null)
            );

        Task<IEnumerable<(string, ReadOnlyMemory<byte>)>> MakeBook(BookOrder book) =>
            queue.Run(_ =>
            {
                progress($"Making {Path.GetFileName(book.Paths[^1])}");
                return Task.FromResult(At(book.Paths, book.Make(whole.Places)));
            });
    }

    /// <summary>The same bytes at each of the paths; no file where there are no bytes.</summary>
    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> At(
        ImmutableArray<string> paths,
        ReadOnlyMemory<byte>? bytes
    ) => bytes is { } all ? paths.Select(path => (path, all)) : [];

    /// <summary>
    /// What the site lacks of what was wanted, why, and how to mend it, in one line; null when it lacks nothing.
    /// </summary>
    /// <param name="hasTypefaces">Whether the theme has the typefaces that its stylesheets name.</param>
    public string? Missing(bool hasTypefaces)
    {
        if (packages?.Missing is not { } reason)
        {
            return null;
        }

        string[] parts =
        [
            .. withPdf ? ["PDF"] : Array.Empty<string>(),
            .. withSearch ? ["search"] : Array.Empty<string>(),
            .. hasTypefaces ? Array.Empty<string>() : ["typefaces of its own"],
        ];
        var lacks = parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", no ", parts[..^1])} and no {parts[^1]}";
        return $"the site has no {lacks}: {reason}";
    }

    /// <summary>What was made of a text.</summary>
    /// <param name="Files">The files, each path with its bytes.</param>
    /// <param name="Pages">The printed pages; null where it was not to be printed.</param>
    private sealed record MadeOfText(ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Files, int? Pages);
}
