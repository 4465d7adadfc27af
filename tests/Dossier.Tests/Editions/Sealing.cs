using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Editions;
using Dossier.Releases;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Editions;

/// <summary>Dossiers on disk that seal editions, without starting the command.</summary>
internal static class Sealing
{
    private const string Redirects = "input/redirects.yml";
    private const string Note = "# As a release proposes.\n";

    /// <summary>Where a test's dossier is read.</summary>
    public static InputFolders Folders(TemporaryFolder folder) =>
        new(folder["input"], folder["seeds"], [Repository.PathOf("theme")]);

    /// <summary>
    /// Seals the working text; the edition before it is the last one that is there. Of addresses that editions before
    /// published and it has no more, readers are told as a release proposes it.
    /// </summary>
    public static TemporaryFolder Seal(this TemporaryFolder folder, string version)
    {
        if (
            File.Exists(folder[Redirects])
            && File.ReadAllText(folder[Redirects]).StartsWith(Note, StringComparison.Ordinal)
        )
        {
            File.Delete(folder[Redirects]);
        }

        var (plan, bag) = Plan(folder, version);
        if (!plan.Lost.IsEmpty)
        {
            (plan, bag) = Plan(folder.With(Redirects, Told(plan.Lost)), version);
        }

        // A text that tests one thing needs not mention all that its dossier has.
        Assert.DoesNotContain(
            bag.Sorted(),
            finding => finding.Code != Codes.UnusedTerm && finding.Code != Codes.UnusedSource
        );
        Assert.Null(plan.Refusal);
        Assert.True(
            EditionFolder.TryWrite(
                folder["input/editions"],
                version,
                plan.Sealed.Select(before => before.ToString()),
                plan.Files
            )
        );
        return folder;
    }

    private static string Told(IEnumerable<LostAddress> lost) =>
        $"{Note}redirects:\n{string.Concat(lost.Select(address => address.Entry.Replace("…", "It is out of scope.", StringComparison.Ordinal)))}";

    private static (ReleasePlan Plan, DiagnosticBag Bag) Plan(TemporaryFolder folder, string version)
    {
        var bag = new DiagnosticBag();
        var (inputs, files) = InputReader.ReadForRelease(Folders(folder), bag);
        var release = new ReleaseRequest(
            EditionVersion.TryParse(version)!.Value,
            new DateOnly(2026, 11, 22).AddDays(inputs.Editions.Length),
            string.Create(CultureInfo.InvariantCulture, $"Edition “{version}”: \\ what is new.")
        )
        {
            Force = true,
        };
        return (ReleasePlan.Of(inputs, files, release, new BuildRequest(null, _ => { }) { Site = false }, bag), bag);
    }

    /// <summary>Builds the site; there must be no finding.</summary>
    public static ImmutableSortedDictionary<string, string> Build(
        this TemporaryFolder folder,
        string output = "output",
        bool draft = false
    ) => Build(Folders(folder), folder[output], draft);

    /// <summary>Builds a site into a folder; there must be no finding.</summary>
    public static ImmutableSortedDictionary<string, string> Build(
        InputFolders folders,
        string output,
        bool draft = false
    )
    {
        var bag = new DiagnosticBag();
        var request = new BuildRequest(null, _ => { })
        {
            Subject = BuildSubject.Published,
            Draft = draft,
            Earlier = EarlierOutput.Read(output),
        };
        var compilation = Compiler.Compile(InputReader.Read(folders, bag), request, bag);
        Assert.Empty(bag.Sorted());
        Assert.NotNull(OutputWriter.Write(compilation.Close(compilation.Output!), output, bag));
        Assert.Empty(bag.Sorted());
        return Tree.Of(output);
    }

    /// <summary>The folders of the editions, as they lie there.</summary>
    public static ImmutableArray<SealedFolder> Read(TemporaryFolder folder)
    {
        var bag = new DiagnosticBag();
        var editions = InputReader.Read(Folders(folder), bag).Editions;
        Assert.Empty(bag.Sorted());
        return editions;
    }

    /// <summary>What verification says of folders.</summary>
    public static ImmutableArray<Diagnostic> Verify(ImmutableArray<SealedFolder> folders)
    {
        var bag = new DiagnosticBag();
        EditionChain.Verify(folders, bag);
        return bag.Sorted();
    }

    /// <summary>A dossier with a section, a term, sources, a figure and an editor's note.</summary>
    public static TemporaryFolder Dossier() =>
        new TemporaryFolder()
            .With(
                "input/dossier.yml",
                $"{SmallDossier.Settings}url: https://example.org/briefing/\ncurators: [The editors]\n"
            )
            .With(
                "input/index.md",
                """
                ::: summary
                This is a dossier for tests and for nothing else. It is a dossier on trade.
                :::

                ::: key-message {#km-trade section=economy}
                Trade between the two countries of this dossier is small and grows slowly.
                :::

                """
            )
            .With("input/sections/01-economy.md", SealedTexts.Economy)
            .With("input/sections/02-culture.md", SealedTexts.Culture("grants of its state"))
            .With(
                "input/glossary/ots.md",
                """
                ---
                term: Organization of Turkic States
                aliases: [OTS]
                kind: organisation
                ---
                An organisation of many years and members in which Turkic states cooperate.

                """
            )
            .With(
                "input/sources.yml",
                """
                references:
                  - id: one
                    type: report
                    title: One report
                    issued: 2023

                """
            )
            .With("input/figures.md", SealedTexts.Trade);
}
