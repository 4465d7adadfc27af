using System.CommandLine;

namespace Dossier.Cli.Verbs;

/// <summary>How a verb ends when the user or the system wants the program to end.</summary>
internal static class Interruption
{
    /// <summary>
    /// How long a verb has to heed it: what other programs are doing for it is ended too. After that the program ends
    /// all the same.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Lets a verb do its work on another thread than the one that waits for Ctrl-C and for the system's signal to end.
    /// </summary>
    /// <param name="verb">The verb.</param>
    /// <param name="run">What it does; the token is cancelled when it is to stop. Gives the exit code.</param>
    public static void SetRun(this Command verb, Func<ParseResult, CancellationToken, int> run) =>
        verb.SetAction((call, cancel) => Task.Run(() => run(call, cancel), cancel));
}
