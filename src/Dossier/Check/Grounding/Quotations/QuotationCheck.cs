using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Model;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Quotations;

/// <summary>Looks a quotation up in the records.</summary>
internal static class QuotationCheck
{
    /// <summary>
    /// Words from which on a second place is more than chance: three runs, each one of which is found by chance once in
    /// 32.
    /// </summary>
    private const int TellingWords = 5;

    /// <summary>
    /// The state of a quotation, and a passage that it stands in though the block does not name it; null for none.
    /// </summary>
    public static (QuotationState State, PassageId? Elsewhere) Of(
        HashedClaim claim,
        Quotation quotation,
        Records records
    )
    {
        var from = Referred(claim.Claim, quotation);
        (QuotationState State, PassageId?)? worst = null;
        foreach (var part in Parts(claim.Claim.Text, quotation))
        {
            if (claim.WordsIn(part.Start, part.End).Count == 0)
            {
                continue;
            }

            var state = CheckOne(claim, part, from, records);
            worst = worst is null || state.State > worst.Value.State ? state : worst;
        }

        return worst ?? (QuotationState.TooShort, null);
    }

    /// <summary>
    /// The most words of a quotation in a row that one of the passages named has, where it has not all: from
    /// <see cref="TellingWords"/> on; null for none.
    /// </summary>
    /// <returns>The passage, and where the words stand in the claim's text.</returns>
    public static (PassageId Id, int Start, int End)? Partly(HashedClaim claim, Quotation quotation, Records records)
    {
        var words = claim.WordsIn(quotation.Start, quotation.End);
        (PassageId Id, int First, int Count) best = default;
        foreach (var id in claim.Claim.From)
        {
            var text = claim.In(records.PlaceOf(id.Seed));
            var runs = records.Passage(id).Runs;
            var first = words.First;
            for (var i = words.First; i + 2 < words.First + words.Count; i++)
            {
                if (!runs.Has(text.Triple(i)))
                {
                    first = i + 1;
                }
                else if (i + 3 - first > best.Count)
                {
                    best = (id, first, i + 3 - first);
                }
            }
        }

        return best.Count >= TellingWords
            ? (best.Id, claim.Words[best.First].Start, claim.Words[best.First + best.Count - 1].End)
            : null;
    }

    /// <summary>
    /// The passages that the text itself gives for the quotation, in the same clause: after it, as in ‘(passage 8)’,
    /// or before it, as in ‘note 5 has’; else all of the claim's.
    /// </summary>
    private static ImmutableArray<PassageId> Referred(Claim claim, Quotation quotation)
    {
        if (claim.Figures.All(figure => figure.Kind != FigureKind.Reference))
        {
            return claim.From;
        }

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

        return Named(
            claim,
            references.Where(figure =>
                figure.End <= quotation.Start
                && !claim.Text.AsSpan(figure.End, quotation.Start - figure.End).ContainsAny(".;()")
            )
        );
    }

    /// <summary>The passages of a claim that the references name; all of them where they name none.</summary>
    private static ImmutableArray<PassageId> Named(Claim claim, IEnumerable<Figure> references)
    {
        var ids = references.Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
        var named = claim.From.Where(id => ids.Contains(id.Passage)).ToImmutableArray();
        return named.IsEmpty ? claim.From : named;
    }

    /// <summary>A quotation with … or […] in it is as many quotations.</summary>
    private static List<Quotation> Parts(string text, Quotation quotation)
    {
        var parts = new List<Quotation>(1);
        for (var start = quotation.Start; start <= quotation.End; )
        {
            var length = text.AsSpan(start, quotation.End - start).IndexOfAny("…[]|");
            var end = length < 0 ? quotation.End : start + length;
            if (text.AsSpan(start, end - start).IndexOfAnyExcept(" .,;:") is >= 0 and var trimmed)
            {
                parts.Add(
                    new Quotation(
                        start + trimmed,
                        start + text.AsSpan(start, end - start).LastIndexOfAnyExcept(" .,;:") + 1
                    )
                );
            }

            start = end + 1;
            // In ‘[H]undreds of pupils’ the first word is given in another case; the rest is compared.
            if (end < quotation.End && text[end] == ']' && end >= 2 && text[end - 2] == '[')
            {
                while (start < quotation.End && char.IsLetter(text[start]))
                {
                    start++;
                }
            }
        }

        return parts;
    }

