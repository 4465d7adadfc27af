using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Seeds;

namespace Dossier.Check.Rules;

/// <summary>No run of words outside quotation marks is copied from the article beyond the length that the settings allow.</summary>
/// <param name="records">The records.</param>
/// <param name="longest">Words in a row that are allowed.</param>
internal sealed class WordingIsOwn(Records records, int longest)
{
    private readonly ImmutableArray<SeedRecord> all = [.. records.All];

    public void Look(Claim claim, ImmutableArray<Quotation> quotations, DiagnosticBag bag)
    {
        var start = 0;
        foreach (var quotation in quotations)
        {
            Look(claim, start, quotation.Start, bag);
            start = quotation.End;
        }

        Look(claim, start, claim.Text.Length, bag);
    }

    private void Look(Claim claim, int from, int to, DiagnosticBag bag)
    {
        var part = claim.Text[from..to];
        var words = Normalisation.Words(part);
        if (words.Count <= longest)
        {
            return;
        }

        foreach (var record in all)
        {
            var text = new HashedText(part, words, records.Hash(record.Id));
            // A run that is too long holds a triple at one of these places, whatever its first word: the others need no look.
            for (var at = longest - 2; at < text.Triples; at += longest - 1)
            {
                var probe = text.Triple(at);
                foreach (var passage in record.Passages.Where(passage => passage.Runs.Has(probe)))
                {
                    var (first, last) = (at, at);
                    while (first > 0 && passage.Runs.Has(text.Triple(first - 1))) { first--; }
                    while (last + 1 < text.Triples && passage.Runs.Has(text.Triple(last + 1))) { last++; }
                    var length = last - first + 3;
                    if (length > longest)
                    {
                        bag.Report(
                            Codes.CopiedWording, claim.Place(from + words[first].Start, from + words[last + 2].End),
                            $"{length} words in a row stand so in {record.Id}#{passage.Id}", $"put them in “ ”, or in words of your own; up to {longest} are allowed");
                        break;
                    }
                }
            }
        }
    }
}
