using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions.Addresses;

/// <summary>
/// That a page which an edition published leads nowhere is said while the text is written, and forbids nothing yet.
/// </summary>
public sealed class LostPagesTests : IDisposable
{
    private readonly TemporaryFolder folder = Sealing
        .Dossier()
        .With("input/sections/03-new.md", "---\ntitle: New\n---\n\nIt is new.\n")
        .Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_that_keeps_its_pages_hears_nothing_of_them()
    {
        folder.With("input/sections/05-newer.md", "---\ntitle: Newer\n---\n\nIt is newer.\n");
        File.Move(folder["input/sections/03-new.md"], folder["input/sections/04-new.md"]);
        Assert.Empty(Lost());
    }

    [Fact]
    public void A_section_of_another_name_is_told_with_the_entry_that_mends_it()
    {
        Rename();
        var finding = Assert.Single(Lost());
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "'/sections/new/', which edition 1.0.0 published, leads nowhere, and no release is sealed so",
            finding.Message
        );
        Assert.Equal(
            "write below 'redirects:' in input/redirects.yml: "
                + "- { from: /sections/new/, to: /sections/other/, edition: 1.0.0 }, if it went there",
            finding.Hint
        );
        folder.With(
            "input/redirects.yml",
            "redirects:\n  - { from: /sections/new/, to: /sections/other/, edition: 1.0.0 }\n"
        );
        Assert.Empty(Lost());
    }

    [Fact]
    public void What_was_taken_out_wants_a_reason()
    {
        File.Delete(folder["input/sections/03-new.md"]);
        Assert.EndsWith(
            "- { from: /sections/new/, gone: \"…\", edition: 1.0.0 }, with the reason for readers",
            Assert.Single(Lost()).Hint,
            StringComparison.Ordinal
        );
        folder.With(
            "input/redirects.yml",
            "redirects:\n  - { from: /sections/new/, gone: \"It is out of scope.\", edition: 1.0.0 }\n"
        );
        Assert.Empty(Lost());
    }

    [Fact]
    public void A_term_and_the_last_edition_that_had_it_are_named()
    {
        folder.With("input/sections/03-new.md", "---\ntitle: New\n---\n\nIt is new again.\n").Seal("1.0.1");
        File.Move(folder["input/glossary/ots.md"], folder["input/glossary/turkic-states.md"]);
        Assert.StartsWith(
            "'/glossary/ots/', which edition 1.0.1 published",
            Assert.Single(Lost()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_source_of_another_id_is_told()
    {
        var sources = File.ReadAllText(folder["input/sources.yml"]);
        var id = sources.Split("- id: ")[1].Split('\n')[0];
        folder.With("input/sources.yml", sources.Replace(id, "another-2020", StringComparison.Ordinal));
        foreach (var path in Directory.GetFiles(folder["input"], "*.md", SearchOption.AllDirectories))
        {
            if (!path.Contains("editions", StringComparison.Ordinal))
            {
                File.WriteAllText(path, File.ReadAllText(path).Replace(id, "another-2020", StringComparison.Ordinal));
            }
        }

        Assert.Contains(Lost(), finding => finding.Hint!.Contains($"from: /sources/{id}/, to: /sources/another-2020/"));
    }

    [Fact]
    public void A_page_whose_file_is_not_read_is_not_known_to_be_lost()
    {
        File.WriteAllBytes(folder["input/sections/03-new.md"], [0xFF, 0xFE, 0xFF]);
        Assert.Empty(Lost());
        File.Move(folder["input/sections/03-new.md"], folder["input/03-new.md"]);
        Assert.Empty(Lost());
    }

    [Fact]
    public void A_draft_says_so_too()
    {
        Rename();
        Assert.Single(Lost(new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published, Draft = true }));
        Assert.Empty(Lost(new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published }));
    }

    private void Rename() => File.Move(folder["input/sections/03-new.md"], folder["input/sections/03-other.md"]);

    private ImmutableArray<Diagnostic> Lost(BuildRequest? request = null)
    {
        var bag = new DiagnosticBag(strict: true);
        Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            request ?? new BuildRequest(null, _ => { }) { Subject = BuildSubject.VerifiedText, Site = false },
            bag
        );
        return [.. bag.Sorted().Where(finding => finding.Code == Codes.LostAddress)];
    }
}
