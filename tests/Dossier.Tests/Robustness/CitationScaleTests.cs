using Dossier.Compose.Citations;
using Dossier.Compose.RunningText;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Tests.Robustness;

/// <summary>A reference of twice the pieces takes at most two and a half times the memory to compose.</summary>
public sealed class CitationScaleTests
{
    [Fact]
    public void Many_pieces_that_are_set_alike_are_one_run_at_the_cost_of_their_letters()
    {
        Allocated(100);
        var one = Allocated(2_000);
        var two = Allocated(4_000);
        Assert.True(two < 2.5 * one, $"{one} and {two} bytes");
    }

    [Fact]
    public void Marks_of_a_title_deeper_than_any_that_are_meant_change_nothing()
    {
        var title =
            string.Concat(Enumerable.Repeat("<i>", 1_000)) + "Roads" + string.Concat(Enumerable.Repeat("</i>", 1_000));
        var (depth, runs) = (0, TitleText.Runs(title));
        while (runs is [EmphasisRun emphasis, ..])
        {
            (depth, runs) = (depth + 1, emphasis.Content);
        }

        Assert.InRange(depth, 1, 40);
        Assert.Equal("Roads", TitleText.Plain(title));
    }

    [Theory]
    [InlineData("a < b", "a < b")]
    [InlineData("<i>Roads</i> of <b>the", "Roads of the")]
    [InlineData("H<sub>2</sub>O </i>and <x>", "H2O and <x>")]
    public void A_title_without_its_marks(string title, string plain) => Assert.Equal(plain, TitleText.Plain(title));

    private static long Allocated(int count)
    {
        List<Piece> pieces =
        [
            .. Enumerable.Repeat(new Piece("Roads of the shore. ", Formatting.None, "title", "a"), count),
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();
        RunBuilder.Of(pieces);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
