using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Theming.HeadersFile;

namespace Dossier.Cli.HostFiles;

/// <summary>
/// The rules of a <c>_headers</c> file as nginx has them: what goes with every file as a line of the site's one
/// location, since a location within it would drop the lines of the one around it; what depends on the path as a map.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="site">The path that the site stands at, with a slash at its end.</param>
/// <param name="prefix">What the names of its variables begin with.</param>
internal sealed partial class NginxHeaders(ImmutableArray<HostHeader> rules, string site, string prefix)
{
    /// <summary>What hosts that read <c>_headers</c> send where no rule says how long a file keeps.</summary>
    private static readonly HostHeader UsualCaching = new("/*", "Cache-Control", "public, max-age=0, must-revalidate");

    /// <summary>The maps, which stand outside the server.</summary>
    public string Maps() =>
        string.Concat(
            HeadersWithVariables()
                .Where(header => !IsForAll(header.Rules))
                .Select(header =>
                    $"# {header.Rules.Key}\nmap $uri {header.Variable} {{\n    volatile;\n"
                    + string.Concat(
                        header
                            .Rules.OrderBy(rule => rule.Path == "/*")
                            .Select(rule => $"    {PatternOf(rule.Path)} {Quoted(rule.Value)};\n")
                    )
                    + "}\n"
                )
        );

    /// <summary>The lines of the site's location. nginx leaves out a header whose value is empty.</summary>
    public string Lines() =>
        string.Join(
            '\n',
            HeadersWithVariables()
                .Select(header =>
                    $"        add_header {header.Rules.Key} "
                    + $"{(IsForAll(header.Rules) ? Quoted(header.Rules.First().Value) : header.Variable)} always;"
                )
        );

    /// <summary>
    /// The headers with their rules, each with the variable for its value: <c>$prefix_1</c>, since nginx takes no
    /// long names. Headers with a dollar sign are left out, as nginx has no way to write one.
    /// </summary>
    private IEnumerable<(IGrouping<string, HostHeader> Rules, string Variable)> HeadersWithVariables() =>
        (rules.Any(rule => rule is { Path: "/*", Name: "Cache-Control" }) ? rules : rules.Add(UsualCaching))
            .Where(rule => HeaderName().IsMatch(rule.Name))
            .Where(rule => !rule.Value.Any(c => c == '$' || char.IsControl(c)))
            .GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase)
            .Select((header, i) => (header, string.Create(CultureInfo.InvariantCulture, $"${prefix}_{i + 1}")));

    /// <summary>Whether a header is the same for every path.</summary>
    private static bool IsForAll(IGrouping<string, HostHeader> header) => header.All(rule => rule.Path == "/*");

    /// <summary>
    /// A rule's path as a pattern of nginx: <c>*</c> at the end is whatever follows, <c>:name</c> one part of the
    /// path. A folder's path fits its page, <c>index.html</c>, as well, since nginx looks up a folder's page by that
    /// name.
    /// </summary>
    private string PatternOf(string path)
    {
        if (path == "/*")
        {
            return "default";
        }

        var parts = path.TrimEnd('*').Split('/').Select(part => part is [':', _, ..] ? "[^/]+" : Regex.Escape(part));
        var pattern =
            Regex.Escape(site.TrimEnd('/'))
            + string.Join('/', parts)
            + (
                path.EndsWith('*') ? ""
                : path.EndsWith('/') ? "(index\\.html)?$"
                : "$"
            );
        return Quoted($"~^{pattern}");
    }

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary><c>Cache-Control</c>.</summary>
    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex HeaderName();
}
