using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// No run of words outside quotation marks is copied from the article beyond the length that the settings allow.
/// </summary>
internal static class WordingIsOwn
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var claim in page.Claims.Where(hashed => !hashed.Claim.IsExempt))
        {
            var start = 0;
            foreach (var quotation in claim.Quotations)
            {
                ReportCopied(page, claim, start, quotation.Start, bag);
                start = quotation.End;
            }

            ReportCopied(page, claim, start, claim.Claim.Text.Length, bag);
        }
    }

    /// <summary>
    /// Reports the words of a part of a claim that a passage has in the same order, where they are too many.
    /// </summary>
    private static void ReportCopied(PageGrounding page, HashedClaim claim, int from, int to, DiagnosticBag bag)
    {
        var records = page.Records;
        var longest = records.Settings.LongestRun;
        var (start, count) = claim.WordsIn(from, to);
        if (count <= longest)
        {
            return;
        }

        for (var i = 0; i < records.All.Length; i++)
        {
            // A run that is too long holds a triple at one of these places, whatever its first word: the others need no
            // look.
            var text = claim.In(i);
            for (var at = start + longest - 2; at < start + count - 2; at += longest - 1)
            {
                var probe = text.Triple(at);
                for (
                    var passage = records.Runs[i].Find(probe, 0);
                    passage >= 0;
                    passage = records.Runs[i].Find(probe, passage + 1)
                )
                {
                    if (
                        Report(
                            page,
                            claim,
                            text,
                            (start, start + count - 3, at),
                            records.All[i],
                            records.All[i].Passages[passage],
                            longest,
                            bag
                        )
                    )
                    {
                        break;
                    }
                }
            }
        }
    }

    /// <summary>
    /// Reports the run of triples around a place, between two others, if it is too long; tells whether it was.
    /// </summary>
    private static bool Report(
        PageGrounding page,
        HashedClaim claim,
        HashedText text,
        (int From, int To, int At) triples,
        SeedRecord record,
        Passage passage,
        int longest,
        DiagnosticBag bag
    )
    {
        var (first, last) = (triples.At, triples.At);
        while (first > triples.From && passage.Runs.Has(text.Triple(first - 1)))
        {
            first--;
        }
        while (last < triples.To && passage.Runs.Has(text.Triple(last + 1)))
        {
            last++;
        }
        var length = last - first + 3;
        if (length <= longest)
        {
            return false;
        }

        var (start, end) = (claim.Words[first].Start, claim.Words[last + 2].End);
        // Words that run into a quotation which nothing closes are perhaps quoted; that is told.
        if (page.Stands(claim.Claim, claim.Claim.Text[start..end]) || bag.IsInSlip(claim.Claim.Place(end - 1, end)))
        {
            return true;
        }

        bag.Report(
            Codes.CopiedWording,
            claim.Claim.Place(start, end),
            $"{length} words in a row stand so in {record.Id}#{passage.Id}",
            $"put them in “ ”, or in words of your own; up to {longest} are allowed"
        );
        return true;
    }
}
