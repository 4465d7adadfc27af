namespace Dossier.Cli.Terminal;

/// <summary>The two streams on which the program speaks.</summary>
internal static class Streams
{
    /// <summary>Standard error as it was, for the line of progress alone, which moves the cursor.</summary>
    public static readonly TextWriter RawError = OpenError();

    private static readonly SafeWriter output = new(
        Console.Out,
        colours: false,
        directions: Console.IsOutputRedirected
    );

    private static readonly SafeWriter error = new(RawError, colours: !Console.IsErrorRedirected, directions: false);

    /// <summary>
    /// Replaces standard output and standard error before any file is opened: if the caller closed one of them, the
    /// next file would get its number, and what is said would be written into it.
    /// </summary>
    public static void Install()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }

    /// <summary>Standard error; nothing where the caller closed it, as some that run jobs by the clock do.</summary>
    private static TextWriter OpenError()
    {
        try
        {
            return Console.Error;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return TextWriter.Null;
        }
    }

    /// <summary>
    /// Flushes standard output. Returns the exit code: the verb's own, or that of an error where the output could not
    /// be written.
    /// </summary>
    /// <param name="code">What the verb returned.</param>
    public static int FlushForExit(int code)
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
