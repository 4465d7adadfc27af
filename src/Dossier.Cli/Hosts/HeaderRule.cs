using System.Collections.Immutable;

namespace Dossier.Cli.Hosts;

/// <summary>A line of a site's <c>_headers</c> file: what is sent with the files of some paths.</summary>
/// <param name="Path">The path, from the root; <c>*</c> at its end stands for whatever follows.</param>
/// <param name="Name">The header's name.</param>
/// <param name="Value">Its value.</param>
internal sealed record HeaderRule(string Path, string Name, string Value)
{
    /// <summary>Reads a file; what is no rule is passed over, as hosts do.</summary>
    public static ImmutableArray<HeaderRule> Read(string text)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        var path = "";
        foreach (
            var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#')
        )
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]))
            {
                path = line;
            }
            else if (colon > 0 && line[..colon].Trim() is { Length: > 0 } name && name[0] != '#')
            {
                rules.Add(new HeaderRule(path, name, line[(colon + 1)..].Trim()));
            }
        }

        return rules.ToImmutable();
    }
}
