using System.Collections.Concurrent;

namespace Dossier.Cli.Links.Http;

/// <summary>Gives turns to ask a host: one at a time, with a pause after each.</summary>
/// <param name="clock">Keeps the pauses.</param>
/// <param name="pause">The pause of every host that wants no longer one.</param>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn, and for the pause since the last one; disposing of it ends it.</summary>
    public async Task<IDisposable> WaitForTurn(Uri address, CancellationToken stop)
    {
        var host = HostOf(address);
        await host.Gate.WaitAsync(stop);
        try
        {
            if (
                host.Last is { } lastEnd
                && host.Pause - clock.GetElapsedTime(lastEnd) is var rest
                && rest > TimeSpan.Zero
            )
            {
                await Task.Delay(rest, clock, stop);
            }
        }
        catch (OperationCanceledException)
        {
            host.Gate.Release();
            throw;
        }

        return new Turn(host, clock);
    }

    /// <summary>Makes the pause of a host longer; a shorter one changes nothing.</summary>
    public void LengthenPause(Uri address, TimeSpan longer)
    {
        var host = HostOf(address);
        host.Pause = longer > host.Pause ? longer : host.Pause;
    }

    private Host HostOf(Uri address) => hosts.GetOrAdd(address.Authority, _ => new Host(pause));

    private sealed class Host(TimeSpan pause)
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public TimeSpan Pause { get; set; } = pause;

        /// <summary>When the last turn ended, by the clock's time stamps.</summary>
        public long? Last { get; set; }
    }

    private sealed class Turn(Host host, TimeProvider clock) : IDisposable
    {
        public void Dispose()
        {
            host.Last = clock.GetTimestamp();
            host.Gate.Release();
        }
    }
}
