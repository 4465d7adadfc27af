namespace Dossier.Cli.Links.Http;

/// <summary>
/// Guards against what others wrote: whatever goes wrong in reading one answer is a fault of that answer, and the run
/// goes on with the others.
/// </summary>
internal static class AnswerGuard
{
    /// <summary>Runs a read; where it fails by anything but the wanted stop, gives what stands for that.</summary>
    /// <param name="read">Asks and reads; may throw whatever it likes.</param>
    /// <param name="unreadable">Stands for an answer that cannot be read.</param>
    /// <param name="stop">Ends everything; only this throws.</param>
    public static async Task<T> ReadOr<T>(Func<Task<T>> read, Func<T> unreadable, CancellationToken stop)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return unreadable();
        }
    }
}
