using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Addresses;
using Dossier.Editions.Changes;
using Dossier.Editions.Corrections;
using Dossier.Editions.Reuse;
using Dossier.Editions.Sealing;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Publishing;

/// <summary>
/// One compilation of a site with editions. An edition is made only when something that it is made from changed.
/// <see cref="Compile"/> goes through it at once; a host with pipelines goes through <see cref="Plan"/>, makes the
/// files one by one, and asks for the <see cref="OrderFromOtherPrograms"/>.
/// </summary>
public sealed class Publication
{
    private readonly InputSet inputs;
    private readonly ImmutableArray<Edition> editions;
    private readonly BuildRequest request;
    private readonly DiagnosticBag bag;
    private readonly Lazy<SealedText?>[] texts;
    private readonly TermHistory terms;
    private readonly KeptEditions kept;
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);
    private readonly List<PrintOrder> printOrders = [];
    private ImmutableArray<EditionEntry> entries;
    private ImmutableArray<PlacedCorrection> corrections = [];
    private string site = "";
    private EditionThemes? themes;
    private Document? front;

    /// <summary>Begins one.</summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="editions">The editions, verified, the first one first; one at least.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="read">Reads the text of an edition, by its place among them; null for an edition that cannot be
    /// read, which has been reported. Left out, they are read when they are first needed.</param>
    public Publication(
        InputSet inputs,
        ImmutableArray<Edition> editions,
        BuildRequest request,
        DiagnosticBag bag,
        Func<int, SealedText?>? read = null
    )
    {
        (this.inputs, this.editions, this.request, this.bag) = (inputs, editions, request.At(inputs), bag);
        read ??= i => SealedText.Read(editions[i], inputs.Theme, this.request, bag);
        texts = [.. Enumerable.Range(0, editions.Length).Select(i => new Lazy<SealedText?>(() => read(i)))];
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

    /// <summary>The working text, which a draft is made of, where a host has read it; null to read it.</summary>
    public Briefing? Working { get; init; }

    /// <summary>Makes every file of every text, and puts them together.</summary>
    public Compilation Compile()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var text in Plan())
        {
            if (Encoders.Make(text.Files, bag, request.Cancel) is { } made)
            {
                files.AddRange(made.Files);
            }
        }

        return OrderFromOtherPrograms() with
        {
            Output =
                bag.HasErrors || !request.Site
                    ? null
                    : new OutputTree(files.ToImmutable())
                    {
                        Kept = kept.Paths.ToImmutableSortedSet(StringComparer.Ordinal),
                        KeptFolders = kept.Folders(entries, printOrders),
                        KeptFrom = request.Earlier.Record,
                    },
        };
    }

    /// <summary>
    /// The texts of the site, the editions first and its root last, each with its files before they are made. Whoever
    /// makes the files of a text before asking for the next has what they report stop the rest.
    /// </summary>
    public IEnumerable<PlannedText> Plan()
    {
        var last = editions.Length - 1;
        request.Progress($"Edition {entries[last].Version}");
        if (texts[last].Value is not { } latest)
        {
            yield break;
        }

        var settings = latest.Briefing.Settings;
        var themes = this.themes = new EditionThemes(inputs.Theme, settings.Language, bag, request.Cancel);
        var forwarding = new Forwarding(latest.Addresses, latest.Briefing.Redirects);
        corrections = CorrectionList.Read(
            inputs,
            [.. entries.Select(entry => entry.Version)],
            i => texts[i].Value?.Briefing,
            bag
        );
        site = EditionKey.OfSite(
            inputs.Theme,
            settings.Url,
            $"{request.Print} {request.Epub} {request.Docx} {request.Search}"
        );
        var changes = TakeOrCompare();
        for (var i = 0; i < editions.Length && !bag.HasErrors; i++)
        {
            var place = PlaceOf(i, forwarding) with { Changes = changes[i] };
            // Composed once for its pages and its print, and only where one of them is made.
            var said = new Lazy<Document?>(() => texts[i].Value is { } text ? Compose(text, place) : null);
            if (!kept.HasPagesOf(entries[i]) && request.Site && texts[i].Value is { } text && said.Value is { } edition)
            {
                request.Progress($"Edition {entries[i].Version}");
                yield return ClaimPaths(edition, PlanFiles(edition, text));
            }

            request.Cancel.ThrowIfCancellationRequested();
            OrderPrints(i, place, said);
        }

        var hasDraft = false;
        if (request.Draft && !bag.HasErrors && ComposeDraft(latest, forwarding) is var (stages, draft))
        {
            hasDraft = true;
            yield return ClaimPaths(draft.Document, stages.Plan(draft));
            printOrders.AddRange(stages.OrderFromOtherPrograms(draft, draft.Document.Place.Path).Orders);
        }

        if (bag.HasErrors || !(request.Site || request.Search))
        {
            yield break;
        }

        front = Compose(
            latest,
            new EditionPlace(EditionState.Latest, "", entries, last)
            {
                InLatest = forwarding.Follow,
                History = id => terms.Of(id, last),
                Has = HasPage,
                HasDraft = hasDraft,
                Corrections = corrections,
            }
        );
        if (front is not null && request.Site)
        {
            yield return ClaimPaths(front, PlanFiles(front, latest));
        }
    }

    /// <summary>
    /// What other programs are to make, and the record that closes the output, once <see cref="Plan"/> has been gone
    /// through; the output is not among it.
    /// </summary>
    public Compilation OrderFromOtherPrograms()
    {
        if (themes is null)
        {
            return new Compilation(null, null);
        }

        var search =
            request.Search && front is not null && !bag.HasErrors ? SearchEncoder.Encode(front, request.Cancel) : null;
        var searchKey = search?.KeyWith(request.SearchProgram);
        return new Compilation(texts[^1].Value?.Briefing, null)
        {
            Orders = [.. printOrders],
            Editions = entries,
            Close = output =>
                kept.Close(
                    DownloadSizes.Fill(output, path => KeptLength(path), themes.TextsAt),
                    entries.Select((entry, i) => (entry, KeyOf(i))),
                    searchKey
                ),
            Search = searchKey is not null && kept.TryTakeSearch(searchKey) ? null : search,
        };
    }

    /// <summary>
    /// Takes over the pages of editions that did not change, and compares each other one with the one before.
    /// </summary>
    private Comparison?[] TakeOrCompare()
    {
        var changes = new Comparison?[editions.Length];
        for (var i = 0; i < editions.Length; i++)
        {
            if (kept.TakePages(entries[i], KeyOf(i)) is { } made)
            {
                entries = entries.SetItem(i, entries[i] with { Size = made.Size });
            }
            else
            {
                changes[i] = i == 0 ? null : CompareWithPrevious(i);
            }
        }

        return changes;
    }

    /// <summary>How many bytes a file of the last output has; null where it had none of this path.</summary>
    private long? KeptLength(string path) => request.Earlier.Lengths.TryGetValue(path, out var length) ? length : null;

    /// <summary>Where an edition stands among the others.</summary>
    private EditionPlace PlaceOf(int i, Forwarding forwarding) =>
        new(i == editions.Length - 1 ? EditionState.Latest : EditionState.Superseded, entries[i].Path, entries, i)
        {
            InLatest = forwarding.Follow,
            History = id => terms.Of(id, i),
            Has = HasPage,
            Corrections = corrections,
        };

    /// <summary>
    /// A hash of all that an edition's files are made from, by which the next build knows that nothing changed.
    /// </summary>
    private string KeyOf(int i) => EditionKey.Of(site, editions[i], editions[^1], corrections);

    /// <summary>What a text says in its place, with the words of the theme in the text's own language.</summary>
    private Document? Compose(SealedText text, EditionPlace place) =>
        Checker.Accept(text.Briefing, bag) is { } accepted
            ? Composer.Compose(
                accepted.At(place),
                themes!.For(place.Path, text.Briefing.Settings.Language).Texts,
                bag,
                request.Cancel
            )
            : null;

    /// <summary>
    /// What an edition changed of the one before it, whose size goes to its entry; null where either cannot be read.
    /// </summary>
    private Comparison? CompareWithPrevious(int i)
    {
        if (texts[i - 1].Value is not { } earlier || texts[i].Value is not { } later)
        {
            return null;
        }

        var changes = Comparer.Compare(entries[i - 1].Version, earlier.Briefing, entries[i].Version, later.Briefing);
        entries = entries.SetItem(i, entries[i] with { Size = changes.Size });
        return changes;
    }

    /// <summary>
    /// Orders what is made of an edition after its pages, unless it is taken over from the last output.
    /// </summary>
    private void OrderPrints(int i, EditionPlace place, Lazy<Document?> document)
    {
        var isLast = i == editions.Length - 1;
        if (
            bag.HasErrors
            || !(request.Print is not null || request.Epub || (request.Docx && isLast))
            || kept.TryTakePrints(entries[i], KeyOf(i), isLast)
            || texts[i].Value is not { } printed
            || document.Value is not { } said
        )
        {
            return;
        }

        var theme = ThemeOf(said);
        var job = request.Print is { } part
            ? PrintEncoder.Encode(said, theme, printed.Inputs, part, bag, request.Cancel)
            : null;
        printOrders.AddRange(
            PrintOrders
                .Make(said, theme, printed.Inputs, request, bag, job, isLast ? ["", place.Path] : [place.Path], isLast)
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

    private Theme ThemeOf(Document document) => themes!.For(document.Place.Path, document.Settings.Language);

    /// <summary>Every file of a text, before it is made, its path below the root of the text.</summary>
    private ImmutableArray<PlannedFile> PlanFiles(Document document, SealedText text) =>
        Encoders.Plan(
            document,
            ThemeOf(document),
            text.Inputs.Images,
            request.Parts(text.Briefing.Settings, withWord: text == texts[^1].Value),
            bag,
            request.Cancel
        );

    /// <summary>The working text, in a folder of its own, compared with the latest edition.</summary>
    private (Stages Stages, ComposedText Text)? ComposeDraft(SealedText latest, Forwarding forwarding)
    {
        request.Progress("Draft");
        var stages = new Stages(inputs, request with { Progress = _ => { }, Print = null, Epub = false }, bag);
        if (
            (Working ?? stages.Read()) is not { } working
            || stages.Check(working, themes!.For(PagePaths.Draft, working.Settings.Language)) is not { } accepted
        )
        {
            return null;
        }

        LostPages.Report(working, inputs, editions, bag);
        var place = new EditionPlace(EditionState.Draft, PagePaths.Draft, entries, -1)
        {
            InLatest = forwarding.Follow,
            History = id => terms.Of(id, editions.Length - 1),
            Has = HasPage,
            Changes = Comparer.Compare(entries[^1].Version, latest.Briefing, null, working),
        };
        return stages.Compose(accepted with { Briefing = accepted.Briefing.At(place) }) is { } text
            ? (stages, text)
            : null;
    }

    /// <summary>The files of a text in their places; one whose path another has is reported and left out.</summary>
    private PlannedText ClaimPaths(Document document, ImmutableArray<PlannedFile> files)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedFile>(files.Length);
        foreach (var file in files)
        {
            var path = document.Place.Path + file.Path;
            if (!kept.Paths.Contains(path) && claimed.Add(path))
            {
                planned.Add(file with { Path = path });
                continue;
            }

            bag.ReportFile(
                Codes.TwoPages,
                path,
                $"two files would be published at '{path}'",
                "rename the file in theme/static/"
            );
        }

        return new PlannedText(document, planned.ToImmutable());
    }

    /// <summary>Whether an edition has a page.</summary>
    private bool HasPage(EditionEntry edition, string page)
    {
        var i = entries.Select(entry => entry.Version).ToList().IndexOf(edition.Version);
        return page == PagePaths.Changes ? i > 0
            : kept.HasPagesOf(edition) ? kept.Paths.Contains($"{edition.Path}{page}index.html")
            : texts[i].Value?.Addresses is { } addresses
                && (addresses.Has(page) || (page == PagePaths.Seeds && addresses.Pages.Any(IsOfRecord)));
    }

    /// <summary>Whether a page is that of a record: where there is one, there is the page that lists them.</summary>
    private static bool IsOfRecord(string page) => page.StartsWith(PagePaths.Seeds, StringComparison.Ordinal);
}
