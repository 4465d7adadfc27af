using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Languages;
using Dossier.Model.Sources;

namespace Dossier.Check.Grounding;

/// <summary>
/// Finds what names a source in plain text and does not cite it: its id without the <c>@</c> of a citation, or its
/// author and year in round brackets.
/// </summary>
internal sealed partial class BareCitations
{
    private readonly FrozenSet<string> ids;
    private readonly FrozenDictionary<(string Family, string Year), string> byName;

    /// <summary>Gathers the names of sources.</summary>
    public BareCitations(ImmutableArray<Source> sources)
    {
        ids = sources.Select(source => source.Id).ToFrozenSet(StringComparer.Ordinal);
        byName = sources
            .Where(source => source is { Authors: [{ Family.Length: > 0 }, ..], Issued: { IsDated: true } })
            .GroupBy(source =>
                (source.Authors[0].Family, source.Issued!.Start.Year.ToString("0000", CultureInfo.InvariantCulture))
            )
            .ToFrozenDictionary(group => group.Key, group => group.First().Id);
    }

    /// <summary>
    /// Where a text names a source without citing it, in order, each with the citation to write instead.
    /// </summary>
    public IEnumerable<(int Start, int Length, string Instead)> In(string text)
    {
        if (!MayHold(text))
        {
            yield break;
        }

        foreach (Match match in Candidate().Matches(text))
        {
            if (Instead(match.Value) is { } instead)
            {
                yield return (match.Index, match.Length, instead);
            }
        }
    }

    /// <summary>Whether a text has a bracket, or a hyphen before a digit, of which every mention has one.</summary>
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('[', '(', '{'))
        {
            return true;
        }

        for (var at = text.IndexOf('-'); at >= 0 && at + 1 < text.Length; )
        {
            if (text[at + 1] is '1' or '2')
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('-');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The citation that brackets, braces or a word were to be; null for what names no source.</summary>
    private string? Instead(string found)
    {
        var bare = found.TrimStart('@');
        if (bare[0] is not ('[' or '(' or '{'))
        {
            return ids.Contains(bare) ? $"[@{bare}]" : null;
        }

        var inside = bare[1..^1];
        // A word among others, or in round brackets, is an id only where it looks like none of the language's.
        var id = Array.Find(
            inside.Split((char[])[' ', '\n', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries),
            word => ids.Contains(word) && (LooksLikeId(word) || (bare[0] == '[' && BeginsWithId(inside, word)))
        );
        return id is not null ? $"[{inside.Replace(id, $"@{id}", StringComparison.Ordinal)}]"
            : bare[0] == '('
            && AuthorAndYear().Match(inside) is { Success: true } named
            && byName.TryGetValue((named.Groups[1].Value, named.Groups[2].Value), out var source)
                ? $"[@{source}{(named.Groups[3].Length > 0 ? $", {named.Groups[3].Value.Trim()}" : "")}]"
            : bare[0] == '{' ? OfPrograms(inside)
            : null;
    }

    /// <summary>
    /// The citation that a mark of EndNote or Zotero was to be, authors and years in braces, with the pages that it
    /// has; null for what is none.
    /// </summary>
    private string? OfPrograms(string inside)
    {
        var marks = Array.ConvertAll(
            inside.Split(';', StringSplitOptions.TrimEntries),
            part => OfProgram().Match(part)
        );
        if (!Array.TrueForAll(marks, mark => mark.Success))
        {
            return null;
        }

        var isKnown = true;
        var cited = new List<string>();
        foreach (var mark in marks)
        {
            var source = Slug.Of($"{mark.Groups[1].Value}-{mark.Groups[2].Value}");
            var known =
                byName.TryGetValue((mark.Groups[1].Value, mark.Groups[2].Value), out var named) || ids.Contains(source);
            source = named ?? source;
            isKnown &= known;
            cited.Add($"@{(known ? source : "id")}{(mark.Groups[3].Length > 0 ? $", p. {mark.Groups[3].Value}" : "")}");
        }

        return $"[{string.Join("; ", cited)}]{(isKnown ? "" : ", with the id that sources.yml gives it")}";
    }

    /// <summary>Whether a text is an id, or begins with one and a comma or semicolon: ‘holm-2024, p. 3’.</summary>
    private static bool BeginsWithId(string inside, string id) =>
        inside.StartsWith(id, StringComparison.Ordinal)
        && (inside.Length == id.Length || inside[id.Length] is ',' or ';');

    /// <summary>Whether a text has a hyphen or a digit, and so is no word of the language.</summary>
    private static bool LooksLikeId(string id) =>
        id.Contains('-', StringComparison.Ordinal) || id.Any(char.IsAsciiDigit);

    /// <summary>
    /// What may name a source: ‘(holm-2024, p. 3)’, ‘[holm-2024]’, ‘{holm-2024}’, EndNote's ‘{Holm, 2024 #12}’, and a
    /// word that ends in a year as ids do, ‘holm-2024’.
    /// </summary>
    [GeneratedRegex(
        @"@?\[[^\[\]@]+\]|\([^()\[\]@]+\)|\{[a-z0-9-]+\}"
            + @"|\{[ |]{0,4}\p{Lu}[^{}=""\n]{0,80}\b(?:1[5-9]|20)[0-9]{2}[a-z]?\b[^{}=""\n]{0,120}\}"
            + @"|(?<![\w@/.#""=-])[a-z][a-z0-9-]*-(?:1[5-9]|20)[0-9]{2}[a-z]?(?![\w/#-])"
    )]
    private static partial Regex Candidate();

    /// <summary>
    /// The inside of a mark of EndNote or Zotero: author, year, perhaps the number of an entry, and a page, as in
    /// ‘Holm, 2024 #12@34’.
    /// </summary>
    [GeneratedRegex(
        @"^[ |]*(\p{Lu}[\p{L}’'-]*)(?:[ ,&][^#0-9|(]{0,60}?)?,? "
            + @"?\(?((?:1[5-9]|20)[0-9]{2})[a-z]?\)?(?: ?#[0-9]+)?(?: ?[@,|] "
            + @"?(?:pp?\. ?)?([0-9][0-9–-]*))?(?: ?\|.*)?$"
    )]
    private static partial Regex OfProgram();

    /// <summary>An author and a year, with a page or without: ‘see Holm and Berg, 2024: 34’.</summary>
    [GeneratedRegex(
        @"^(?:see |cf\. )?(\p{Lu}[\p{L}’'-]*)(?: (?:et al\.|and \p{Lu}[\p{L}’'-]*|& \p{Lu}[\p{L}’'-]*))?,? "
            + @"((?:1[5-9]|20)[0-9]{2})(?:[,:] ?(.{1,40}))?$"
    )]
    private static partial Regex AuthorAndYear();
}
