using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>What the text says agrees with the records: its figures, its quotations, its passages, and wording of its own. Each page is read once for all.</summary>
internal static class ClaimsAgree
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var records = new Records(briefing);
        if (records.IsEmpty)
        {
            return;
        }

        var wording = new WordingIsOwn(records, briefing.Settings.Grounding.LongestRun);
        var passages = new PassagesBearOut(briefing, records);
        Parallel.ForEach(briefing.Pages, passages.Scores, (page, _, scores) =>
        {
            var claims = new ClaimReader(page, briefing.Settings.Language).Read();
            var hashed = new List<HashedClaim>(claims.Count);
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
                    QuotationsAreTrue.Look(one, records, bag);
                    wording.Look(one, bag);
                }
            }

            passages.Look(page, hashed, scores, bag);
            SeenIsThere.Look(page, claims, bag);
            OwnFiguresAreUsed.Look(page, briefing.Settings.Language, bag);
            return scores;
        }, _ => { });
    }
}
