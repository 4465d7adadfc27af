using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode.Citing;
using Dossier.Encode.Feed;
using Dossier.Encode.Redirects;
using Dossier.Encode.Site;
using Dossier.Input;
using Dossier.Input.Disk;
using Dossier.Languages.Letters;
using Dossier.Theming;

namespace Dossier.Encode;

/// <summary>A document to everything that is published.</summary>
public static class Encoders
{
    private delegate IEnumerable<PlannedFile> Output(
        Document document,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    );

    /// <summary>What the names of files begin with that a build keeps in its output for the next.</summary>
    private const string OwnNotes = ".dossier";

    /// <summary>All outputs besides the pages of the site; a new one gets a folder and a line here.</summary>
    private static readonly ImmutableArray<Output> Outputs =
    [
        GroundingData.GroundingDataFiles.Plan,
        CitationFiles.Plan,
        RedirectFiles.Plan,
        EditionFeed.Plan,
        Previews.PreviewData.Plan,
        SourceData.SourceDataFiles.Plan,
        GlossaryData.GlossaryDataFiles.Plan,
        DrawnData.DrawnDataFiles.Plan,
        LinkData.LinkDataFiles.Plan,
        Embed.EmbedFragments.Plan,
    ];

    /// <summary>
    /// Makes every file that is planned, in parallel; null when anything was an error, such as a template or text of
    /// the theme, or a path that two outputs claim.
    /// </summary>
    public static OutputTree? Make(
        ImmutableArray<PlannedFile> plan,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var files = new KeyValuePair<string, ReadOnlyMemory<byte>>[plan.Length];
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, plan.Length), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancel },
            i => files[i] = new(plan[i].Path, plan[i].Encode())
        );
        return bag.HasErrors ? null : new OutputTree(files.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>
    /// How long the path of a file may be: what is above it has a length too, and some systems take 1,024 bytes.
    /// </summary>
    private const int MaxPathLength = 500;

    /// <summary>
    /// Every file that will be published, before it is made, each path once; those that take longest come first.
    /// </summary>
    /// <param name="document">What is said.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="images">The dossier's images.</param>
    /// <param name="parts">What other programs will add.</param>
    /// <param name="bag">Takes what is wrong, now and when a file is made.</param>
    /// <param name="cancel">Ends the making of a file, by an <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<PlannedFile> Plan(
        Document document,
        Theme theme,
        ImmutableSortedDictionary<string, BinaryFile> images,
        SiteParts parts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var planned = SiteEncoder
            .Plan(document, theme, parts, bag, cancel)
            .Concat(Outputs.SelectMany(output => output(document, theme, parts, bag)))
            .Concat(document.Place.IsRoot ? SharedFiles(theme) : [])
            .Concat(
                images
                    .Where(image => document.Pictures.Contains(image.Key))
                    .Select(image => PlannedFile.Of(image.Key, image.Value.Bytes))
            );
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        var plan = ImmutableArray.CreateBuilder<PlannedFile>();
        foreach (var file in planned)
        {
            if (paths.Add(file.Path) && !file.Path.StartsWith(OwnNotes, StringComparison.Ordinal))
            {
                plan.Add(file);
                ReportSpelling(file.Path, spellings, images, bag);
            }
            else
            {
                bag.ReportFile(
                    Codes.TwoPages,
                    file.Path,
                    $"two files would be published at '{file.Path}'",
                    "rename the file in theme/static/ or input/images/; of a chart, map or table, give it another id"
                );
            }
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            ReportFilesAsFolders(path, paths, bag);
            if (!images.ContainsKey(path) && !HasNameOfFile(path))
            {
                ReportNames(path, told, bag);
            }
        }

        return plan.ToImmutable();
    }

    /// <summary>
    /// Reports a file that some machines take for another; two pictures have been reported when they were read.
    /// </summary>
    private static void ReportSpelling(
        string path,
        Dictionary<string, string> spellings,
        ImmutableSortedDictionary<string, BinaryFile> images,
        DiagnosticBag bag
    )
    {
        var folded = Characters.Composed(path).ToUpperInvariant();
        if (!spellings.TryAdd(folded, path) && !(images.ContainsKey(path) && images.ContainsKey(spellings[folded])))
        {
            bag.ReportFile(
                Codes.FileName,
                path,
                $"'{spellings[folded]}' is published too, and differs in capitals or in how accents are typed alone: "
                    + "Windows and macOS take both for one file",
                "rename the file in theme/static/; or write the address in redirects.yml as the page has it, or not at "
                    + "all"
            );
        }
    }

    /// <summary>
    /// Whether what is published has the name of a file of the dossier, or the id of a source, which have been looked
    /// at where they stand: an entry of the glossary is <c>glossary/NAME.md</c>.
    /// </summary>
    private static bool HasNameOfFile(string path) =>
        path.StartsWith("glossary/", StringComparison.Ordinal) || path.StartsWith("sources/", StringComparison.Ordinal);

    /// <summary>Reports a file, or a folder on the way to it, that not every machine and host can have.</summary>
    private static void ReportNames(string path, HashSet<string> told, DiagnosticBag bag)
    {
        if (path.Length > MaxPathLength)
        {
            bag.ReportFile(
                Codes.FileName,
                $"{path[..40]}…",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"its path would have {path.Length} letters; more than {MaxPathLength} do not work on every "
                        + $"machine and host"
                ),
                "take it out of redirects.yml, or give what is published there a shorter name"
            );
            return;
        }

        // What Windows keeps for devices it keeps whatever the ending: 'aux.csv' and 'aux.json' are one fault.
        for (var end = 0; end < path.Length; end++)
        {
            var start = end;
            end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            if (PortableNames.IsPortable(path.AsSpan(start..end)))
            {
                continue;
            }

            var name = path[start..end];
            if (told.Add(path[..start] + name.Split('.')[0]))
            {
                bag.ReportFile(
                    Codes.FileName,
                    path[..end],
                    PortableNames.Faults(name).First().Message,
                    "give the section, figure or term another name or id; an address in redirects.yml that nobody has "
                        + "is taken out"
                );
            }
        }
    }

    /// <summary>Reports a folder on the way to a file in whose place another file would be.</summary>
    private static void ReportFilesAsFolders(string path, HashSet<string> paths, DiagnosticBag bag)
    {
        var files = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (files.Contains(path.AsSpan(0, slash)))
            {
                bag.ReportFile(
                    Codes.TwoPages,
                    path[..slash],
                    $"a file and a folder would be published at '{path[..slash]}'",
                    "rename the file in theme/static/"
                );
            }
        }
    }

    /// <summary>What a site has once, whatever the number of its editions.</summary>
    private static IEnumerable<PlannedFile> SharedFiles(Theme theme) =>
        theme
            .Assets.Values.Select(asset => PlannedFile.Of(asset.Path, asset.Bytes))
            .Concat(
                theme
                    .Static.Where(file => file.Key != RedirectFiles.HostFile)
                    .Select(file => PlannedFile.Of(file.Key, file.Value.Bytes))
            );
}
