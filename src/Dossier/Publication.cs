using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier;

/// <summary>
/// One compilation of a site with editions. An edition is made only when something that it is made from changed.
/// </summary>
internal sealed class Publication
{
    private readonly SourceSet sources;
    private readonly ImmutableArray<Edition> editions;
    private readonly BuildRequest options;
    private readonly DiagnosticBag bag;
    private readonly Lazy<SealedText?>[] texts;
    private readonly TermHistory terms;
    private readonly BuildRecord before;
    private readonly ILookup<string, KeyValuePair<string, string>> earlier;
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> kept = new(StringComparer.Ordinal);
    private readonly List<PrintOrder> orders = [];
    private readonly bool[] isKept;
    private ImmutableArray<EditionEntry> entries;
    private ImmutableArray<PlacedCorrection> corrections = [];

    public Publication(SourceSet sources, ImmutableArray<Edition> editions, BuildRequest options, DiagnosticBag bag)
    {
        (this.sources, this.editions, this.options, this.bag) = (sources, editions, options, bag);
        texts =
        [
            .. editions.Select(edition => new Lazy<SealedText?>(() =>
                SealedText.Read(edition, sources.Theme, options, bag)
            )),
        ];
        terms = TermHistory.Of(editions);
        before = BuildRecord.Read(options.Earlier);
        earlier = EditionFiles.ByFolder(options.Earlier.Files);
        isKept = new bool[editions.Length];
        entries =
        [
            .. editions.Select(edition => new EditionEntry(
                edition.Manifest.Version,
                edition.Manifest.Date,
                edition.Manifest.Note,
                edition.Manifest.Sha256,
                null
            )),
        ];
    }

    /// <summary>Compiles it.</summary>
    public Compilation Compile()
    {
        var last = editions.Length - 1;
        options.Progress($"Edition {entries[last].Version}");
        if (texts[last].Value is not { } latest)
        {
            return new Compilation(null, null);
        }

        var settings = latest.Briefing.Settings;
        var theme = ThemeParser.Parse(sources.Theme, settings.Language, bag, options.Cancel);
        var forwarding = new Forwarding(latest.Addresses, latest.Briefing.Redirects);
        corrections = CorrectionList.Read(
            sources,
            [.. entries.Select(entry => entry.Version)],
            i => texts[i].Value?.Briefing,
            bag
        );
        var site = EditionKey.OfSite(sources.Theme, settings.Url, $"{options.Print} {options.Epub} {options.Docx}");
        var changes = new Comparison?[editions.Length];
        for (var i = 0; i < editions.Length; i++)
        {
            isKept[i] = Keep(i, Key(site, i));
            changes[i] = isKept[i] || i == 0 ? null : Changes(i);
        }

        for (var i = 0; i < editions.Length && !bag.HasErrors; i++)
        {
            Make(i, Place(i, forwarding) with { Changes = changes[i] }, Key(site, i), theme);
        }

        var draft = options.Draft && !bag.HasErrors ? Draft(latest, forwarding, theme) : null;
        var front =
            bag.HasErrors || !(options.Site || options.Search)
                ? null
                : Composer.Compose(
                    Checker
                        .Accept(latest.Briefing)
                        .At(
                            new EditionPlace(EditionState.Latest, "", entries, last)
                            {
                                InLatest = forwarding.Follow,
                                History = id => terms.Of(id, last),
                                Has = Has,
                                HasDraft = draft is not null,
                                Corrections = corrections,
                            }
                        ),
                    theme.Texts,
                    bag,
                    options.Cancel
                );
        var root =
            front is null || !options.Site
                ? null
                : Encoders.Encode(
                    front,
                    theme,
                    latest.Sources.Images,
                    Parts(latest, isRoot: true),
                    bag,
                    options.Cancel
                );
        Add("", root);

        var tree =
            bag.HasErrors || !options.Site
                ? null
                : new OutputTree(files.ToImmutableSortedDictionary(StringComparer.Ordinal))
                {
                    Kept = kept.ToImmutableSortedSet(StringComparer.Ordinal),
                    KeptFolders = KeptFolders(),
                    KeptFrom = options.Earlier.Record,
                };
        return new Compilation(latest.Briefing, tree)
        {
            Orders = [.. orders],
            Editions = entries,
            Close = output => Close(DownloadSizes.Fill(output, path => KeptLength(path), theme.Texts), site),
            Search =
                options.Search && front is not null && !bag.HasErrors
                    ? SearchEncoder.Encode(front, options.Cancel)
                    : null,
        };
    }

