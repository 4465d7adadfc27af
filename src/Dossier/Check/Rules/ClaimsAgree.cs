using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// What the text says agrees with the records: its figures, its quotations, its passages, and wording of its own. Each
/// page is read once for all.
/// </summary>
internal static class ClaimsAgree
{
    /// <returns>What was read of each page, so that outputs need not read it again; the default where there is no
    /// record to check against.</returns>
    public static ImmutableArray<PageGrounding> Apply(Briefing briefing, DiagnosticBag bag)
    {
        var records = new Records(briefing);
        if (records.IsEmpty)
        {
            return default;
        }

        var wording = new WordingIsOwn(records, briefing.Settings.Grounding.LongestRun);
        var passages = new PassagesBearOut(briefing, records);
        var pages = new PageGrounding[briefing.Pages.Length];
        Parallel.For(
            0,
            pages.Length,
            passages.Scores,
            (i, _, scores) =>
            {
                var page = briefing.Pages[i];
                var claims = new ClaimReader(page, briefing.Settings.Language).Read();
                var hashed = new List<HashedClaim>(claims.Count);
                var quotations = new List<QuotationFinding>();
                foreach (var claim in claims)
                {
                    if (!claim.IsExempt || claim.IsCommon)
                    {
                        FiguresAreGrounded.Look(claim, records, bag);
                    }

                    var one = new HashedClaim(claim, Quotation.Of(claim), records);
                    hashed.Add(one);
                    if (!claim.IsExempt)
                    {
                        QuotationsAreTrue.Look(one, records, quotations, bag);
                        wording.Look(one, bag);
                    }
                }

                passages.Look(page, hashed, scores, bag);
                SeenIsThere.Look(page, claims, bag);
                OwnFiguresAreUsed.Look(page, briefing.Settings.Language, bag);
                pages[i] = new PageGrounding(claims, quotations);
                return scores;
            },
            _ => { }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(pages);
    }
}
