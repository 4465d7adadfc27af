using System.Buffers;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Diagnostics;
using Dossier.Model.Grounding;
using Dossier.Numbers;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// A passage that the text speaks of by number is the one that its clause is about: another passage of the block does
/// not have the words of the clause where the one given has none of them; and one list gives none of them twice.
/// </summary>
internal static class ReferencesAreMeant
{
    /// <summary>What parts one list of passages from another.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("().;:–-");

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, _) in page.Stated)
        {
            var references = claim.Claim.Figures.Where(figure => figure.Kind == FigureKind.Reference).ToArray();
            for (var i = 0; i < references.Length; i++)
            {
                var figure = references[i];
                if (Listed(claim.Claim.Text, references, i).Any(other => other.Value == figure.Value))
                {
                    page.Report(
                        bag,
                        Codes.PassageTwice,
                        claim,
                        (figure.Start, figure.End),
                        $"the text gives '{figure.Value}' twice in one list",
                        "name the passage that is meant"
                    );
                }
                else if (Better(claim, references, i, page.Records) is { } better)
                {
                    page.Report(
                        bag,
                        Codes.UnlikelyPassage,
                        claim,
                        (figure.Start, figure.End),
                        $"the text gives {figure.Value} for what {better.Passage} has, and {figure.Value} "
                            + "has nothing of it"
                    );
                }
            }
        }
    }

    /// <summary>The references before one that stand in one list with it: ‘notes 2, 9 and 6’.</summary>
    private static IEnumerable<Figure> Listed(string text, Figure[] references, int one)
    {
        for (var i = one; i > 0; i--)
        {
            var between = text.AsSpan(references[i - 1].End, references[i].Start - references[i - 1].End);
            if (between.Length > 6 || between.ContainsAny(Ends))
            {
                yield break;
            }

            yield return references[i - 1];
        }
    }

    /// <summary>
    /// Another passage of the block that the clause before a number in brackets is about; null for none.
    /// </summary>
    private static PassageId? Better(HashedClaim claim, Figure[] references, int one, Records records)
    {
        var (text, figure) = (claim.Claim.Text, references[one]);
        var open = text.AsSpan(0, figure.Start).LastIndexOf('(');
        if (open < 0 || text.AsSpan(open, figure.Start - open).ContainsAny(").;,"))
        {
            return null;
        }

        var start = text.AsSpan(0, open).LastIndexOfAny(".;:()") + 1;
        var (first, count) = claim.WordsIn(start, open);
        var given = claim.Claim.From.FirstOrDefault(id => id.Passage == figure.Value);
        if (given == default || Shared(claim, first, count, given, records) > 0)
        {
            return null;
        }

        foreach (
            var id in claim.Claim.From.Where(id =>
                id != given && !references.Skip(one + 1).Take(1).Any(next => next.Value == id.Passage)
            )
        )
        {
            if (Shared(claim, first, count, id, records) > 0)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>How many words of a part of a text a passage has, names and stems.</summary>
    private static int Shared(HashedClaim claim, int first, int count, PassageId id, Records records)
    {
        var (text, passage, names) = (claim.In(records.PlaceOf(id.Seed)), records.Passage(id), records.Names);
        return Enumerable
            .Range(first, count)
            .Count(i =>
                (claim.Statements!.Read.IsContent[i] && text.Stem(i) is > 0 and var stem && passage.Stems.Has(stem))
                || (text.IsName(i) && names.SharesName(text.Text[text.Words[i].Start..text.Words[i].End], id))
            );
    }
}
