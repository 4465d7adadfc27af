using System.Text.RegularExpressions;
using Dossier.Diagnostics;

namespace Dossier.Resolve.NameLookup;

/// <summary>
/// Tells of an id that is not known whether it is a known one that a sign cut short, or to which its place was joined.
/// </summary>
internal static partial class CitationSlips
{
    /// <summary>What to write: the id with a hyphen for its dash, or its place behind a comma; else null.</summary>
    /// <param name="id">The id as it was read.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isKnown">Whether there is an id.</param>
    public static string? Hint(string id, TextSpan span, Func<string, bool> isKnown)
    {
        if (Joined().Match(id) is { Success: true, Groups: [_, var first, var page] } && isKnown(first.Value))
        {
            return $"write [@{first.Value}, p. {page.Value}]: a comma stands before the place";
        }

        return
            span.File is { } file
            && Rest().Match(file.Text, span.End) is { Success: true, Groups: [_, var rest] }
            && $"{id}-{Dash().Replace(rest.Value, "-")}" is var whole
            && isKnown(whole)
            ? $"a dash stands in the id where it has a hyphen: write {whole}"
            : null;
    }

    /// <summary>An id with a page joined to it: ‘holm-2024:12’, ‘holm-2024.12’.</summary>
    [GeneratedRegex(@"^(.+?)[:.]p?\.?([0-9]{1,4}(?:-[0-9]{1,4})?)$")]
    private static partial Regex Joined();

    /// <summary>What is left of an id behind a dash: ‘–2024’.</summary>
    [GeneratedRegex(@"\G[‐‑‒–—−]([\p{L}\p{N}]+(?:[-‐‑‒–—−][\p{L}\p{N}]+)*)")]
    private static partial Regex Rest();

    [GeneratedRegex("[‐‑‒–—−]")]
    private static partial Regex Dash();
}
