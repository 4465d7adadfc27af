using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// What the editors say that they have seen in the article is a quotation of the block, or a passage that it names.
/// </summary>
internal static class SeenIsThere
{
    public static void Look(Page page, IReadOnlyCollection<Claim> claims, DiagnosticBag bag)
    {
        foreach (var block in Walk.Blocks(page))
        {
            if (block.Attributes["seen"] is not { } seen)
            {
                continue;
            }

            var at = 0;
            foreach (var part in seen.Value.Split(';'))
            {
                var words = part.Trim();
                var isThere =
                    block.From.Any(id => id.Passage == words)
                    || claims.Any(claim =>
                        claim.Seen.Contains(words)
                        && Quotation.Of(claim).Any(quotation => claim.Text[quotation.Start..quotation.End] == words)
                    );
                if (!isThere)
                {
                    bag.Report(
                        Codes.UnusedSeen,
                        seen.Span.Part(at + part.Length - part.TrimStart().Length, Math.Max(1, words.Length)),
                        $"'{words}' is neither a quotation of the block nor a passage that it names",
                        "take it out of seen=\"…\", or mend it"
                    );
                }

                at += part.Length + 1;
            }
        }
    }
}
