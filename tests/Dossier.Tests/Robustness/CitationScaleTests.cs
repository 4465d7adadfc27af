using Dossier.Compose.Citations;
using Dossier.Csl.Text;

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
