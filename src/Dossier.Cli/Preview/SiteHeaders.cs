using System.Collections.Immutable;
using System.Text;
using Dossier.Encode;

namespace Dossier.Cli.Preview;

/// <summary>
/// The site's <c>_headers</c> file, as hosts read it: a preview under other rules than the published site would hide
/// what they forbid.
/// </summary>
internal sealed class SiteHeaders
{
    /// <summary>No headers at all.</summary>
    public static readonly SiteHeaders None = new([]);

    private readonly ImmutableArray<(string Path, string Name, string Value)> rules;

    private SiteHeaders(ImmutableArray<(string Path, string Name, string Value)> rules) => this.rules = rules;

    /// <summary>Reads the file of a site.</summary>
    public static SiteHeaders Of(OutputTree site)
    {
        if (!site.Files.TryGetValue("_headers", out var bytes))
        {
            return None;
        }

        var rules = ImmutableArray.CreateBuilder<(string, string, string)>();
        var path = "";
        foreach (
            var line in Encoding
                .UTF8.GetString(bytes.Span)
                .Split('\n')
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0 && line[0] != '#')
        )
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]))
            {
                path = line;
            }
            else if (
                colon > 0
                && Local(line[..colon].Trim(), line[(colon + 1)..].Trim()) is var (name, value)
                && name.Length > 0
                && !value.Any(char.IsControl)
            )
            {
                rules.Add((path, name, value));
            }
        }

        return new SiteHeaders(rules.ToImmutable());
    }

    /// <summary>The headers for a path.</summary>
    public IEnumerable<(string Name, string Value)> For(string path) =>
        rules
            .Where(rule =>
                rule.Path.EndsWith('*') ? path.StartsWith(rule.Path[..^1], StringComparison.Ordinal) : rule.Path == path
            )
            .Select(rule => (rule.Name, rule.Value));

    /// <summary>A header as this machine can keep it: here there is no HTTPS to insist on.</summary>
    private static (string Name, string Value) Local(string name, string value) =>
        name.ToLowerInvariant() switch
        {
            "strict-transport-security" => ("", ""),
            "content-security-policy" => (
                name,
                string.Join(
                    "; ",
                    value.Split(';', StringSplitOptions.TrimEntries).Where(part => part != "upgrade-insecure-requests")
                )
            ),
            _ => (name, value),
        };
}
