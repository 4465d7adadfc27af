using System.Text.Json;

namespace Dossier.Npm.Programs;

/// <summary>
/// Runs a script of the theme in Node.js: it gets an order as JSON on standard input, and answers with files.
/// </summary>
internal static class ThemeScript
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a script, and gives it its order.</summary>
    /// <param name="script">Its path below the theme's folder.</param>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    /// <param name="order">What it is to make.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The files that it made, by the names that it gives them; null, and the reason, where it
    /// failed.</returns>
    public static async Task<(IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>? Files, string Why)> Run(
        string script,
        string folder,
        ReadOnlyMemory<byte> order,
        CancellationToken cancel
    )
    {
        var result = await OutsideProgram.Run("node", [Path.Combine(folder, script)], folder, order, Limit, cancel);
        if (result is not { ExitCode: 0 })
        {
            return (null, result?.Failure("five minutes") ?? "Node.js cannot be started");
        }

        try
        {
            return (ReadFiles(result.Output), "");
        }
        catch (Exception fault) when (ProgramResult.IsOfForm(fault))
        {
            return (
                null,
                "its answer is not a line of JSON, [{ path, length }], and the files' bytes; nothing else "
                    + "may go to standard output"
            );
        }
    }

    /// <summary>
    /// One line of JSON, a list of paths and lengths; then the bytes of these files, one after the other.
    /// </summary>
    private static List<KeyValuePair<string, ReadOnlyMemory<byte>>> ReadFiles(byte[] output)
    {
        var offset = Array.IndexOf(output, (byte)'\n') + 1;
        using var head = JsonDocument.Parse(output.AsMemory(0, offset));
        var files = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var file in head.RootElement.EnumerateArray())
        {
            var length = file.GetProperty("length").GetInt32();
            files.Add(new(file.GetProperty("path").GetString()!, output.AsMemory(offset, length)));
            offset += length;
        }

        return files;
    }
}