    private long? KeptLength(string path) => options.Earlier.Lengths.TryGetValue(path, out var length) ? length : null;

    private EditionPlace Place(int i, Forwarding forwarding) =>
        new(i == editions.Length - 1 ? EditionState.Latest : EditionState.Superseded, entries[i].Path, entries, i)
        {
            InLatest = forwarding.Follow,
            History = id => terms.Of(id, i),
            Has = Has,
            Corrections = corrections,
        };

    private string Key(string site, int i) => EditionKey.Of(site, editions[i], editions[^1], corrections);

    /// <summary>Takes an edition's pages over from the last output, if nothing about them changed.</summary>
    private bool Keep(int i, string key)
    {
        var paths = earlier[entries[i].Path]
            .Where(file => EditionFiles.IsPage(entries[i], file.Key))
            .ToImmutableArray();
        if (
            !before.Entries.TryGetValue(entries[i].Version.ToString(), out var entry)
            || entry.Key != key
            || EditionKey.OfFiles(paths) != entry.Hash
        )
        {
            return false;
        }

        kept.UnionWith(paths.Select(file => file.Key));
        entries = entries.SetItem(i, entries[i] with { Size = entry.Size });
        return true;
    }

    /// <summary>The folders of editions of which everything is taken over.</summary>
    private ImmutableSortedDictionary<string, string> KeptFolders() =>
        entries
            .Where(
                (entry, i) =>
                    isKept[i]
                    && !orders
                        .SelectMany(order => order.AllPaths)
                        .Any(path => path.StartsWith(entry.Path, StringComparison.Ordinal))
                    && earlier[entry.Path].All(file => kept.Contains(file.Key))
            )
            .ToImmutableSortedDictionary(
                entry => entry.Path,
                entry =>
                    before.Entries[entry.Version.ToString()].Hash
                    + before.Entries.GetValueOrDefault(BuildRecord.Pdf(entry.Version.ToString()))?.Hash,
                StringComparer.Ordinal
            );

    private Comparison? Changes(int i)
    {
        if (texts[i - 1].Value is not { } earlier || texts[i].Value is not { } later)
        {
            return null;
        }

        var changes = Comparer.Compare(entries[i - 1].Version, earlier.Briefing, entries[i].Version, later.Briefing);
        entries = entries.SetItem(i, entries[i] with { Size = changes.Size });
        return changes;
    }

    private void Make(int i, EditionPlace place, string key, Theme theme)
    {
        // Composed once for its pages and its print, and only where one of them is made.
        var document = new Lazy<Document?>(() =>
            texts[i].Value is { } text
                ? Composer.Compose(Checker.Accept(text.Briefing).At(place), theme.Texts, bag, options.Cancel)
                : null
        );
        if (!isKept[i] && options.Site && texts[i].Value is { } sealedText && document.Value is { } edition)
        {
            options.Progress($"Edition {entries[i].Version}");
            Add(
                place.Path,
                Encoders.Encode(
                    edition,
                    theme,
                    sealedText.Sources.Images,
                    Parts(sealedText, isRoot: false),
                    bag,
                    options.Cancel
                )
            );
        }

        options.Cancel.ThrowIfCancellationRequested();
        var isLast = i == editions.Length - 1;
        if (bag.HasErrors || !(options.Print is not null || options.Epub || (options.Docx && isLast)))
        {
            return;
        }

        var made = earlier[entries[i].Path]
            .Where(file => EditionFiles.IsPrinted(entries[i], file.Key))
            .ToImmutableArray();
        if (
            made.Length > 0
            && before.Entries.TryGetValue(BuildRecord.Pdf(entries[i].Version.ToString()), out var entry)
            && entry.Key == key
            && EditionKey.OfFiles(made) == entry.Hash
            && EditionFiles
                .AtRoot(entries[i], made, isLast)
                .All(file => options.Earlier.Files.GetValueOrDefault(file.Key) == file.Value)
        )
        {
            kept.UnionWith(made.Concat(EditionFiles.AtRoot(entries[i], made, isLast)).Select(file => file.Key));
        }
        else if (texts[i].Value is { } printed && document.Value is { } said)
        {
            var job = options.Print is { } request
                ? PrintEncoder.Encode(said, theme, printed.Sources, request, bag, options.Cancel)
                : null;
            orders.AddRange(
                OrderedFiles
                    .Of(
                        said,
                        theme,
                        printed.Sources,
                        options,
                        bag,
                        job,
                        isLast ? ["", place.Path] : [place.Path],
                        isLast
                    )
                    .Select(order =>
                        isLast || job is null || order.Job != job
                            ? order
                            : order with
                            {
                                Paths = [job.Name, .. order.Paths],
                            }
                    )
            );
        }
    }

