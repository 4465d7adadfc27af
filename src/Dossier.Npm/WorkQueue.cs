namespace Dossier.Npm;

/// <summary>
/// Runs work in the order in which it is handed over, so much of it at once. Where one fails, the others are ended.
/// </summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly SemaphoreSlim free;
    private readonly CancellationTokenSource ending;

    /// <param name="atOnce">How many run at once, at the most.</param>
    /// <param name="cancel">Ends all, by an <see cref="OperationCanceledException"/>.</param>
    public WorkQueue(int atOnce, CancellationToken cancel)
    {
        free = new SemaphoreSlim(atOnce);
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    }

    public void Dispose()
    {
        free.Dispose();
        ending.Dispose();
    }

    /// <summary>Runs one work, away from the caller's thread, once its turn has come.</summary>
    /// <param name="work">What to do; given what ends it.</param>
    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> work)
    {
        await free.WaitAsync(ending.Token);
        try
        {
            return await Task.Run(() => work(ending.Token), ending.Token);
        }
        catch
        {
            await ending.CancelAsync();
            throw;
        }
        finally
        {
            free.Release();
        }
    }
}
