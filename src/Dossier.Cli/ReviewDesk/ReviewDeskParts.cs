using System.Collections.Concurrent;

namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// The files that the review desk is made of, the local page of <c>dossier verify --serve</c> for a second reader.
/// </summary>
internal static class ReviewDeskParts
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
                using var stream = typeof(ReviewDeskParts).Assembly.GetManifestResourceStream($"ReviewDesk/{name}")!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
}
