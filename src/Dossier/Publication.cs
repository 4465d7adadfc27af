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
    private readonly BuildRequest request;
    private readonly DiagnosticBag bag;
    private readonly Lazy<SealedText?>[] texts;
    private readonly TermHistory terms;
    private readonly KeptEditions kept;
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);
    private readonly List<PrintOrder> orders = [];
    private ImmutableArray<EditionEntry> entries;
    private ImmutableArray<PlacedCorrection> corrections = [];

    public Publication(SourceSet sources, ImmutableArray<Edition> editions, BuildRequest request, DiagnosticBag bag)
    {
        (this.sources, this.editions, this.request, this.bag) = (sources, editions, request, bag);
        texts =
        [
            .. editions.Select(edition => new Lazy<SealedText?>(() =>
                SealedText.Read(edition, sources.Theme, request, bag)
            )),
        ];
        terms = TermHistory.Of(editions);
        kept = new KeptEditions(request.Earlier);
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
        request.Progress($"Edition {entries[last].Version}");
        if (texts[last].Value is not { } latest)
        {
            return new Compilation(null, null);
        }

        var settings = latest.Briefing.Settings;
        var theme = ThemeParser.Parse(sources.Theme, settings.Language, bag, request.Cancel);
        var forwarding = new Forwarding(latest.Addresses, latest.Briefing.Redirects);
        corrections = CorrectionList.Read(
            sources,
            [.. entries.Select(entry => entry.Version)],
            i => texts[i].Value?.Briefing,
            bag
        );
        var site = EditionKey.OfSite(
            sources.Theme,
            settings.Url,
            $"{request.Print} {request.Epub} {request.Docx} {request.Search}"
        );
        var changes = new Comparison?[editions.Length];
        for (var i = 0; i < editions.Length; i++)
        {
            if (kept.TakePages(entries[i], Key(site, i)) is { } made)
            {
                entries = entries.SetItem(i, entries[i] with { Size = made.Size });
            }
            else
            {
                changes[i] = i == 0 ? null : Changes(i);
            }
        }

        for (var i = 0; i < editions.Length && !bag.HasErrors; i++)
        {
            Make(i, Place(i, forwarding) with { Changes = changes[i] }, Key(site, i), theme);
        }

        var draft = request.Draft && !bag.HasErrors ? Draft(latest, forwarding, theme) : null;
        var front =
            bag.HasErrors || !(request.Site || request.Search)
                ? null
                : Compose(
                    latest,
                    new EditionPlace(EditionState.Latest, "", entries, last)
                    {
                        InLatest = forwarding.Follow,
                        History = id => terms.Of(id, last),
                        Has = Has,
                        HasDraft = draft is not null,
                        Corrections = corrections,
                    },
                    theme
                );
        var root =
            front is null || !request.Site
                ? null
                : Encoders.Encode(front, theme, latest.Sources.Images, Parts(latest), bag, request.Cancel);
        Add("", root);

        var tree =
            bag.HasErrors || !request.Site
                ? null
                : new OutputTree(files.ToImmutableSortedDictionary(StringComparer.Ordinal))
                {
                    Kept = kept.Paths.ToImmutableSortedSet(StringComparer.Ordinal),
                    KeptFolders = kept.Folders(entries, orders),
                    KeptFrom = request.Earlier.Record,
                };
        return new Compilation(latest.Briefing, tree)
        {
            Orders = [.. orders],
            Editions = entries,
            Close = output =>
                kept.Close(
                    DownloadSizes.Fill(output, path => KeptLength(path), theme.Texts),
                    entries.Select((entry, i) => (entry, Key(site, i)))
                ),
            Search =
                request.Search && front is not null && !bag.HasErrors
                    ? SearchEncoder.Encode(front, request.Cancel)
                    : null,
        };
    }

    private long? KeptLength(string path) => request.Earlier.Lengths.TryGetValue(path, out var length) ? length : null;

    private EditionPlace Place(int i, Forwarding forwarding) =>
        new(i == editions.Length - 1 ? EditionState.Latest : EditionState.Superseded, entries[i].Path, entries, i)
        {
            InLatest = forwarding.Follow,
            History = id => terms.Of(id, i),
            Has = Has,
            Corrections = corrections,
        };

    private string Key(string site, int i) => EditionKey.Of(site, editions[i], editions[^1], corrections);

    private Document? Compose(SealedText text, EditionPlace place, Theme theme) =>
        Composer.Compose(Checker.Accept(text.Briefing).At(place), theme.Texts, bag, request.Cancel);

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
        var document = new Lazy<Document?>(() => texts[i].Value is { } text ? Compose(text, place, theme) : null);
        if (!kept.Has(entries[i]) && request.Site && texts[i].Value is { } sealedText && document.Value is { } edition)
        {
            request.Progress($"Edition {entries[i].Version}");
            Add(
                place.Path,
                Encoders.Encode(edition, theme, sealedText.Sources.Images, Parts(sealedText), bag, request.Cancel)
            );
        }

        request.Cancel.ThrowIfCancellationRequested();
        var isLast = i == editions.Length - 1;
        if (
            bag.HasErrors
            || !(request.Print is not null || request.Epub || (request.Docx && isLast))
            || kept.TryTakePrints(entries[i], key, isLast)
            || texts[i].Value is not { } printed
            || document.Value is not { } said
        )
        {
            return;
        }

        var job = request.Print is { } part
            ? PrintEncoder.Encode(said, theme, printed.Sources, part, bag, request.Cancel)
            : null;
        orders.AddRange(
            OrderedFiles
                .Of(said, theme, printed.Sources, request, bag, job, isLast ? ["", place.Path] : [place.Path], isLast)
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

    private SiteParts Parts(SealedText text) =>
        request.Parts(text.Briefing.Settings, withWord: text == texts[^1].Value);

    /// <summary>The working text, in a folder of its own, compared with the latest edition.</summary>
    private OutputTree? Draft(SealedText latest, Forwarding forwarding, Theme theme)
    {
        request.Progress("Draft");
        var stages = new Stages(sources, request with { Progress = _ => { }, Print = null, Epub = false }, bag);
        if (stages.Read() is not { } working || stages.Check(working, theme) is not { } accepted)
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
        if (stages.Compose(accepted with { Briefing = accepted.Briefing.At(place) }) is not { } text)
        {
            return null;
        }

        var tree = Encoders.Make(stages.Plan(text), bag, request.Cancel);
        Add(place.Path, tree);
        orders.AddRange(stages.Order(text, place.Path).Orders);
        return tree;
    }

    private void Add(string folder, OutputTree? tree)
    {
        foreach (var (name, bytes) in tree is null ? [] : tree.Files.AsEnumerable())
        {
            var path = folder + name;
            if (kept.Paths.Contains(path) || !files.TryAdd(path, bytes))
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
            : kept.Has(edition) ? kept.Paths.Contains($"{edition.Path}{page}index.html")
            : texts[i].Value?.Addresses.Has(page) == true;
    }
}
