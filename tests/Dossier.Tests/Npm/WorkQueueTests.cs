using Dossier.Npm;

namespace Dossier.Tests.Npm;

/// <summary>Work that runs at once, so much of it as there is room for.</summary>
public sealed class WorkQueueTests
{
    [Fact]
    public async Task Work_begins_in_the_order_in_which_it_was_handed_over()
    {
        using var queue = new WorkQueue(1, TestContext.Current.CancellationToken);
        var begun = new List<int>();
        var ended = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    queue.Run(_ =>
                    {
                        begun.Add(i);
                        return Task.FromResult(-i);
                    })
                )
        );
        Assert.Equal(Enumerable.Range(0, 20), begun);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => -i), ended);
    }

    [Fact]
    public async Task No_more_runs_at_once_than_there_is_room_for()
    {
        using var queue = new WorkQueue(2, TestContext.Current.CancellationToken);
        var (first, second) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var begun = 0;
        Task<int>[] works = [Begin(first), Begin(second), Begin(second)];
        first.SetResult(1);
        Assert.Equal(1, await works[0]);
        second.SetResult(2);
        var ended = await Task.WhenAll(works);
        Assert.Equal([1, 2, 2], ended);

        Task<int> Begin(TaskCompletionSource<int> end) =>
            queue.Run(async _ =>
            {
                Assert.InRange(Interlocked.Increment(ref begun), 1, 2);
                var ended = await end.Task;
                Interlocked.Decrement(ref begun);
                return ended;
            });
    }

    [Fact]
    public async Task Where_one_fails_the_others_are_ended_and_its_fault_is_told()
    {
        using var queue = new WorkQueue(2, TestContext.Current.CancellationToken);
        Task<int>[] works =
        [
            queue.Run(async cancel =>
            {
                await Task.Delay(Timeout.Infinite, cancel);
                return 1;
            }),
            queue.Run<int>(_ => throw new IOException("the disk is full")),
        ];
        var fault = await Assert.ThrowsAsync<IOException>(() => Task.WhenAll(works));
        Assert.Equal("the disk is full", fault.Message);
        Assert.True(works[0].IsCanceled);
        Assert.All(works, work => Assert.True(work.IsCompleted));
    }

    [Fact]
    public async Task All_is_ended_from_outside()
    {
        using var ending = new CancellationTokenSource();
        using var queue = new WorkQueue(1, ending.Token);
        var work = queue.Run(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return 1;
        });
        var waiting = queue.Run(_ => Task.FromResult(2));
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
