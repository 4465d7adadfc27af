using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules;

/// <summary>
/// Every name of a block stands in one of its passages, itself or by another name of the same glossary entry, in the
/// data of a source cited there, or is one that the editors let stand. Names of the theme of an article, which many of
/// its passages have, may stand anywhere.
/// </summary>
internal static class NamesAreGrounded
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var mark in statements.Read.Marks.Where(mark => mark.Kind == MarkKind.Name))
            {
                if (
                    !claim.IsQuoted(mark)
                    && !page.Records.Bare.Holds(claim.Claim.Text, claim.RangeOf(mark).Start)
                    && Array.Find(
                        page.Records.Names.Names(mark.Text),
                        word => !IsGrounded(word, claim.Claim, page) && !IsWritten(word, mark, claim, page)
                    )
                        is { } missing
                    && !Consequence.OfSources(claim.Claim, bag)
                )
                {
                    Report(page, claim, mark, missing, bag);
                }
            }
        }
    }

    private static bool IsGrounded(string name, Claim claim, PageGrounding page)
    {
        var names = page.Records.Names;
        return claim.From.Any(id =>
                names.Occurs(name, id) || names.IsOfSource(name, id.Seed) || names.IsTheme(name, id.Seed)
            )
            || claim.Sources.Any(source => names.IsOfSource(name, source))
            || names.IsOfTermCiting(name, claim.Sources)
            || (page.Page.Kind == PageKind.Term && names.IsOfTerm(name, page.Page.Id));
    }

    /// <summary>
    /// Whether a passage has a word of a name as it is written, so at the beginning of a sentence, where no capital
    /// tells it for a name.
    /// </summary>
    private static bool IsWritten(string name, Mark mark, HashedClaim claim, PageGrounding page)
    {
        for (var i = mark.Word; i < mark.Word + Math.Max(1, mark.Words); i++)
        {
            var (start, end) = claim.Words[i];
            if (NameKey.Bare(claim.Claim.Text.AsSpan(start, end - start)) != name)
            {
                continue;
            }

            foreach (var id in claim.Claim.From)
            {
                var text = claim.In(page.Records.PlaceOf(id.Seed));
                if (page.Records.Passage(id).Names.Has(text.Word(i), text.Exact(i, 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Report(PageGrounding page, HashedClaim claim, Mark mark, string missing, DiagnosticBag bag)
    {
        var names = page.Records.Names;
        var near = claim
            .Claim.From.SelectMany(id => NameIndex.NamesIn(page.Records.Passage(id)))
            .FirstOrDefault(other => Array.Exists(names.Names(other), word => NameKey.IsNear(missing, word)));
        var holding = names.PassagesWith(claim.Claim.From, missing).Take(4).ToArray();
        page.Report(
            bag,
            Codes.UnfoundedName,
            claim,
            claim.RangeOf(mark),
            claim.Claim.From.Length == 1
                ? $"the name '{mark.Text}' does not stand in {claim.Claim.From[0]}"
                : $"the name '{mark.Text}' stands in none of the {claim.Claim.From.Length} passages named",
            near is not null ? $"the passage has '{near}': write it so, or as the glossary does"
                : holding.Length > 0 ? $"it stands in {string.Join(", ", holding)}: name that too, or mend it"
                : "mend it, or add it to the aliases of its glossary entry"
        );
    }
}
