using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What the passages say of nobody, or that it is not done yet, a block does not say as done: ‘six were hurt’ for
/// ‘nobody was hurt’, ‘has met twice’ for ‘has not met yet’.
/// </summary>
internal static class DenialsAgree
{
    /// <summary>The marks of ‘nobody’ and ‘not yet’.</summary>
    private static readonly string[] Items = [$"-{Axis.All}", $"-{Axis.Done}"];

    /// <summary>Words of a block that deny or leave open what it says.</summary>
    private static readonly FrozenSet<string> Open = (
        "no not never nobody none nothing nor neither without cannot unless if whether until before yet hardly few "
        + "refuse refused refuses fail failed fails t would could should might may will shall to only unhurt"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What courts and the like have done when they have ruled.</summary>
    private static readonly FrozenSet<string> Rulings = (
        "ruled decided dismissed rejected upheld granted quashed overturned annulled approved convicted acquitted"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return; // Other languages have endings for it.
        }

        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                if (
                    matches.Any(match => Array.Exists(Items, match.Statement.Items.Contains))
                    && Done(claim, statements, sentence, matches) is { } word
                )
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        (claim.Words[word].Start, claim.Words[word].End),
                        $"'{claim.Word(word)}' turns the sense: "
                            + "the passages say it of nobody, or that it is still to come"
                    );
                }
            }
        }
    }

    /// <summary>The verb that says as done what the passages deny; null for none.</summary>
    private static int? Done(
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches
    )
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Open.Contains(claim.Word(i)) || statements.Read.IsDoubted[i])
            {
                return null;
            }
        }

        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            var item = claim.Word(i - 1) switch
            {
                "was" or "were" or "is" or "are" or "been" => Items[0],
                "has" or "have" or "had" => Items[1],
                _ => null,
            };
            if (
                item is not null
                && statements.Read.IsContent[i]
                && !claim.IsQuoted(claim.Words[i].Start, claim.Words[i].End)
                && matches.Any(match => match.Links(item, i))
                && !matches.Any(match => match.Words[i - match.First] != 0 && !match.Links(item, i))
            )
            {
                return i;
            }

            // Who ‘has not yet ruled on the case’ has not dismissed it.
            if (
                item == Items[1]
                && Rulings.Contains(claim.Word(i))
                && statements.Read.In(sentence).FirstOrDefault(mark => mark.IsSomebody) is { Text: not null } who
                && !matches.Any(match => match.Words[i - match.First] != 0)
                && matches.Any(match =>
                    match.Statement.Marks.Any(who.IsSamePole)
                    && Enumerable.Range(i + 1, sentence.End - i - 1).Any(word => match.Links(item, word))
                )
            )
            {
                return i;
            }
        }

        return null;
    }
}
