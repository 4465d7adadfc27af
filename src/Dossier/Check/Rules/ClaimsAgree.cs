using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>What the text says agrees with the records: its figures, its quotations, and wording of its own. Each page is read once for all three.</summary>
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
        Parallel.ForEach(briefing.Pages, page =>
        {
            foreach (var claim in new ClaimReader(page, briefing.Settings.Language).Read().Where(claim => !claim.IsExempt || claim.IsCommon))
            {
                var quotations = Quotation.Of(claim);
                FiguresAreGrounded.Look(claim, records, bag);
                if (claim.IsExempt)
                {
                    continue;
                }

                QuotationsAreTrue.Look(claim, quotations, records, bag);
                wording.Look(claim, quotations, bag);
            }

            OwnFiguresAreUsed.Look(page, briefing.Settings.Language, bag);
        });
    }
}
