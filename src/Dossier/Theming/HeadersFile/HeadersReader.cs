using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Theming.HeadersFile;

/// <summary>
/// The file by which hosts of static sites learn what headers to send: a path, and below it, indented, a header a line.
/// </summary>
public static class HeadersReader
{
    /// <summary>Its name, at the root of the site.</summary>
    public const string FileName = "_headers";

    /// <summary>What names of headers are made of (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    /// <summary>Headers that say how an answer is carried, which only the host that sends it knows.</summary>
    private static readonly ImmutableArray<string> TransportHeaders =
    [
        "connection",
        "content-encoding",
        "content-length",
        "content-range",
        "date",
        "host",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];

    /// <summary>
    /// Reads the file; a line that a host would not send, or not as it stands, is reported and left out.
    /// </summary>
    /// <param name="path">Its path for people.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableArray<HostHeader> Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        var file = new InputFile(
            path,
            Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n").TrimStart('\uFEFF')
        );
        var headers = ImmutableArray.CreateBuilder<HostHeader>();
        var headerPath = "";
        var offset = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            var typed = line.Trim();
            var span = file.Span(offset + line.IndexOf(typed, StringComparison.Ordinal), typed.Length);
            offset += line.Length + 1;
            if (typed.Length == 0 || typed[0] == '#')
            {
                continue;
            }

            if (!char.IsWhiteSpace(line[0]))
            {
                headerPath = typed;
                Report(
                    typed[0] == '/' || typed.StartsWith("https://", StringComparison.Ordinal)
                        ? null
                        : ($"'{typed}' is no path", "paths begin with /; headers stand below theirs, after spaces")
                );
            }
            // Cloudflare takes a header of a wider path away by '! Name'.
            else if (typed[0] != '!')
            {
                var colon = typed.IndexOf(':', StringComparison.Ordinal);
                var name = typed[..Math.Max(0, colon)].TrimEnd();
                var value = typed[(colon + 1)..].TrimStart();
                var fault = headerPath.Length == 0 ? FaultWithoutPath : FaultOf(colon, name, value);
                Report(fault);
                if (fault is null)
                {
                    headers.Add(new HostHeader(headerPath, name, value));
                }
            }

            void Report((string Message, string Hint)? fault)
            {
                if (fault is var (message, hint))
                {
                    bag.Report(Codes.HostHeader, span, message, hint);
                }
            }
        }

        return headers.ToImmutable();
    }

    private static readonly (string, string) FaultWithoutPath = (
        "the header stands below no path",
        "begin a path with / at the line's beginning, and its headers with spaces"
    );

    /// <summary>What is wrong with a header, and the hint; null where a host sends it as it stands.</summary>
    private static (string, string)? FaultOf(int colon, string name, string value) =>
        colon < 0 ? ("this is no header", "write it as Name: value")
        : name.Length == 0 ? ("the header has no name", "write it as Name: value")
        : name.AsSpan().ContainsAnyExcept(NameCharacters)
            ? ($"'{name}' cannot be the name of a header", "names are made of Latin letters, digits and hyphens")
        : TransportHeaders.Contains(name.ToLowerInvariant())
            ? ($"the header '{name}' is the host's own", "take it out: it says how an answer is carried")
        : value.Any(character => character is not '\t' and (< ' ' or > '~'))
            ? (
                $"the value of '{name}' holds a character that no header may hold",
                "write it in ASCII: hosts send such a header in pieces, or not at all"
            )
        : null;
}
