using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Claims;
using Dossier.Compose.Citations;
using Dossier.Compose.Elements;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Compose.Pages;

/// <summary>Lists the passages that a block rests on, and what of the block was found in each.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="page">The page.</param>
internal sealed class GroundComposer(Composition composition, Page page)
{
    /// <summary>
    /// The passages that a block names of the articles that the dossier derives from, in the order given.
    /// </summary>
    public ImmutableArray<GroundMark> Of(Block block)
    {
        if (!block.From.Any(IsFromOwnArticle))
        {
            return [];
        }

        var claims = Anchors(block).SelectMany(anchor => composition.ClaimsAt(page.Name, anchor)).ToArray();
        return [.. block.From.Where(IsFromOwnArticle).Select(id => ComposeMark(id, claims))];
    }

    /// <summary>
    /// The same passages in as few words as a margin holds: by article, which is named where the dossier derives from
    /// more than one.
    /// </summary>
    public string InMargin(Block block)
    {
        if (!block.From.Any(IsFromOwnArticle))
        {
            return "";
        }

        var isNamed = composition.Briefing.Settings.DerivedFrom.Length > 1;
        return string.Join(
            "; ",
            block
                .From.Where(IsFromOwnArticle)
                .GroupBy(id => id.Seed, id => id.Passage, StringComparer.Ordinal)
                .Select(article =>
                    (isNamed ? $"{ArticleName(article.Key)} " : "")
                    + PassageNames.InMargin([.. article], composition.Texts)
                )
        );
    }

    /// <summary>An article by its author, with the year where another has the same.</summary>
    private string ArticleName(string article)
    {
        var names = composition.References.Names;
        var source = composition.Briefing.SourceById[article];
        var isShared = composition.Briefing.Settings.DerivedFrom.Any(other =>
            other.Name != article && names[other.Name] == names[article]
        );
        return isShared && source.Issued is { IsDated: true } issued
            ? string.Create(CultureInfo.InvariantCulture, $"{names[article]} {issued.Start.Year}")
            : names[article];
    }

    private GroundMark ComposeMark(PassageId id, Claim[] claims)
    {
        var source = composition.Briefing.SourceById[id.Seed];
        var passage = composition.Briefing.SeedById.GetValueOrDefault(id.Seed)?.ById.GetValueOrDefault(id.Passage);
        return new GroundMark(
            id,
            TitleText.Plain(source.Title),
            source.Language == composition.Briefing.Settings.Language ? "" : source.Language,
            PassageNames.Of(id.Passage, composition.Texts),
            passage is { Section.Length: > 0 } ? composition.Texts.Format("evidence_under", passage.Section) : "",
            passage is null ? [] : DescribeFound(passage, id, claims)
        );
    }

    /// <summary>What was found in a passage of what the block says, a line for each kind.</summary>
    private ImmutableArray<string> DescribeFound(Passage passage, PassageId id, Claim[] claims)
    {
        var found = FoundInPassage.Of(id, passage, claims, composition.Checked.Grounding);
        return
        [
            .. LineOfFound("evidence_figures", found.Figures),
            .. LineOfFound("evidence_quotations", [.. found.Quotations.Select(quotation => $"“{quotation}”")]),
            .. LineOfFound("evidence_names", found.Names),
        ];
    }

    /// <summary>What was found, in the interface text with a key; no line where nothing was.</summary>
    private IEnumerable<string> LineOfFound(string text, ImmutableArray<string> found) =>
        found.IsEmpty ? [] : [composition.Texts.Format(text, string.Join(", ", found))];

    /// <summary>The anchors of a block and of all that stands in it.</summary>
    private static IEnumerable<string> Anchors(Block block) =>
        block
            .Children.SelectMany(Anchors)
            .Concat(block.Anchor is { } anchor ? [anchor] : [])
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a passage is of an article that the dossier derives from.</summary>
    private bool IsFromOwnArticle(PassageId id) =>
        composition.Briefing.Settings.DerivedFrom.Any(seed => seed.Name == id.Seed);
}
