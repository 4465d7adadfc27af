using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What a seal shows, and what it shows only to those who kept it.</summary>
public sealed class SealKeptElsewhere : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Seals_are_listed_and_found_again()
    {
        var first = Seals().Single();
        folder.With("input/index.md", "Something to say.\n").Seal("1.1.0");
        var result = Verify();
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Matches(
            """
            ^1\.0\.0  \d{4}-\d\d-\d\d  [0-9a-f]{64}
            1\.1\.0  \d{4}-\d\d-\d\d  [0-9a-f]{64}
            2 editions as sealed, each the successor of the one before\.
            $
            """,
            result.Output
        );
        result = Verify("--seal", first.ToUpperInvariant());
        Assert.Equal(0, result.Code);
        Assert.Contains(
            "The seal is that of edition 1.0.0; 1 edition after it.",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_latest_edition_taken_away_or_sealed_anew_shows_by_its_seal_alone()
    {
        folder.With("input/index.md", "Something to say.\n").Seal("1.1.0");
        var kept = Seals()[^1];
        Directory.Delete(folder["input/editions/1.1.0"], recursive: true);
        Assert.Equal(0, Verify().Code);
        Refused(kept);

        folder.With("input/index.md", "Something else to say.\n").Seal("1.1.0");
        Assert.Equal(0, Verify().Code);
        Refused(kept);
    }

    [Theory]
    [InlineData(".htaccess")]
    [InlineData("sources/.hidden/page.md")]
    [InlineData("sources/input/.more.md")]
    [InlineData("sources/node_modules/a.js")]
    public void A_hidden_file_in_a_sealed_edition_is_one_too_many(string path)
    {
        folder.With($"input/editions/1.0.0/{path}", "x");
        var bag = new DiagnosticBag();
        EditionChain.Verify(InputReader.Read(Sealing.Folders(folder), bag).Editions, bag);
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal((Codes.EditionFiles, $"input/editions/1.0.0/{path}"), (finding.Code, finding.Path));
        var result = Verify();
        Assert.Equal(1, result.Code);
        Assert.Contains("DOS702", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seal", "abc")]
    [InlineData("--seed", "a", "--text", "b")]
    [InlineData("--text", "b")]
    public void A_call_that_asks_for_both_or_for_half_is_wrong(params string[] more) =>
        Assert.Equal(2, Verify(more).Code);

    [Fact]
    public void Without_editions_there_is_nothing_to_prove()
    {
        Directory.Delete(folder["input/editions"], recursive: true);
        Assert.Equal((1, "dossier: there are no sealed editions\n"), (Verify().Code, Verify().Error));
    }

    private void Refused(string seal)
    {
        var result = Verify("--seal", seal);
        Assert.Equal(1, result.Code);
        Assert.Contains("no edition has that seal", result.Error, StringComparison.Ordinal);
    }

    private string[] Seals() =>
        [.. EditionChain.Verify(Sealing.Read(folder), new DiagnosticBag()).Select(edition => edition.Manifest.Sha256)];

    private CommandResult Verify(params string[] more) => Command.Run(folder.Path, ["verify", "--editions", .. more]);
}
