using System.Collections.Concurrent;

namespace Dossier.Cli.Desk;

/// <summary>The desk's page, its stylesheet and its script.</summary>
internal static class DeskParts
{
    private static readonly ConcurrentDictionary<string, byte[]> Cache = new(StringComparer.Ordinal);

    /// <summary>The part at a path, with its media type; null when there is none.</summary>
    public static (string Type, ReadOnlyMemory<byte> Bytes)? Find(string? path) =>
        path switch
        {
            "/" => ("text/html; charset=utf-8", Resource("desk.html")),
            "/desk.css" => ("text/css; charset=utf-8", Resource("desk.css")),
            "/desk.js" => ("text/javascript; charset=utf-8", Resource("desk.js")),
            _ => null,
        };

    private static byte[] Resource(string name) =>
        Cache.GetOrAdd(
            name,
            static name =>
            {
                using var stream = typeof(DeskParts).Assembly.GetManifestResourceStream($"Desk/{name}")!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
}
