using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Broken;

/// <summary>Faults of files that a repository cannot hold: wrong bytes, links that lead outside, permissions.</summary>
public sealed class BrokenFiles
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes = [Rules.Unreadable, Rules.Encoding, Rules.Outside];

    [Fact]
    public void A_file_in_a_Turkish_code_page_is_reported_at_its_first_bad_byte()
    {
        using var folder = new TemporaryFolder().WithDossier();
        folder.With(
            "input/sections/one.md",
            [.. "---\ntitle: One\n---\nThe city of "u8, 0xDE, .. "anl"u8, 0xFD, .. "urfa.\n"u8]
        );
        Same(
            folder,
            """
            input/sections/one.md:4:13: error DOS002: the file is not UTF-8 from here on
                 4 | The city of �anl�urfa.
                   |             ^
              hint: save it as UTF-8; in Windows-1254 or KOI8-R, letters such as ş and Қ would be lost

            """
        );
    }

    [Fact]
    public void A_file_in_UTF_16_is_reported()
    {
        using var folder = new TemporaryFolder().WithDossier();
        folder.With("input/dossier.yml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id: small\n")]);
        Same(
            folder,
            """
            input/dossier.yml: error DOS002: the file is UTF-16, as Windows programs write it when asked for ‘Unicode’
              hint: save it again with the encoding UTF-8

            """
        );
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_do_not_shift_positions()
    {
        using var folder = new TemporaryFolder().WithDossier();
        folder.With(
            "input/sections/one.md",
            [0xEF, 0xBB, 0xBF, .. "---\r\ntitle: One\r\n---\r\nText.\r\nA [term](term:none).\r\n"u8]
        );
        Same(
            folder,
            """
            input/sections/one.md:5:15: error DOS103: term 'none' is not in the glossary
                 5 | A [term](term:none).
                   |               ^^^^
              hint: make its entry with 'dossier new term NAME', or take the link out

            """
        );
    }

    [Fact]
    public void Letters_typed_with_combining_marks_are_read_as_one()
    {
        using var folder = new TemporaryFolder().WithDossier();
        folder.With("input/sections/one.md", "---\ntitle: One\n---\nS\u0327I\u0307 [term](term:none).\n");
        Assert.Contains("one.md:4:16: error DOS103", BrokenDossiers.Report(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_permission_is_reported()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("whoever runs the tests may read every file");
            return;
        }

        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("input/sections/one.md", SmallDossier.Page("One", "Text.\n"));
        File.SetUnixFileMode(folder["input/sections/one.md"], UnixFileMode.None);
        Same(folder, "input/sections/one.md: error DOS001: the file cannot be read\n  hint: look at its permissions\n");
    }

    [Fact]
    public void A_symbolic_link_to_nowhere_is_reported()
    {
        using var folder = new TemporaryFolder().WithDossier();
        Link(folder["input/about.md"], folder["gone.md"]);
        Same(folder, "input/about.md: error DOS001: the symbolic link leads nowhere\n");
    }

    [Fact]
    public void A_symbolic_link_in_a_circle_is_reported()
    {
        using var folder = new TemporaryFolder().WithDossier();
        Link(folder["input/about.md"], folder["input/figures.md"]);
        Link(folder["input/figures.md"], folder["input/about.md"]);
        Same(
            folder,
            """
            input/about.md: error DOS001: the symbolic link leads nowhere
            input/figures.md: error DOS001: the symbolic link leads nowhere

            """
        );
    }

    [Fact]
    public void A_symbolic_link_out_of_the_dossier_is_refused()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("secret.md", "A secret.\n")
            .With("input-2/about.md", "Another.\n");
        Link(folder["input/about.md"], folder["secret.md"]);
        Link(folder["input/figures.md"], folder["input-2/about.md"]);
        Same(
            folder,
            """
            input/about.md: error DOS003: the symbolic link leaves its folder
              hint: put the file itself there: a dossier holds all that it is made of
            input/figures.md: error DOS003: the symbolic link leaves its folder
              hint: put the file itself there: a dossier holds all that it is made of

            """
        );
    }

    [Fact]
    public void A_symbolic_link_out_of_the_dossier_is_refused_over_a_second_link()
    {
        using var folder = new TemporaryFolder().WithDossier().With("secret.md", "A secret.\n");
        Link(folder["input/images.md"], folder["secret.md"]);
        Link(folder["input/about.md"], folder["input/images.md"]);
        Assert.Contains(
            "input/about.md: error DOS003: the symbolic link leaves its folder",
            BrokenDossiers.Report(folder.Path),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_symbolic_link_to_a_folder_is_refused_in_the_dossier_the_records_and_the_theme()
    {
        using var folder = new TemporaryFolder().WithDossier().With("elsewhere/one.md", "Text.\n");
        Directory.CreateDirectory(folder["seeds"]);
        Directory.CreateDirectory(folder["theme"]);
        Link(folder["input/sections"], folder["elsewhere"]);
        Link(folder["seeds/more"], folder["elsewhere"]);
        Link(folder["theme/static"], folder["elsewhere"]);
        Link(folder["input/images"], folder["input"]);
        var report = BrokenDossiers.Report(folder.Path);
        foreach (var path in new[] { "input/sections", "input/images", "seeds/more", "theme/static" })
        {
            Assert.Contains(
                $"{path}: error DOS003: the symbolic link leads to a folder\n",
                report,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_symbolic_link_within_the_dossier_is_followed()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("input/sections/one.md", SmallDossier.Page("One", "Text.\n"));
        Link(folder["input/sections/two.md"], folder["input/sections/one.md"]);
        Same(folder, "");
    }

    [Fact]
    public void A_dossier_behind_a_link_to_its_whole_folder_is_read()
    {
        using var folder = new TemporaryFolder()
            .With("true/dossier.yml", SmallDossier.Settings)
            .With("true/index.md", SmallDossier.Front)
            .With("true/sections/one.md", SmallDossier.Page("One", "Text.\n"));
        Link(folder["input"], folder["true"]);
        Link(folder["true/sections/two.md"], "one.md");
        Same(folder, "");
    }

    [Fact]
    public void An_input_that_does_not_exist_is_reported()
    {
        using var folder = new TemporaryFolder();
        Same(
            folder,
            """
            input: error DOS004: the folder of the dossier does not exist
              hint: name the dossier's with --input, or make one with 'dossier init NAME'

            """
        );
    }

    private static void Same(TemporaryFolder folder, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), BrokenDossiers.Report(folder.Path));

    private static void Link(string at, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.CreateSymbolicLink(at, to);
        }
        else
        {
            File.CreateSymbolicLink(at, to);
        }
    }
}
