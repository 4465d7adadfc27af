using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Cli.NewEntries;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Theming.HeadersFile;

namespace Dossier.Cli.HostFiles;

/// <summary>The files that a host needs beside a dossier.</summary>
/// <param name="host">The host.</param>
/// <param name="id">The dossier's id.</param>
/// <param name="url">Where the site will stand; null where that is not known yet.</param>
/// <param name="headers">The site's <c>_headers</c>.</param>
internal sealed partial class HostRecipe(PublishingHost host, string id, Uri? url, ReadOnlyMemory<byte> headers)
{
    private const int LineLength = 118;

    /// <summary>A host where there is none yet: reserved for examples, so that nobody has it.</summary>
    private const string UnknownHost = "www.example.org";

    /// <summary>The files, by path with forward slashes.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files() =>
        (host.Builds ? HeldFiles.Below("Recipes/npm/") : [])
            .Concat(HeldFiles.Below($"Recipes/{host.Name}/"))
            .Select(file =>
                (file.Path.Replace("nginx-site", $"nginx-{id}", StringComparison.Ordinal), FillGaps(file.Text))
            );

    /// <summary>
    /// Why a site's address cannot stand in the files; null where it can. What its percent signs stand for could end
    /// the text that it stands in, and go on as settings of the server.
    /// </summary>
    public static string? Refusal(Uri? url)
    {
        foreach (var character in DecodedPath(url))
        {
            if (char.IsControl(character) || character is '"' or '\\' or '$')
            {
                return $"the address {url!.AbsoluteUri} has a sign in its path, U+{(int)character:X4}, that no file "
                    + "for a host can hold; say another url: in dossier.yml";
            }
        }

        return null;
    }

    /// <summary>The text with the value of each gap in it; values are not searched for further gaps.</summary>
    private byte[] FillGaps(string text)
    {
        var path = DecodedPath(url);
        // Names of variables and keys of maps may have some forty letters in nginx, unless its own file says otherwise.
        var variable = $"dossier_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
        var nginx = new NginxHeaders(
            // What no host would send has been reported with the theme.
            HeadersReader.Read(HeadersReader.FileName, headers, new DiagnosticBag()),
            path,
            variable
        );
        return Encoding.UTF8.GetBytes(
            Gap()
                .Replace(
                    text,
                    gap =>
                        gap.Groups["name"].Value switch
                        {
                            "package" => ProgramPackage.ForHosts,
                            "lacks" => ToComments(host.Lacks),
                            "id" => id,
                            "variable" => variable,
                            "host" => (url is null ? null : WebAddress.Host(url)) ?? UnknownHost,
                            "path" => path,
                            "maps" => nginx.Maps(),
                            "headers" => nginx.Lines(),
                            "slash" => RedirectToSlash(path, url?.AbsolutePath ?? "/"),
                            var other => throw new InvalidOperationException($"no recipe has a gap '{other}'"),
                        }
                )
        );
    }

    /// <summary>The path of a site without percent-encoding, as nginx compares it.</summary>
    private static string DecodedPath(Uri? url) => Uri.UnescapeDataString(url?.AbsolutePath ?? "/");

    /// <summary>
    /// nginx's redirect from a site's path without its slash, <c>/briefing</c>, to the site; empty for a site at the
    /// root.
    /// </summary>
    private static string RedirectToSlash(string path, string address) =>
        path == "/" ? "" : $"\n    location = \"{path.TrimEnd('/')}\" {{\n        return 301 \"{address}\";\n    }}\n";

    /// <summary>Sentences as comments, in lines that can be read.</summary>
    private static string ToComments(IEnumerable<string> sentences)
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

    /// <summary><c>{{name}}</c>.</summary>
    [GeneratedRegex(@"\{\{(?<name>[a-z]+)\}\}")]
    private static partial Regex Gap();
}
