using System.Collections.Immutable;
using Dossier.Model;
using Dossier.Seeds;

namespace Dossier.Check.Grounding;

/// <summary>Looks a quotation up in the records.</summary>
internal static class QuotationCheck
{
    /// <summary>Words from which on a second place is more than chance: three runs, each one of which is found by chance once in 32.</summary>
    private const int TellingWords = 5;

    /// <summary>The state of a quotation, and a passage that it stands in though the block does not name it; null for none.</summary>
    public static (QuotationState State, PassageId? Elsewhere) Of(Claim claim, Quotation quotation, Records records)
    {
        claim = claim with { From = Referred(claim, quotation) };
        var states = Parts(claim.Text[quotation.Start..quotation.End]).Select(part => One(part, claim, records)).ToArray();
        return states.Length == 0 ? (QuotationState.TooShort, null) : states.MaxBy(state => state.State);
    }

    /// <summary>
    /// The passages that the text itself gives for the quotation, in the same clause: behind it, as in ‘(passage 8)’, or before it, as
    /// in ‘note 5 has’; else all of the claim's.
    /// </summary>
    private static ImmutableArray<PassageId> Referred(Claim claim, Quotation quotation)
    {
        var references = claim.Figures.Where(figure => figure.Kind == FigureKind.Reference).ToArray();
        foreach (var figure in references.Where(figure => figure.Start > quotation.End))
        {
            var between = claim.Text.AsSpan(quotation.End, figure.Start - quotation.End);
            var open = between.LastIndexOf('(');
            if (open >= 0 && !between.ContainsAny(".;") && !between[open..].ContainsAny("“”)"))
            {
                return Named(claim, [figure]);
            }
        }

        return Named(claim, references.Where(figure => figure.End <= quotation.Start && !claim.Text.AsSpan(figure.End, quotation.Start - figure.End).ContainsAny(".;()")));
    }

    private static ImmutableArray<PassageId> Named(Claim claim, IEnumerable<Figure> references)
    {
        var ids = references.Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
        var named = claim.From.Where(id => ids.Contains(id.Passage)).ToImmutableArray();
        return named.IsEmpty ? claim.From : named;
    }

    /// <summary>A quotation with … or […] in it is as many quotations.</summary>
    private static IEnumerable<string> Parts(string quoted) =>
        quoted.Split(['…', '[', ']', '|']).Select(part => part.Trim(' ', '.', ',', ';', ':')).Where(part => part.Any(char.IsLetterOrDigit));

    private static (QuotationState State, PassageId? Elsewhere) One(string part, Claim claim, Records records)
    {
        var words = Normalisation.Words(part);
        var likes = new List<Likeness>();
        var (places, elsewhere, unsure) = (0, (PassageId?)null, false);
        foreach (var record in records.All)
        {
            var text = new HashedText(part, words, records.Hash(record.Id));
            foreach (var passage in record.Passages)
            {
                var id = new PassageId(record.Id, passage.Id);
                var like = Look(text, passage, out var isUnsure);
                unsure |= isUnsure && claim.From.Contains(id);
                if (like == Likeness.None)
                {
                    continue;
                }

                places++;
                elsewhere ??= words.Count >= TellingWords ? id : null;
                if (claim.From.Contains(id))
                {
                    likes.Add(like);
                }
            }
        }

        if (likes.Count > 0)
        {
            return (places > 1 && words.Count >= TellingWords ? QuotationState.Ambiguous : likes.Contains(Likeness.Exact) ? QuotationState.Exact : QuotationState.Folded, null);
        }

        var light = Normalisation.LightText(part);
        var texts = claim.Sources.Concat(claim.From.Select(id => id.Seed)).Distinct().SelectMany(records.Texts).Select(text => Normalisation.LightText(text)).ToArray();
        if (texts.Any(text => text.Contains(light, StringComparison.Ordinal)))
        {
            return (QuotationState.Exact, null);
        }

        if (texts.Any(text => text.Contains(light, StringComparison.OrdinalIgnoreCase)))
        {
            return (QuotationState.Folded, null);
        }

        return (unsure ? QuotationState.TooShort : QuotationState.Missing, elsewhere);
    }

    /// <summary>Compares with one passage. Three words and more are looked up as runs; one or two by themselves, as names.</summary>
    /// <param name="text">The quoted words.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="unsure">Whether the record does not hold such words, so that their absence says nothing.</param>
    private static Likeness Look(HashedText text, Passage passage, out bool unsure)
    {
        unsure = false;
        var like = Likeness.Exact;
        var count = text.Words.Count;
        if (count >= 3)
        {
            var inexact = 0;
            for (var i = 0; i < count - 2; i++)
            {
                var folded = text.Triple(i);
                if (!passage.Runs.Has(folded))
                {
                    return Likeness.None;
                }

                inexact += passage.Runs.Has(folded, text.Exact(i, 3)) ? 0 : 1;
            }

            // One run alone that is there but for its form may be there by chance.
            unsure = inexact == 1;
            return inexact == 0 ? Likeness.Exact : unsure ? Likeness.None : Likeness.Folded;
        }

        unsure = true;
        for (var i = 0; i < count; i++)
        {
            var (start, end) = text.Words[i];
            var word = text.Text.AsSpan(start, end - start);
            if (passage.Names.Has(text.Word(i)))
            {
                like = passage.Names.Has(text.Word(i), text.Exact(i, 1)) ? like : Likeness.Folded;
                continue;
            }

            unsure &= !char.IsUpper(word[0]) && !word.ContainsAnyInRange('0', '9');
            like = Likeness.None;
            if (!unsure)
            {
                break;
            }
        }

        return like;
    }
}
