using Dossier.Diagnostics;
using Dossier.Languages;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// What the editors let stand, <c>stet="word: reason"</c>, answers a finding and has a reason. The last of the rules,
/// since the others must have asked by then.
/// </summary>
internal static class AnswersAreNeeded
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (block, claims) in page.Blocks)
        {
            // What a rule did not look at, it had no cause to ask.
            var isInDoubt = claims.Exists(claim => FollowOnFindings.MayRestOnUnreadSource(claim.Claim, bag));
            foreach (var answer in block.Ground.Stet)
            {
                if (
                    (answer.Reason.Length == 0 || Placeholder.IsNoReason(answer.Reason))
                    && (isInDoubt || page.IsNeeded(answer))
                )
                {
                    bag.Report(
                        Codes.UnusedAnswer,
                        answer.Span,
                        $"no reason is given why '{answer.What}' stands",
                        $"write stet=\"{answer.What}: the reason\""
                    );
                }
                else if (!isInDoubt && !page.IsNeeded(answer))
                {
                    bag.Report(
                        Codes.UnusedAnswer,
                        answer.Span,
                        $"nothing asks whether '{answer.What}' stands",
                        "take it out of stet=\"…\", or mend it"
                    );
                }
            }
        }
    }
}
