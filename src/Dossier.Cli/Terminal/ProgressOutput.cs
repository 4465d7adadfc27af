using System.Text;
using Spectre.Console;

namespace Dossier.Cli.Terminal;

/// <summary>Standard error as the library that shows progress wants it.</summary>
internal sealed class ProgressOutput : IAnsiConsoleOutput
{
    private readonly AnsiConsoleOutput usual = new(Streams.RawError);

    public TextWriter Writer => usual.Writer;

    public bool IsTerminal => !Console.IsErrorRedirected;

    public int Width => usual.Width;

    public int Height => usual.Height;

    public void SetEncoding(Encoding encoding) => usual.SetEncoding(encoding);
}
