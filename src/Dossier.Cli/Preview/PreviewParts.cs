using System.Text;

namespace Dossier.Cli.Preview;

/// <summary>
/// What the preview adds to a site: a script that reloads, a stylesheet for errors. It is in no output folder.
/// </summary>
internal static class PreviewParts
{
    /// <summary>Where browsers listen for changes.</summary>
    public const string Events = "/_dossier/events";

    private const string Script = "/_dossier/reload.js";
    private const string Style = "/_dossier/error.css";
    private static readonly Lazy<byte[]> ScriptBytes = new(() => Resource("reload.js"));
    private static readonly Lazy<byte[]> StyleBytes = new(() => Resource("error.css"));

    /// <summary>The mark-up that puts the script into a page.</summary>
    /// <param name="version">What the page shows.</param>
    public static string ScriptTag(string version) => $"<script src=\"{Script}?v={version}\" defer></script>\n";

    /// <summary>The mark-up that puts the stylesheet into a page.</summary>
    public static string StyleTag { get; } = $"<link rel=\"stylesheet\" href=\"{Style}\">\n";

    /// <summary>The part at a path; null when there is none.</summary>
    public static (string Type, ReadOnlyMemory<byte> Bytes)? Find(string? path) =>
        path switch
        {
            Script => ("text/javascript; charset=utf-8", ScriptBytes.Value),
            Style => ("text/css; charset=utf-8", StyleBytes.Value),
            _ => null,
        };

    /// <summary>
    /// A page with the script at the end of its head; as an address, so that no security policy needs an exception.
    /// </summary>
    public static ReadOnlyMemory<byte> WithScript(ReadOnlyMemory<byte> page, string version)
    {
        var head = page.Span.IndexOf("</head>"u8);
        var at = head < 0 ? page.Length : head;
        return (byte[])[.. page.Span[..at], .. Encoding.UTF8.GetBytes(ScriptTag(version)), .. page.Span[at..]];
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewParts).Assembly.GetManifestResourceStream($"Preview/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
