using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Quotations;
using Dossier.Figures;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding;

/// <summary>
/// What of a block's claims the record says that it stands in a passage, each once and as the block has it.
/// </summary>
/// <param name="Figures">Figures, years, dates, sums and percentages.</param>
/// <param name="Quotations">
/// Quotations of claims that rest on this passage alone: of several, the record does not say in which one stands.
/// </param>
/// <param name="Names">Names that the record has in clear; none of a record of format 1.</param>
public sealed record FoundInPassage(
    ImmutableArray<string> Figures,
    ImmutableArray<string> Quotations,
    ImmutableArray<string> Names
)
{
    /// <summary>Looks for the claims of a block in a passage.</summary>
    public static FoundInPassage Of(PassageId id, Passage passage, IReadOnlyList<Claim> claims, GroundingReport report)
    {
        var (stands, names) = report.InClear(id, passage);
        return new FoundInPassage(
            EachOnce(
                from claim in claims
                from figure in claim.Figures
                where !figure.IsWeak && figure.End <= claim.Text.Length
                where stands.Contains(figure.Value) || (figure.Or is { } other && stands.Contains(other))
                select Written(claim.Text, figure)
            ),
            EachOnce(
                from claim in claims
                where claim.From is [var only] && only == id
                from finding in report.QuotationsOf(claim)
                where finding.State is QuotationState.Exact or QuotationState.Folded
                select finding.Text
            ),
            [.. names.Where(name => claims.Any(claim => Holds(claim.Text, name)))]
        );
    }

    private static ImmutableArray<string> EachOnce(IEnumerable<string> found) =>
        [.. found.Distinct(StringComparer.Ordinal)];

    /// <summary>A figure with the letters that stand against it, as those of US$5.</summary>
    private static string Written(string text, Figure figure)
    {
        var start = figure.Start;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..figure.End];
    }

    /// <summary>Whether a name stands in a text as whole words.</summary>
    internal static bool Holds(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
