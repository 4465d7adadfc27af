using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Editions.Corrections;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Twice as many corrections of twice as much text take at most two and a half times the memory to place.
/// </summary>
public sealed class CorrectionScaleTests
{
    private static readonly EditionVersion One = new(1, 0, 0);

    [Theory]
    [InlineData("paragraphs", "", "")]
    [InlineData("one of each paragraph, which the working text has not", "", "gone")]
    [InlineData("rows of one table", "| a | b |\n| - | - |\n", "")]
    [InlineData("rows of one table with raised letters", "| a | m^2^ |\n| - | - |\n", "")]
    public void Twice_the_corrections_take_twice_the_memory(string what, string table, string after)
    {
        Allocated(20, table, after);
        var (small, large) = (Allocated(200, table, after), Allocated(400, table, after));
        Assert.True(large <= small * 2.5, $"{what}: {small:N0} bytes, then {large:N0}");
    }

    [Fact]
    public void Thousands_of_corrections_of_one_paragraph_have_ids_of_their_own_without_trying_all_numbers()
    {
        var edition = SmallDossier
            .Compile(SmallDossier.Inputs(("sections/01-a.md", SmallDossier.Page("A", "Boats. {#p1}\n"))))
            .Compilation.Briefing!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var placed = new CorrectionPlacing([One], _ => edition, new DiagnosticBag()).Place([
            .. Enumerable.Range(0, 3_000).Select(i => Correction(i, "p1", "Boats")),
        ]);
        Assert.Equal(3_000, placed.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("c-1-0-0-sections-a-p1-3000", placed[^1].Id);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    /// <summary>Only the page that is corrected is taken apart, however many there are.</summary>
    [Fact]
    public void Ten_times_the_pages_take_no_more_for_one_correction()
    {
        AllocatedOfOne(2);
        var (small, large) = (AllocatedOfOne(40), AllocatedOfOne(400));
        Assert.True(large - small < 1_000_000, $"{small:N0} bytes, then {large:N0}");
    }

    /// <summary>The bytes taken by placing one correction in an edition of so many pages.</summary>
    private static long AllocatedOfOne(int pages)
    {
        var text = string.Concat(Enumerable.Repeat("The harbour of the town has five boats.\n\n", 30));
        var edition = SmallDossier
            .Compile(
                SmallDossier.Inputs([
                    ("sections/001-a.md", SmallDossier.Page("A", $"Boats. {{#p}}\n\n{text}")),
                    .. Enumerable
                        .Range(2, pages - 1)
                        .Select(i =>
                            (
                                string.Create(CultureInfo.InvariantCulture, $"sections/{i:000}-b{i}.md"),
                                SmallDossier.Page("B", text)
                            )
                        ),
                ])
            )
            .Compilation.Briefing!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(
            new CorrectionPlacing([One], _ => edition, new DiagnosticBag()).Place([Correction(1, "p", "Boats")])
        );
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>A correction that was published is linked to: its id stays when a later one is written above it.</summary>
    [Fact]
    public void An_id_stays_where_a_later_correction_of_the_block_is_written_above()
    {
        var edition = SmallDossier
            .Compile(SmallDossier.Inputs(("sections/01-a.md", SmallDossier.Page("A", "Boats and nets. {#p}\n"))))
            .Compilation.Briefing!;
        var old = Correction(1, "p", "Boats");
        var late = Correction(2, "p", "nets") with { Date = old.Date.AddDays(1) };

        Assert.Equal(["c-1-0-0-sections-a-p"], IdsOf(old));
        Assert.Equal(["c-1-0-0-sections-a-p-2", "c-1-0-0-sections-a-p"], IdsOf(late, old));
        Assert.Equal(["c-1-0-0-sections-a-p", "c-1-0-0-sections-a-p-2"], IdsOf(old, late));

        IEnumerable<string> IdsOf(params ImmutableArray<Correction> corrections) =>
            new CorrectionPlacing([One], _ => edition, new DiagnosticBag()).Place(corrections).Select(one => one.Id);
    }

    /// <summary>The bytes taken by placing corrections, and by looking for them in the working text.</summary>
    private static long Allocated(int count, string table, string after)
    {
        string[] said =
        [
            .. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"Word{i}")),
        ];
        var edition = Read(
            table.Length > 0
                ? $"{table}{string.Concat(said.Select(word => $"| {word} | 5 boats |\n"))}: Boats {{#p}}\n"
                : string.Concat(said.Select((word, i) => $"{word} has 5 boats. {{#p{i}}}\n\n"))
        );
        var working = after.Length > 0 ? Read($"{after}\n") : edition;
        ImmutableArray<Correction> corrections =
        [
            .. said.Select((word, i) => Correction(i, table.Length > 0 ? "p" : $"p{i}", word)),
        ];
        var bag = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var placed = new CorrectionPlacing([One], _ => edition, bag).Place(corrections);
        Assert.Equal(count, placed.Length);
        CorrectionList.ReportUncorrected(placed, working, bag);
        return GC.GetAllocatedBytesForCurrentThread() - before;

        static global::Dossier.Model.Briefing Read(string text) =>
            SmallDossier
                .Compile(SmallDossier.Inputs(("sections/01-a.md", SmallDossier.Page("A", text))))
                .Compilation.Briefing!;
    }

    private static Correction Correction(int number, string anchor, string said) =>
        new(
            One,
            $"sections/a/#{anchor}",
            said,
            string.Create(CultureInfo.InvariantCulture, $"Right{number}"),
            "A slip.",
            new DateOnly(2026, 11, 30),
            TextSpan.None,
            TextSpan.None,
            TextSpan.None,
            TextSpan.None
        );
}
