using Dossier.ParallelWork;

namespace Dossier.Tests.ParallelWork;

public sealed class ParallelLoopTests
{
    [Fact]
    public void What_is_made_stands_in_the_order_of_the_items() =>
        Assert.Equal(
            Enumerable.Range(0, 1000).Select(i => i * 2),
            ParallelLoop.Map(Enumerable.Range(0, 1000), i => i * 2)
        );

    [Fact]
    public void What_the_work_throws_comes_as_it_was_thrown_and_always_the_same() =>
        Assert.Equal(
            "fault 0",
            Assert
                .Throws<FormatException>(() =>
                    ParallelLoop.Map<int, int>(Enumerable.Range(0, 8), i => throw new FormatException($"fault {i % 2}"))
                )
                .Message
        );
}
