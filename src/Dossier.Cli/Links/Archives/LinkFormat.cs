using System.Collections.Immutable;

namespace Dossier.Cli.Links.Archives;

/// <summary>Reads lists of links: the header Link (RFC 8288) and <c>application/link-format</c> (RFC 6690).</summary>
internal static class LinkFormat
{
    /// <summary>The links, in order; what cannot be read is passed over.</summary>
    public static IEnumerable<(string Address, ImmutableDictionary<string, string> Parameters)> Read(string text)
    {
        var at = 0;
        while (text.IndexOf('<', at) is var open and >= 0 && text.IndexOf('>', open) is var close and >= 0)
        {
            var parameters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
            at = close + 1;
            while (ReadParameter(text, ref at) is var (name, value))
            {
                // The first of a name counts (RFC 8288, 3.3).
                parameters.TryAdd(name, value);
            }

            yield return (text[(open + 1)..close].Trim(), parameters.ToImmutable());
        }
    }

    /// <summary>Whether a link is of a kind; it can be of several.</summary>
    public static bool Is(ImmutableDictionary<string, string> parameters, string kind) =>
        parameters
            .GetValueOrDefault("rel", "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Contains(kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a parameter such as <c>; rel="memento"</c>; null where none follows.</summary>
    private static (string Name, string Value)? ReadParameter(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        if (at >= text.Length || text[at] != ';')
        {
            return null;
        }

        at++;
        SkipBlanks(text, ref at);
        var start = at;
        while (at < text.Length && text[at] is not ('=' or ';' or ',' or '<'))
        {
            at++;
        }

        var name = text[start..at].Trim();
        if (at >= text.Length || text[at] != '=')
        {
            return (name, "");
        }

        at++;
        SkipBlanks(text, ref at);
        return (name, ReadValue(text, ref at));
    }

    /// <summary>Reads a value in quotation marks, or up to the next semicolon or comma.</summary>
    private static string ReadValue(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            var value = new System.Text.StringBuilder();
            for (at++; at < text.Length && text[at] != '"'; at++)
            {
                at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
                value.Append(text[at]);
            }

            // A list that is cut has no end of its last value.
            at = Math.Min(at + 1, text.Length);
            return value.ToString();
        }

        var start = at;
        while (at < text.Length && text[at] is not (';' or ','))
        {
            at++;
        }

        return text[start..Math.Min(at, text.Length)].Trim();
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
