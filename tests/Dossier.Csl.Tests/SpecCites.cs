using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Csl.Citing;

namespace Dossier.Csl.Tests;

/// <summary>
/// Reads the citations of an example: each line is a note, <c>see {a 3-5} and so on; {b}</c>; <c>{-a}</c> leaves names
/// out, <c>{+a}</c> is names alone; <c>(chapter) 3</c> says what a locator counts.
/// </summary>
internal static partial class SpecCites
{
    /// <summary>The citations, with the numbers of their notes.</summary>
    public static ImmutableArray<Citation> Read(string block) =>
        [.. block.Split('\n').Select((line, index) => new Citation([.. Cite().Matches(line).Select(Read)], index + 1))];

    private static Cite Read(Match match)
    {
        var id = match.Groups["id"].Value;
        var label = match.Groups["label"].Value;
        return new Cite(id)
        {
            Prefix = match.Groups["prefix"].Value,
            Suffix = match.Groups["suffix"].Value,
            Locator = match.Groups["locator"].Value,
            Label = label.Length > 0 ? label : "page",
            SuppressAuthor = match.Groups["mode"].Value == "-",
            AuthorOnly = match.Groups["mode"].Value == "+",
        };
    }

    [GeneratedRegex(
        @"(?:^|;\s?)(?<prefix>[^{};]*)"
            + @"\{(?<mode>[+-]?)(?<id>[^\s}]+)(?: (?:\((?<label>[^)]*)\) )?(?<locator>[^}]*))?\}"
            + @"(?<suffix>[^;{]*)"
    )]
    private static partial Regex Cite();
}
