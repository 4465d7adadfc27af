using System.Security.Cryptography;
using System.Text;
using Dossier.Cli.Additions;
using Dossier.Diagnostics;
using Dossier.Theming;

namespace Dossier.Cli.Hosts;

/// <summary>The files that a host needs beside a dossier.</summary>
/// <param name="host">The host.</param>
/// <param name="id">The dossier's id.</param>
/// <param name="url">Where the site will stand; null where that is not known yet.</param>
/// <param name="headers">The site's <c>_headers</c>.</param>
internal sealed class HostRecipe(PublishingHost host, string id, Uri? url, ReadOnlyMemory<byte> headers)
{
    private const int LineLength = 118;

    /// <summary>A host where there is none yet: reserved for examples, so that nobody has it.</summary>
    private const string UnknownHost = "www.example.org";

    /// <summary>The files, by path with forward slashes.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files() =>
        (host.Builds ? HeldFiles.Below("Recipes/npm/") : [])
            .Concat(HeldFiles.Below($"Recipes/{host.Name}/"))
            .Select(file =>
                (file.Path.Replace("nginx-site", $"nginx-{id}", StringComparison.Ordinal), Named(file.Text))
            );

    private byte[] Named(string text)
    {
        // nginx compares what the percent signs of an address stand for.
        var path = Uri.UnescapeDataString(url?.AbsolutePath ?? "/");
        // Names of variables and keys of maps may have some forty letters in nginx, unless its own file says otherwise.
        var variable = $"dossier_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
        var nginx = new NginxHeaders(
            // What no host would send has been reported with the theme.
            HostHeaders.Read(HostHeaders.File, headers, new DiagnosticBag()),
            path,
            variable
        );
        return Encoding.UTF8.GetBytes(
            new StringBuilder(text)
                .Replace("{{package}}", ProgramPackage.ForHosts)
                .Replace("{{lacks}}", Comment(host.Lacks))
                .Replace("{{id}}", id)
                .Replace("{{variable}}", variable)
                .Replace("{{host}}", url?.Host ?? UnknownHost)
                .Replace("{{path}}", path)
                .Replace("{{maps}}", nginx.Maps())
                .Replace("{{headers}}", nginx.Lines())
                .Replace("{{slash}}", Slash(path, url?.AbsolutePath ?? "/"))
                .ToString()
        );
    }

    /// <summary>The address of a site below a path, without its slash, leads to the site.</summary>
    private static string Slash(string path, string address) =>
        path == "/" ? "" : $"\n    location = \"{path.TrimEnd('/')}\" {{\n        return 301 \"{address}\";\n    }}\n";

    /// <summary>Sentences as comments, in lines that can be read.</summary>
    private static string Comment(IEnumerable<string> sentences)
    {
        var lines = new List<string>();
        foreach (var word in string.Join(' ', sentences).Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add($"# {word}");
            }
        }

        return string.Join('\n', lines);
    }
}
