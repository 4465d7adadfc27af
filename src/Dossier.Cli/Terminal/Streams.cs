namespace Dossier.Cli.Terminal;

/// <summary>The two streams on which the program speaks.</summary>
internal static class Streams
{
    /// <summary>Standard error as it was, for the line of progress alone, which moves the cursor.</summary>
    public static readonly TextWriter RawError = Console.Error;

    private static readonly SafeWriter output = new(
        Console.Out,
        colours: false,
        directions: Console.IsOutputRedirected
    );

    private static readonly SafeWriter error = new(RawError, colours: !Console.IsErrorRedirected, directions: false);

    /// <summary>
    /// Takes both streams over, before anything is said: where the caller closed one, a file that is opened later could
    /// be taken for it.
    /// </summary>
    public static void Take()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }

    /// <summary>The exit code, which says too whether what was asked for could be said.</summary>
    /// <param name="code">What the verb returned.</param>
    public static int Close(int code)
    {
        output.Flush();
        if (output.Failure is not { } failure)
        {
            return code;
        }

        Console.Error.WriteLine($"dossier: standard output cannot be written: {failure}");
        return code == ExitCodes.Done ? ExitCodes.Errors : code;
    }
}
