using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Compose.Citations;
using Dossier.Model;

namespace Dossier.Compose;

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
        return [.. block.From.Where(IsFromOwnArticle).Select(id => Mark(id, claims))];
    }

    private GroundMark Mark(PassageId id, Claim[] claims)
    {
        var source = composition.Briefing.SourceById[id.Seed];
        var passage = composition.Briefing.SeedById.GetValueOrDefault(id.Seed)?.ById.GetValueOrDefault(id.Passage);
        return new GroundMark(
            id,
            TitleText.Plain(source.Title),
            source.Language == composition.Briefing.Settings.Language ? "" : source.Language,
            PassageNames.Of(id.Passage, composition.Texts),
            passage is { Section.Length: > 0 } ? composition.Texts.Format("evidence_under", passage.Section) : "",
            passage is null ? [] : Found(passage, id, claims)
        );
    }

    private ImmutableArray<string> Found(Passage passage, PassageId id, Claim[] claims)
    {
        var found = FoundInPassage.Of(id, passage, claims, composition.Checked.Grounding);
        return
        [
            .. Line("evidence_figures", found.Figures),
            .. Line("evidence_quotations", [.. found.Quotations.Select(quotation => $"“{quotation}”")]),
            .. Line("evidence_names", found.Names),
        ];
    }

    private IEnumerable<string> Line(string text, ImmutableArray<string> found) =>
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
