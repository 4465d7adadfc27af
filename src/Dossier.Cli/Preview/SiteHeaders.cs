using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Theming.HeadersFile;

namespace Dossier.Cli.Preview;

/// <summary>
/// The site's <c>_headers</c> file, as hosts read it: a preview under other rules than the published site would hide
/// what they forbid.
/// </summary>
internal sealed class SiteHeaders
{
    /// <summary>No headers at all.</summary>
    public static readonly SiteHeaders None = new([]);

    private readonly ImmutableArray<HostHeader> rules;

    private SiteHeaders(ImmutableArray<HostHeader> rules) => this.rules = rules;

    /// <summary>The rules in the file of a site, as a preview keeps them; none where it has no such file.</summary>
    public static SiteHeaders Of(OutputTree site)
    {
        if (!site.Files.TryGetValue(HeadersReader.FileName, out var bytes))
        {
            return None;
        }

        return new SiteHeaders([
            // What no host would send has been reported with the theme.
            .. HeadersReader
                .Read(HeadersReader.FileName, bytes, new DiagnosticBag())
                .Select(RuleForPreview)
                .OfType<HostHeader>(),
        ]);
    }

    /// <summary>The headers for a path.</summary>
    public IEnumerable<(string Name, string Value)> For(string path) =>
        rules
            .Where(rule =>
                rule.Path.EndsWith('*') ? path.StartsWith(rule.Path[..^1], StringComparison.Ordinal) : rule.Path == path
            )
            .Select(rule => (rule.Name, rule.Value));

    /// <summary>A rule as this machine can keep it; null for what is meant for the published site alone.</summary>
    private static HostHeader? RuleForPreview(HostHeader rule) =>
        rule.Name.ToLowerInvariant() switch
        {
            "strict-transport-security" => null,
            // What is not published yet is not for pages of other sites that the browser has open.
            "cross-origin-resource-policy" or "timing-allow-origin" => null,
            var name when name.StartsWith("access-control-", StringComparison.Ordinal) => null,
            "content-security-policy" => rule with
            {
                Value = string.Join(
                    "; ",
                    rule.Value.Split(';', StringSplitOptions.TrimEntries)
                        .Where(part => part != "upgrade-insecure-requests")
                ),
            },
            _ => rule,
        };
}
