using Dossier.Cli.ComparisonReports;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions.Redlines;

/// <summary>A footnote with several marks is told once, and its marks only where they came to be of another.</summary>
public sealed class NoteMarkTests
{
    private const string Note = "\n\n[^a]: As of May.";
    private const string Notes = "\n\n[^a]: Of the first day.\n\n[^b]: In all the winter.";

    /// <summary>Texts with what is told of their pieces.</summary>
    [Theory]
    [InlineData($"Five boats.[^a]\n\nNine cars.[^a]{Note}", $"Five boats.\n\nNine cars.[^a]{Note}", "Five boats.[-†-]")]
    [InlineData($"Five boats.\n\nNine cars.[^a]{Note}", $"Five boats.[^a]\n\nNine cars.[^a]{Note}", "Five boats.{+†+}")]
    [InlineData(
        $"Five boats.[^a]\n\nNine cars.[^b]\n\nFour ways.[^a][^b]{Notes}",
        $"Nine cars.[^b]\n\nFive boats.[^a]\n\nFour ways.[^a][^b]{Notes}",
        "Nine cars."
    )]
    [InlineData(
        "Five boats.[^a]\n\n::: key-message {#k}\nNine cars.[^a]\n:::\n\n[^a]: Said by the old mayor.",
        "Five boats.[^a]\n\n::: key-message {#k}\nNine cars.[^a]\n:::\n\n[^a]: Said by the new mayor.",
        "Said by the [-old-]{+new+} mayor."
    )]
    [InlineData(
        $"Five boats.[^a]\n\nNine cars.[^b]\n\nFour ways.[^a]{Notes}",
        $"Five boats.[^a]\n\nNine cars.[^b]\n\nFour ways.[^b]{Notes}",
        "Four ways.†"
    )]
    public void Only_what_is_otherwise_is_told(string before, string after, string told)
    {
        var comparison = Comparer.Compare(default, Read(before), null, Read(after));
        Assert.Empty(comparison.Items);
        Assert.Equal(ChangeLevel.Patch, comparison.Level);
        var page = Assert.Single(comparison.Pages);
        var unit = Assert.Single(
            page.Units,
            unit =>
                // Where the marks changed places, so did the notes.
                unit.State != ChangeState.Same
                && unit is not { State: ChangeState.Moved, After.IsOfNote: true }
        );
        Assert.Contains($": {told}", ComparisonText.Of(comparison, colour: false), StringComparison.Ordinal);
        Assert.NotNull(unit.After);
    }

    /// <summary>Hashes of digits alone are none of one opening.</summary>
    [Fact]
    public void An_anchor_of_digits_is_no_number_of_an_opening()
    {
        const string Old = "five boats of the town are old";
        var matches = new UnitMatcher(
            [
                [Unit("p-204815", Old)],
            ],
            [
                [Unit("p-123456", $"{Old} indeed"), Unit("p-204815", "all the boats were sold to Kars")],
            ]
        ).Matches;
        Assert.Equal((0, 0), matches[(0, 1)]);
    }

    private static TextUnit Unit(string anchor, string text) => new(anchor, false, false, false, text);

    private static Briefing Read(string text) =>
        SmallDossier.Compile(SmallDossier.Inputs(("index.md", $"{text}\n"))).Compilation.Briefing!;
}
