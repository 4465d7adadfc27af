using System.Buffers;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// Where the text names a passage by its number, reports it if the same list names it twice, or if it has no word of
/// the clause that names it, and another passage of the block has one.
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
                if (EarlierInList(claim.Claim.Text, references, i).Any(other => other.Value == figure.Value))
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
                else if (BetterPassage(claim, references, i, page.Records) is { } better)
                {
                    page.Report(
                        bag,
                        Codes.UnlikelyPassage,
                        claim,
                        (figure.Start, figure.End),
                        $"the text names {figure.Value}, which has no word of this clause; {better.Passage} has"
                    );
                }
            }
        }
    }

    /// <summary>
    /// The references before one that stand in one list with it, the nearest first: 9 and 2 for the 6 in ‘notes 2, 9
    /// and 6’.
    /// </summary>
    private static IEnumerable<Figure> EarlierInList(string text, Figure[] references, int one)
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
    /// Another passage of the block that shares a word with the clause before a number in brackets, where the passage
    /// of this number shares none; null where it does, or no other does.
    /// </summary>
    private static PassageId? BetterPassage(HashedClaim claim, Figure[] references, int one, Records records)
    {
        var text = claim.Claim.Text;
        var figure = references[one];
        var open = text.AsSpan(0, figure.Start).LastIndexOf('(');
        if (open < 0 || text.AsSpan(open, figure.Start - open).ContainsAny(").;,"))
        {
            return null;
        }

        var start = text.AsSpan(0, open).LastIndexOfAny(".;:()") + 1;
        var (first, count) = claim.WordsIn(start, open);
        var given = claim.Claim.From.FirstOrDefault(id => id.Passage == figure.Value);
        if (given == default || SharedWords(claim, first, count, given, records) > 0)
        {
            return null;
        }

        foreach (
            var id in claim.Claim.From.Where(id =>
                id != given && !references.Skip(one + 1).Take(1).Any(next => next.Value == id.Passage)
            )
        )
        {
            if (SharedWords(claim, first, count, id, records) > 0)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>How many words of a part of a text a passage has, names and stems.</summary>
    private static int SharedWords(HashedClaim claim, int first, int count, PassageId id, Records records)
    {
        var text = claim.In(records.PlaceOf(id.Seed));
        var passage = records.Passage(id);
        var names = records.Names;
        return Enumerable
            .Range(first, count)
            .Count(i =>
                (claim.Statements!.Read.IsContent[i] && text.Stem(i) is > 0 and var stem && passage.Stems.Has(stem))
                || (text.IsName(i) && names.SharesName(text.Text[text.Words[i].Start..text.Words[i].End], id))
            );
    }
}
