using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// The number of a figure or table that somebody typed is one that the dossier has: ‘Figure 7’ of three is that of an
/// earlier draft, and a reference would have the right one. What a source is named with is a figure of that source.
/// </summary>
internal static partial class TypedNumbersExist
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var numbered = briefing
            .Pages.SelectMany(page => Walk.Blocks(page).OfType<Captioned>().Select(captioned => (page, captioned)))
            .ToLookup(one => one.captioned.IsTable);
        if (numbered.Count == 0)
        {
            return;
        }

        foreach (var page in briefing.Pages)
        {
            foreach (var (block, plain) in BlockTexts.Of(page).Where(one => Typed().IsMatch(one.Text)))
            {
                var text = new ClaimText();
                text.Add(block.Content);
                foreach (Match typed in Typed().Matches(text.ToString()))
                {
                    var isTable = typed.Groups["table"].Success;
                    var count = numbered[isTable].Count();
                    if (
                        count > 0
                        && int.Parse(typed.Groups["number"].Value, CultureInfo.InvariantCulture) > count
                        && !IsOfSource(text, typed)
                    )
                    {
                        bag.Report(
                            Codes.MarkdownSlip,
                            ClaimText.Place(text.Places(), typed.Index, typed.Length),
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"there is no '{typed.Value}': the dossier has {count} {Kind(isTable, count)}"
                            ),
                            $"write {Reference(page, [.. numbered[isTable]])}, which says the number by itself"
                        );
                    }
                }
            }
        }
    }

    /// <summary>What is numbered, for a message: ‘figures with a number’, ‘table with a number’.</summary>
    private static string Kind(bool isTable, int count) =>
        $"{(isTable ? "table" : "figure")}{(count == 1 ? "" : "s")} with a number";

    /// <summary>How a text refers to a numbered figure or table, one of the same page if there is any.</summary>
    private static string Reference(Page page, (Page Page, Captioned Captioned)[] numbered)
    {
        var found = numbered
            .Select(one => (one.Page, Id: IdOf(one.Captioned)))
            .Where(one => one.Id is not null)
            .OrderBy(one => one.Page == page ? 0 : 1)
            .FirstOrDefault(one => one.Page == page || one.Page.Kind == PageKind.Section);
        return found.Id is null ? "[](#id), with the id of the one that is meant"
            : found.Page == page ? $"[](#{found.Id})"
            : $"[](section:{found.Page.Id}#{found.Id})";
    }

    private static string? IdOf(Captioned captioned) => captioned.Attributes.Id ?? captioned.Blocks[0].Attributes.Id;

    /// <summary>
    /// Whether a sentence names whose figure it is: by a source or a note, a word such as ‘of’ behind it or ‘its’
    /// before; or stands in quotation marks, or in a link.
    /// </summary>
    private static bool IsOfSource(ClaimText claim, Match typed)
    {
        var text = claim.ToString();
        var (before, after) = (text[..typed.Index], text[(typed.Index + typed.Length)..]);
        var start = Math.Max(before.LastIndexOf(". ", StringComparison.Ordinal), 0);
        var end = after.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop
            ? typed.Index + typed.Length + stop + 1
            : text.Length;
        return Whose().IsMatch(before)
            || WhoseBehind().IsMatch(after)
            || before.Count('“') > before.Count('”')
            || claim.Marks.Any(mark =>
                mark.Inline is Link link
                    ? mark.At <= typed.Index && typed.Index < mark.At + PlainText.Of([link]).Length
                    : mark.Inline is InlineReference or SourceName or NoteMark && mark.At >= start && mark.At <= end
            );
    }

    /// <summary>The word for a figure or table with its number: ‘Figure 7’, ‘Fig. 7’, ‘Таблица 2’.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:(?<figure>Figures?|Figs?\.|Şekil|Рисунок|Рис\.)|(?<table>Tables?|Tablo|Таблица|Табл\.))"
            + @"[ \u00A0](?<number>[0-9]{1,3})(?![\p{L}\p{N}]|[.,:][0-9])"
    )]
    private static partial Regex Typed();

    /// <summary>What says before a figure whose it is: ‘Holm's ’, ‘their ’, ‘report ’.</summary>
    [GeneratedRegex(@"(?:['’]s?|\b(?:their|its|his|her|article|report|study|author|авторский))[ \u00A0]$")]
    private static partial Regex Whose();

    /// <summary>What says it behind the figure: ‘ of’, ‘, in the’, ‘ (’.</summary>
    [GeneratedRegex(@"^,? ?(?:\(|of\b|in (?:the|its|his|her|their)\b|from\b|by\b|there\b)")]
    private static partial Regex WhoseBehind();
}