    /// <summary>
    /// The state of a quotation without omissions: looked up in every passage, then in the data of the sources.
    /// </summary>
    private static (QuotationState State, PassageId? Elsewhere) CheckOne(
        HashedClaim claim,
        Quotation part,
        ImmutableArray<PassageId> from,
        Records records
    )
    {
        var words = claim.WordsIn(part.Start, part.End);
        var places = 0;
        var best = Likeness.None;
        PassageId? elsewhere = null;
        var unsure = false;
        var other = (PassageId?)null; // A passage of the block, but not one that the text gives for the quotation.
        for (var i = 0; i < records.All.Length; i++)
        {
            foreach (var passage in Passages(claim.In(i), words, records.All[i], records.Runs[i]))
            {
                var like = CompareWith(claim.In(i), words, passage, out var isUnsure);
                if (like == Likeness.None && !isUnsure)
                {
                    continue;
                }

                var id = new PassageId(records.All[i].Id, passage.Id);
                var isNamed = from.Contains(id);
                unsure |= isUnsure && isNamed;
                if (like != Likeness.None)
                {
                    places++;
                    elsewhere ??= words.Count >= TellingWords ? id : null;
                    other ??=
                        records.Settings.Rules >= GroundingSettings.SentenceRules
                        && !isNamed
                        && claim.Claim.From.Contains(id)
                            ? id
                            : null;
                    best = isNamed && like > best ? like : best;
                }
            }
        }

        if (best != Likeness.None)
        {
            return (
                places > 1 && words.Count >= TellingWords ? QuotationState.Ambiguous
                : best == Likeness.Exact ? QuotationState.Exact
                : QuotationState.Folded,
                null
            );
        }

        var light = Normalisation.LightText(claim.Claim.Text.AsSpan(part.Start, part.End - part.Start));
        var texts = claim
            .Claim.Sources.Concat(from.Select(id => id.Seed))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(records.Texts)
            .Select(text => Normalisation.LightText(text))
            .ToArray();
        if (texts.Any(text => text.Contains(light, StringComparison.Ordinal)))
        {
            return (QuotationState.Exact, null);
        }

        if (texts.Any(text => text.Contains(light, StringComparison.OrdinalIgnoreCase)))
        {
            return (QuotationState.Folded, null);
        }

        return (unsure && other is null ? QuotationState.TooShort : QuotationState.Missing, elsewhere ?? other);
    }

    /// <summary>
    /// The passages that the words may stand in: of three words and more, those that hold the first run.
    /// </summary>
    private static IEnumerable<Passage> Passages(
        HashedText text,
        (int First, int Count) words,
        SeedRecord record,
        RunIndex runs
    )
    {
        if (words.Count < 3)
        {
            foreach (var passage in record.Passages)
            {
                yield return passage;
            }

            yield break;
        }

        var first = text.Triple(words.First);
        for (var i = runs.Find(first, 0); i >= 0; i = runs.Find(first, i + 1))
        {
            yield return record.Passages[i];
        }
    }

    /// <summary>
    /// Compares with one passage. Three words and more are looked up as runs; one or two by themselves, as names.
    /// </summary>
    /// <param name="text">The text that holds the quotation.</param>
    /// <param name="words">The quoted words in it.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="unsure">Whether the record does not hold such words, so that their absence says nothing.</param>
    private static Likeness CompareWith(HashedText text, (int First, int Count) words, Passage passage, out bool unsure)
    {
        unsure = false;
        var like = Likeness.Exact;
        var next = words.First + words.Count;
        if (words.Count >= 3)
        {
            var inexact = 0;
            for (var i = words.First; i < next - 2; i++)
            {
                var folded = text.Triple(i);
                if (!passage.Runs.Has(folded))
                {
                    return Likeness.None;
                }

                // A quotation within a sentence may begin small where the article begins a sentence, and the other way.
                inexact +=
                    passage.Runs.Has(folded, text.Exact(i, 3))
                    || (i == words.First && passage.Runs.Has(folded, text.Exact(i, 3, turnFirst: true)))
                        ? 0
                        : 1;
            }

            // One run alone that is there but for its form may be there by chance.
            unsure = inexact == 1;
            return inexact == 0 ? Likeness.Exact
                : unsure ? Likeness.None
                : Likeness.Folded;
        }

        unsure = true;
        for (var i = words.First; i < next; i++)
        {
            var (start, end) = text.Words[i];
            var word = text.Text.AsSpan(start, end - start);
            if (passage.Names.Has(text.Word(i)))
            {
                // A name that is there but for its form may be there by chance.
                like = passage.Names.Has(text.Word(i), text.Exact(i, 1)) ? like : Likeness.None;
                continue;
            }

            like = Likeness.None;
            unsure &= !char.IsUpper(word[0]) && !word.ContainsAnyInRange('0', '9');
            if (!unsure)
            {
                break;
            }
        }

        return like;
    }
}
