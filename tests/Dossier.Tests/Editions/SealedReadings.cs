using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Sealed text is parsed anew by every program, so that a new rule could rewrite what was published. What each sealed
/// edition of the real dossier says, page by page, is written down in <c>Readings/</c> and stays.
/// </summary>
public sealed class SealedReadings
{
    private static readonly Lazy<ImmutableArray<Edition>> Editions = new(() =>
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            bag
        );
        var editions = EditionChain.Verify(inputs.Editions, bag);
        Assert.Empty(bag.Sorted());
        return editions;
    });

    /// <summary>The versions of the editions, the first one first.</summary>
    public static TheoryData<string> Versions =>
        [.. Editions.Value.Select(edition => edition.Manifest.Version.ToString())];

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_edition_says_for_ever_what_it_said_when_it_was_sealed(string version)
    {
        var path = Repository.PathOf($"tests/Dossier.Tests/Editions/Readings/{version}.txt");
        var now = ReadingText.Of(
            Read(Editions.Value.Single(edition => $"{edition.Manifest.Version}" == version)).Briefing
        );
        if (!File.Exists(path))
        {
            Assert.True(Repository.IsUpdate, $"{path} is missing; run the tests with DOSSIER_UPDATE=1");
            File.WriteAllText(path, now);
            return;
        }

        // A reading that is there is never written again, not even under DOSSIER_UPDATE: it is what was published.
        var then = MendedFault.Mend(File.ReadAllText(path).ReplaceLineEndings("\n"), MendedFault.All);
        Assert.True(
            then == now,
            $"edition {version} reads otherwise than it was published. A new rule begins a new RulesVersion; a fault "
                + $"that was mended is listed in MendedFault.All.\n{Difference(then, now)}"
        );
    }

    [Fact]
    public void Every_mended_fault_is_one_and_says_why()
    {
        var readings = string.Concat(
            Versions.Select(version =>
                File.ReadAllText(Repository.PathOf($"tests/Dossier.Tests/Editions/Readings/{version.Data}.txt"))
                    .ReplaceLineEndings("\n")
            )
        );
        foreach (var fault in MendedFault.All)
        {
            Assert.True(fault.Name.Length > 0 && fault.Reason.Length > 0, fault.Was);
            Assert.Contains(fault.Was, readings, StringComparison.Ordinal);
            Assert.DoesNotContain(fault.Is, readings, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_mended_fault_changes_its_lines_and_no_other()
    {
        var fault = new MendedFault("two stops", "a slip", "p. 3 ff..\n", "p. 3 ff.\n");
        Assert.Equal(
            """
            a
            p. 3 ff.
            b ff..

            """,
            MendedFault.Mend(
                """
                a
                p. 3 ff..
                b ff..

                """,
                [fault]
            )
        );
    }

    [Fact]
    public void Editions_whose_manifest_names_no_level_are_read_by_the_first_rules()
    {
        foreach (var version in (string[])["1.0.0", "1.1.0"])
        {
            var edition = Editions.Value.Single(edition => edition.Manifest.Version.ToString() == version);
            Assert.Equal(RulesVersion.First, edition.Manifest.RulesVersion);
        }
    }

    [Fact]
    public void A_new_edition_names_the_level_of_today_and_keeps_it()
    {
        using var folder = Sealing.Dossier().Seal("1.0.0");
        var manifest = File.ReadAllText(folder["input/editions/1.0.0/manifest.yml"]);
        Assert.Contains($"\nformat: 2\nreading: {RulesVersion.Latest}\n", manifest, StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var edition = Assert.Single(EditionChain.Verify(Sealing.Read(folder), bag));
        Assert.Empty(bag.Sorted());
        Assert.Equal(RulesVersion.Latest, edition.Manifest.RulesVersion);
    }

    [Fact]
    public void Every_file_and_the_whole_of_an_edition_know_its_level()
    {
        const int Other = RulesVersion.Latest + 1;
        using var folder = Sealing.Dossier().Seal("1.0.0");
        var edition = Assert.Single(EditionChain.Verify(Sealing.Read(folder), new DiagnosticBag()));
        var text = Read(edition with { Manifest = edition.Manifest with { RulesVersion = Other } });
        Assert.Equal((Other, Other), (text.Inputs.RulesVersion, text.Briefing.RulesVersion));
        Assert.All(text.Inputs.Dossier.Values, file => Assert.Equal(Other, file.RulesVersion));
        Assert.All(text.Briefing.Pages, page => Assert.Equal(Other, page.Span.File!.RulesVersion));

        var working = InputReader.Read(Sealing.Folders(folder), new DiagnosticBag());
        Assert.Equal(RulesVersion.Latest, working.RulesVersion);
        Assert.All(working.Dossier.Values, file => Assert.Equal(RulesVersion.Latest, file.RulesVersion));
    }

    [Theory]
    [InlineData("99", "the edition is read at level 99, and this program knows levels up to 5")]
    [InlineData("0", "the manifest is not one that Dossier wrote")]
    [InlineData("soon", "'reading' must be a whole number")]
    public void A_level_that_this_program_does_not_know_is_refused_with_the_reason(string level, string message)
    {
        using var folder = Sealing.Dossier().Seal("1.0.0");
        var sealedFolder = Assert.Single(Sealing.Read(folder));
        var file = sealedFolder.Files[Manifest.FileName];
        var body = Encoding
            .UTF8.GetString(file.Bytes.Span)
            .Replace($"reading: {RulesVersion.Latest}\n", $"reading: {level}\n", StringComparison.Ordinal);
        body = body[..body.LastIndexOf(ManifestText.HashKey, StringComparison.Ordinal)];
        var bytes = Encoding.UTF8.GetBytes(body);
        var whole = Encoding.UTF8.GetBytes($"{body}{ManifestText.HashKey}{ManifestText.Hash(bytes)}\n");
        var findings = Sealing.Verify([
            sealedFolder with
            {
                Files = sealedFolder.Files.SetItem(Manifest.FileName, file with { Bytes = whole }),
            },
        ]);
        Assert.Contains(findings, finding => finding.Message == message);
    }

    private static SealedText Read(Edition edition)
    {
        var bag = new DiagnosticBag();
        var text = SealedText.Read(edition, SmallDossier.RealTheme, new BuildRequest(null, _ => { }), bag);
        Assert.Empty(bag.Sorted());
        return text!;
    }

    /// <summary>The lines that two texts do not share, with the page that each stands on.</summary>
    private static string Difference(string then, string now)
    {
        var lines = new StringBuilder();
        var (before, after) = (Lines(then), Lines(now));
        foreach (var line in before.Except(after, StringComparer.Ordinal))
        {
            lines.Append("- ").Append(line).Append('\n');
        }

        foreach (var line in after.Except(before, StringComparer.Ordinal))
        {
            lines.Append("+ ").Append(line).Append('\n');
        }

        return lines.Length > 0 ? lines.ToString() : "the order of its lines";
    }

    private static List<string> Lines(string text)
    {
        var page = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            page = line.StartsWith("== ", StringComparison.Ordinal) ? line[3..] : page;
            lines.Add($"{page}: {line}");
        }

        return lines;
    }
}
