using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Theming;

namespace Dossier.Cli.Hosts;

/// <summary>A line of a site's <c>_headers</c> file: what is sent with the files of some paths.</summary>
/// <param name="Path">The path, from the root; <c>*</c> at its end stands for whatever follows.</param>
/// <param name="Name">The header's name.</param>
/// <param name="Value">Its value.</param>
internal sealed record HeaderRule(string Path, string Name, string Value)
{
    /// <summary>Reads a file; what no host would send has been reported with the theme, and is left out.</summary>
    public static ImmutableArray<HeaderRule> Read(string text) =>
        [
            .. HostHeaders
                .Read(HostHeaders.File, Encoding.UTF8.GetBytes(text), new DiagnosticBag())
                .Select(header => new HeaderRule(header.Path, header.Name, header.Value)),
        ];
}
