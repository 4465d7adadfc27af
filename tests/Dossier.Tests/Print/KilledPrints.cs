using Dossier.Tests.Fixtures;
using Dossier.Tests.Write;

namespace Dossier.Tests.Print;

/// <summary>A PDF is there whole or not at all: when the program is killed, and when the disk is full.</summary>
public sealed class KilledPrints
{
    private static readonly WritingRun Pdf = new(
        "pdf",
        ["pdf"],
        () => new TemporaryFolder().WithDossier().With("small-1.0.0.pdf", "What was printed before.\n")
    );

    [Fact]
    public void A_print_that_is_killed_leaves_the_old_file_or_the_new_one()
    {
        Typeset.NeedNode();
        Pdf.Kill();
    }

    [Fact]
    public void A_print_that_finds_the_disk_full_leaves_the_old_file()
    {
        Typeset.NeedNode();
        Pdf.Fill();
    }

    [Fact]
    public void A_print_that_may_not_write_leaves_the_old_file()
    {
        Typeset.NeedNode();
        Pdf.Protect();
    }
}