    private SiteParts Parts(SealedText text, bool isRoot) =>
        options.Parts(text.Briefing.Settings, withWord: text == texts[^1].Value) with
        {
            HasSearch = isRoot && options.Search,
        };

    /// <summary>The working text, in a folder of its own, compared with the latest edition.</summary>
    private OutputTree? Draft(SealedText latest, Forwarding forwarding, Theme theme)
    {
        options.Progress("Draft");
        if (
            Compiler.Read(sources, options with { Progress = _ => { } }, bag) is not { } working
            || Checker.Check(working, bag, options.Cancel) is not { } draft
        )
        {
            return null;
        }

        var place = new EditionPlace(EditionState.Draft, "draft/", entries, -1)
        {
            InLatest = forwarding.Follow,
            History = id => terms.Of(id, editions.Length - 1),
            Has = Has,
            Changes = Comparer.Compare(entries[^1].Version, latest.Briefing, null, working),
        };
        if (Composer.Compose(draft.At(place), theme.Texts, bag, options.Cancel) is not { } document)
        {
            return null;
        }

        var tree = Encoders.Encode(
            document,
            theme,
            sources.Images,
            options.Parts(document.Settings, withPrint: false) with
            {
                HasSearch = false,
            },
            bag,
            options.Cancel
        );
        Add(place.Path, tree);
        orders.AddRange(
            OrderedFiles.Of(
                document,
                theme,
                sources,
                options with
                {
                    Print = null,
                    Epub = false,
                },
                bag,
                print: null,
                [place.Path],
                withWord: true
            )
        );

        return tree;
    }

    private void Add(string folder, OutputTree? tree)
    {
        foreach (var (name, bytes) in tree is null ? [] : tree.Files.AsEnumerable())
        {
            var path = folder + name;
            if (kept.Contains(path) || !files.TryAdd(path, bytes))
            {
                bag.ReportFile(
                    Codes.TwoPages,
                    path,
                    $"two files would be published at '{path}'",
                    "rename the file in theme/static/"
                );
            }
        }
    }

    /// <summary>Whether an edition has a page.</summary>
    private bool Has(EditionEntry edition, string page)
    {
        var i = entries.Select(entry => entry.Version).ToList().IndexOf(edition.Version);
        return page == PagePaths.Changes ? i > 0
            : isKept[i] ? kept.Contains($"{edition.Path}{page}index.html")
            : texts[i].Value?.Addresses.Has(page) == true;
    }

    /// <summary>Adds the record of how the editions were made.</summary>
    private OutputTree Close(OutputTree output, string site)
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, MadeBefore>(StringComparer.Ordinal);
        var byFolder = EditionFiles.ByFolder(EditionFiles.Hashes(output, options.Earlier));
        for (var i = 0; i < editions.Length; i++)
        {
            var (version, key) = (entries[i].Version.ToString(), Key(site, i));
            if (output.KeptFolders.ContainsKey(entries[i].Path))
            {
                made.AddRange(
                    before.Entries.Where(entry => entry.Key == version || entry.Key == BuildRecord.Pdf(version))
                );
                continue;
            }

            made[version] = new MadeBefore(
                key,
                EditionKey.OfFiles(byFolder[entries[i].Path].Where(file => EditionFiles.IsPage(entries[i], file.Key))),
                entries[i].Size
            );
            if (
                byFolder[entries[i].Path]
                    .Where(file => EditionFiles.IsPrinted(entries[i], file.Key))
                    .ToImmutableArray() is
                { Length: > 0 } printed
            )
            {
                made[BuildRecord.Pdf(version)] = new MadeBefore(key, EditionKey.OfFiles(printed), null);
            }
        }

        return output with
        {
            Files = output.Files.SetItem(EarlierOutput.RecordFile, new BuildRecord(made.ToImmutable()).Text()),
        };
    }
}
