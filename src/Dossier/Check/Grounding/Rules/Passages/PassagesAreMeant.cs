using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// Several figures of a block do not all stand in one and the same other passage: then its passage is wrong, or one is
/// not named, and that is told once in place of each figure.
/// </summary>
internal static class PassagesAreMeant
{
    /// <summary>Different figures from which on a passage that has them all is the one that is meant.</summary>
    private const int Enough = 2;

    /// <summary>How much less like the block a passage must be for another to take its place, as a share.</summary>
    private const double Unlike = 0.5;

    /// <summary>Reports the blocks whose figures stand in another passage.</summary>
    /// <param name="page">The page.</param>
    /// <param name="missing">Its claims with the figures that their passages do not have.</param>
    /// <param name="bag">Receives findings.</param>
    public static void Apply(PageGrounding page, List<(HashedClaim Claim, Figure Figure)> missing, DiagnosticBag bag)
    {
        foreach (var group in missing.GroupBy(one => Naming(one.Claim.Claim), ReferenceEqualityComparer.Instance))
        {
            var values = group.Select(one => one.Figure.Value).Distinct(StringComparer.Ordinal).ToArray();
            if (group.Key is not Block block || values.Length < Enough)
            {
                continue;
            }

            var claims = group.Select(one => one.Claim).Distinct().ToArray();
            var other = values
                .Select(value => page.Records.Holding(block.From, value))
                .Aggregate((one, next) => one.Intersect(next))
                .OrderByDescending(id => Likeness(claims, id))
                .Cast<PassageId?>()
                .FirstOrDefault();
            if (other is { } meant)
            {
                page.MarkElsewhere(block, meant);
                bag.MarkPassageMeant(meant.ToString()); // It is not known that nothing rests on it.
                ReportMeant(page, block, meant, [.. group], claims, bag);
            }
        }
    }

    /// <summary>
    /// The innermost block around a claim that names passages; null where the page's own front matter does.
    /// </summary>
    private static Block? Naming(Claim claim) => claim.Around.LastOrDefault(block => block.Ground.From is not null);

    /// <summary>How like a passage is to that of some claims which is likest to it.</summary>
    private static double Likeness(HashedClaim[] claims, PassageId id) =>
        claims.Max(claim => claim.Statements?.LikenessTo(id) ?? 0);

    /// <summary>
    /// Reports, once, that several figures of a block stand in another passage: it replaces the only one named where
    /// that is clearly less like the block, and is named too elsewhere.
    /// </summary>
    private static void ReportMeant(
        PageGrounding page,
        Block block,
        PassageId meant,
        (HashedClaim Claim, Figure Figure)[] missing,
        HashedClaim[] claims,
        DiagnosticBag bag
    )
    {
        var from = block.Ground.From!;
        var takesPlace =
            block.From is [var only]
            && page.Blocks[block].TrueForAll(claim => Naming(claim.Claim) != block || HasAll(page, claim, meant))
            && Likeness(claims, only) <= Unlike * Likeness(claims, meant);
        var written = missing
            .Select(one =>
                one.Claim.Claim.Text[one.Figure.Start..Math.Min(one.Figure.End, one.Claim.Claim.Text.Length)]
            )
            .Distinct(StringComparer.Ordinal)
            .Select(text => $"'{text}'")
            .ToArray();
        var named = block.From is [var one] ? $"not in {one}" : "in none of the passages named";
        bag.Report(
            Codes.UnfoundedFigure,
            from.Span,
            $"{string.Join(", ", written[..^1])} and {written[^1]} stand in {meant}, and {named}",
            takesPlace
                ? $"write from=\"{meant}\""
                : $"name that too, from=\"{string.Join(' ', block.From.Append(meant))}\", or mend them"
        );
    }

    /// <summary>Whether a passage has all figures of a claim for which the editors do not vouch.</summary>
    private static bool HasAll(PageGrounding page, HashedClaim claim, PassageId id) =>
        claim.Claim.Figures.All(figure =>
            figure.IsWeak
            || claim.Claim.Own.Contains(figure.Value)
            || page.Records.Has(id, figure.Value)
            || (figure.Or is { } or && page.Records.Has(id, or))
        );
}
