using System.Collections.Immutable;
using Dossier.Diagnostics;
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
        };

    /// <summary>
    /// Sets what is ordered, makes the search index, and sees that no file of theirs has the path of another.
    /// </summary>
    /// <param name="compilation">What the compiler made of the request.</param>
    /// <param name="isTaken">Whether the site has a file at a path already.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Receives findings. With an error in it, nothing more is begun.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public async Task<MadeParts> Run(
        Compilation compilation,
        Func<string, bool> isTaken,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var printedPages = 0;
        foreach (var order in compilation.Orders.TakeWhile(_ => !bag.HasErrors))
        {
            var outcome = order.Job is { } job
                ? await Typesetter.Run(job, packages!.Folder!, progress, bag, cancel)
                : new PrintOutcome(null, null, 0);
            printedPages = order.Job is null ? printedPages : outcome.Pages;
            Add(order.Paths, outcome.Pdf);
            Add(order.CardPaths, outcome.Card);
            if (!bag.HasErrors && order.Brief?.Invoke(outcome.Places) is { } brief)
            {
                Add(order.BriefPaths, (await Typesetter.Run(brief, packages!.Folder!, progress, bag, cancel)).Pdf);
            }

            foreach (var book in order.Books.TakeWhile(_ => !bag.HasErrors))
            {
                cancel.ThrowIfCancellationRequested();
                progress($"Making {Path.GetFileName(book.Paths[^1])}");
                Add(book.Paths, book.Make(outcome.Places));
            }
        }

        if (compilation.Search is { } search && !bag.HasErrors)
        {
            foreach (var (path, bytes) in await SearchIndexer.Run(search, packages!.Folder!, progress, bag, cancel))
            {
                Add([path], bytes);
            }
        }

        return new MadeParts(bag.HasErrors ? files.ToImmutable().Clear() : files.ToImmutable(), printedPages);

        void Add(IEnumerable<string> paths, ReadOnlyMemory<byte>? made)
        {
            foreach (var path in made is null ? [] : paths)
            {
                if (isTaken(path) || !files.TryAdd(path, made!.Value))
                {
                    bag.ReportFile(
                        Codes.TwoPages,
                        path,
                        $"two files would be published at '{path}'",
                        "the program makes a file of this name; rename the one in theme/static/"
                    );
                }
            }
        }
    }

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
}
