using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// An entry of <c>redirects.yml</c> comes from an address that an edition published, and names an edition that is
/// sealed; and what rests on an edition that is damaged is not asked for.
/// </summary>
public sealed class RedirectHistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public RedirectHistoryTests() =>
        File.Move(folder["input/sections/01-economy.md"], folder["input/sections/01-trade.md"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/sections/economy/", "1.0.0", null, null)]
    [InlineData(
        "/sections/economy/",
        "1.1.0",
        "no edition 1.1.0 is sealed",
        "name the last one that had the address: 1.0.0"
    )]
    [InlineData(
        "/sections/economi/",
        "1.0.0",
        "no edition has published '/sections/economi/'",
        "did you mean '/sections/economy/'? If an older site had it, the entry may stay"
    )]
    [InlineData(
        "/an/older/site/and/its/pages/",
        "1.0.0",
        "no edition has published '/an/older/site/and/its/pages/'",
        "take the entry out, if no older site had it either"
    )]
    public void An_entry_is_of_an_edition(string from, string edition, string? message, string? hint)
    {
        Redirect(from, edition);
        var finding = Check().SingleOrDefault(one => one.Code == Codes.BadRedirect);
        Assert.Equal((message, hint), (finding?.Message, finding?.Hint));
    }

    [Fact]
    public void An_entry_names_the_last_edition_that_had_its_address()
    {
        Redirect("/sections/economy/", "1.0.0");
        foreach (var path in (string[])["input/index.md", "input/figures.md"])
        {
            folder.With(path, File.ReadAllText(folder[path]).Replace("=economy", "=trade", StringComparison.Ordinal));
        }

        folder.Seal("1.1.0");
        Redirect("/sections/economy/", "1.1.0");
        var finding = Assert.Single(Check(), one => one.Code == Codes.BadRedirect);
        Assert.Equal("edition 1.1.0 has no '/sections/economy/'", finding.Message);
        Assert.Equal("write 1.0.0, the last edition that had it", finding.Hint);
    }

    [Fact]
    public void An_address_of_an_older_site_is_a_remark_alone()
    {
        Redirect("/an/older/site/and/its/pages/", null);
        var finding = Assert.Single(Check(strict: true), one => one.Code == Codes.BadRedirect);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void What_rests_on_a_damaged_edition_is_not_asked_for()
    {
        folder.With("input/editions/1.0.0/sources/input/index.md", "Changed.\n");
        folder.With(
            "input/corrections.yml",
            """
            corrections:
              - edition: 1.0.0
                address: /#p-3fk2a1
                said: a
                right: b
                why: c
                date: 2026-11-28

            """
        );
        Redirect("/sections/economy/", "1.0.0");
        var found = Check();
        Assert.Contains(found, one => one.Code == Codes.EditionChanged);
        Assert.DoesNotContain(found, one => one.Code == Codes.BadCorrection || one.Code == Codes.BadRedirect);
    }

    private void Redirect(string from, string? edition) =>
        folder.With(
            "input/redirects.yml",
            $"""
            redirects:
              - from: {from}
                to: /sections/trade/

            """ + (edition is null ? "" : $"    edition: {edition}\n")
        );

    private ImmutableArray<Diagnostic> Check(bool strict = false)
    {
        var bag = new DiagnosticBag(strict);
        var request = new BuildRequest(null, _ => { }) { Subject = BuildSubject.VerifiedText, Site = false };
        Compiler.Compile(InputReader.Read(Sealing.Folders(folder), bag), request, bag);
        return bag.Sorted();
    }
}
