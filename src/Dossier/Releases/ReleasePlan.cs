using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Addresses;
using Dossier.Editions.Changes;
using Dossier.Editions.Corrections;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Styles;

namespace Dossier.Releases;

/// <summary>
/// What a release would do, in memory: whether the working text may be sealed, what is new in it, and the files of the
/// edition. Whoever has read the plan writes it with <see cref="Write.EditionFolder"/>.
/// </summary>
/// <param name="Compilation">What the working text came to.</param>
public sealed record ReleasePlan(Compilation Compilation)
{
    /// <summary>The versions that are sealed already, the first one first.</summary>
    public ImmutableArray<EditionVersion> Sealed { get; private init; } = [];

    /// <summary>Addresses that editions published and that lead nowhere now; each is an error.</summary>
    public ImmutableArray<LostAddress> Lost { get; private init; } = [];

    /// <summary>What is new since the latest edition; null when there is none, or anything was an error.</summary>
    public Comparison? Changes { get; private init; }

    /// <summary>Why an edition of this version and date cannot follow; null when it can.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The files of the edition by path; none when anything was an error, or it is refused.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; private init; } =
        ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>
    /// Plans a release. The working text must be without errors, the editions as they were sealed, and every address
    /// that they published must lead somewhere, and to no other text.
    /// </summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="files">The same as bytes, which are what is sealed.</param>
    /// <param name="release">The edition.</param>
    /// <param name="request">What the caller wants otherwise than the dossier says.</param>
    /// <param name="bag">Receives findings.</param>
    public static ReleasePlan Of(
        InputSet inputs,
        DossierFiles files,
        ReleaseRequest release,
        BuildRequest request,
        DiagnosticBag bag
    )
    {
        var editions = EditionChain.Verify(inputs.Editions, bag, request.Cancel);
        var plan = new ReleasePlan(Compiler.Compile(inputs, request, bag))
        {
            Sealed = [.. editions.Select(edition => edition.Manifest.Version)],
        };
        if (bag.HasErrors || plan.Compilation.Briefing is not { } next)
        {
            return plan;
        }

        var texts = ImmutableArray.CreateBuilder<(EditionVersion Version, Briefing Text)>();
        foreach (var edition in editions)
        {
            if (SealedText.Read(edition, inputs.Theme, request, bag)?.Briefing is { } text)
            {
                texts.Add((edition.Manifest.Version, text));
            }
        }

        var before = editions is [.., var latest] ? latest.Manifest : null;
        var changes =
            before is null || texts.Count == 0 ? null : Comparer.Compare(before.Version, texts[^1].Text, null, next);
        if (before is not null && changes is not null && RefuseOlder(before, release, changes) is { } older)
        {
            return plan with { Changes = changes, Refusal = older }; // Whatever else is wrong would be mended in vain.
        }

        if (before is not null)
        {
            PermanentId.ReportChanged(next, editions, bag);
        }

        CorrectionList.ReportUncorrected(
            CorrectionList.Read(
                inputs,
                plan.Sealed,
                i => texts.FirstOrDefault(text => text.Version == plan.Sealed[i]).Text,
                bag
            ),
            next,
            bag
        );
        RedirectHistory.Report(
            next.Redirects,
            plan.Sealed,
            i => texts.FirstOrDefault(text => text.Version == plan.Sealed[i]).Text,
            bag
        );
        ImmutableArray<TakenAddress> taken = bag.HasErrors ? [] : LinkContract.Taken(texts, next);
        ImmutableArray<LostAddress> lost = bag.HasErrors ? [] : LinkContract.Lost(texts, next, taken);
        foreach (var address in taken)
        {
            bag.Report(Codes.LostAddress, address.Span, address.Message, address.Hint);
        }

        foreach (var address in lost)
        {
            bag.ReportFile(
                Codes.LostAddress,
                "",
                $"'/{address.Address}', which edition {address.Edition} published, leads nowhere",
                "say in input/redirects.yml what became of it"
            );
        }

        if (bag.HasErrors)
        {
            return plan with { Lost = lost };
        }

        var refusal = RefuseUnwritten(bag) ?? (before is null ? null : RefuseAfter(before, release, changes!));
        return plan with
        {
            Changes = changes,
            Refusal = refusal,
            Files = refusal is null
                ? Seal.Close(
                    StyleFiles.Sealed(files, inputs, next.Settings.Style.Name, next.Settings.Language),
                    release.Version,
                    release.Date,
                    release.Note,
                    before
                )
                : plan.Files,
        };
    }

    /// <summary>Why an edition of this version and date cannot follow the latest; null when it can.</summary>
    private static string? RefuseAfter(Manifest before, ReleaseRequest release, Comparison changes)
    {
        if (RefuseOlder(before, release, changes) is { } older)
        {
            return older;
        }

        var least = before.Version.After(changes.Level);
        return !release.Force && !changes.Reasons.IsEmpty && release.Version.CompareTo(least) < 0
            ? $"{release.Version} says less than was changed: the change asks for {least}; --force seals it "
                + "all the same"
            : null;
    }

    /// <summary>Why a version or date does not come after the latest edition's; null where both do.</summary>
    private static string? RefuseOlder(Manifest before, ReleaseRequest release, Comparison changes)
    {
        if (release.Version.CompareTo(before.Version) <= 0)
        {
            var asked = changes.Reasons.IsEmpty ? "" : $"; the change asks for {before.Version.After(changes.Level)}";
            return $"{release.Version} is not higher than {before.Version}, the latest edition{asked}";
        }

        return release.Date < before.Date
            ? $"{IsoDate(release.Date)} is before {IsoDate(before.Date)}, the date of {before.Version}"
            : null;
    }

    /// <summary>Why a text that is not written yet is not sealed; null where all is written.</summary>
    private static string? RefuseUnwritten(DiagnosticBag bag) =>
        bag.Sorted().Count(finding => finding.Code == Codes.Unwritten) switch
        {
            0 => null,
            1 => "a text is not written yet (DOS214 above), and a sealed edition would keep its place for ever",
            var count => $"{count} texts are not written yet (DOS214 above), and a sealed edition would keep their "
                + "places for ever",
        };

    private static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
