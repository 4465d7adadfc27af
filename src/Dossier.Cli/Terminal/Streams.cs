using System.Text;

namespace Dossier.Cli.Terminal;

/// <summary>The two streams on which the program speaks.</summary>
internal static class Streams
{
    /// <summary>Standard error as it was, for the line of progress alone, which moves the cursor.</summary>
    public static readonly TextWriter RawError = OpenError();

    private static readonly SafeWriter output = new(
        OpenOutput(),
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
    private static TextWriter OpenError() => Open(() => Console.Error, TextWriter.Null);

    /// <summary>Standard output; where the caller closed it, what says so as soon as something is written.</summary>
    private static TextWriter OpenOutput() => Open(() => Console.Out, new ClosedWriter());

    private static TextWriter Open(Func<TextWriter> stream, TextWriter otherwise)
    {
        try
        {
            return stream();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return otherwise;
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

    /// <summary>A stream that the caller closed.</summary>
    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("it is closed");
    }
}
