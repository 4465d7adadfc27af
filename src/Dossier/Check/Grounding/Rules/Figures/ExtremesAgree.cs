using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Whoever is said to have most or least of what the passages count up for several has most or least of it there:
/// ‘Germany has rewetted least’ beside 41,000 hectares in Germany and 6,000 in Latvia.
/// </summary>
internal static class ExtremesAgree
{
    /// <summary>Names that must be counted up for one of them to have most.</summary>
    private const int MinNames = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return;
        }

        foreach (var (claim, statements) in page.Stated)
        {
            var row = new WordRow(claim.Claim.Text, claim.Words);
            foreach (var (sentence, matches) in statements.Sentences.Where(one => !one.Matches.IsEmpty))
            {
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    if (
                        claim.Word(i) is "most" or "least" or "fewest"
                        && !(i > sentence.First && claim.Word(i - 1) is "at" or "At" or "not" or "among")
                        && !claim.IsQuoted(claim.Words[i].Start, claim.Words[i].End)
                        && !statements.Read.IsDoubted[i]
                    )
                    {
                        ReportExtreme(page, claim, statements, (i, Clause(row, sentence, i)), matches, bag);
                    }
                }
            }
        }
    }

    /// <summary>The words of the clause around one: the first and the one after the last.</summary>
    private static (int First, int End) Clause(WordRow row, (int First, int End) sentence, int word)
    {
        var (first, end) = (word, word + 1);
        while (first > sentence.First && !row.IsBreak(first - 1))
        {
            first--;
        }

        while (end < sentence.End && !row.IsBreak(end - 1))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>
    /// Reports ‘most’ or ‘least’ in a clause with one name, where the passages' figures give that name another rank.
    /// </summary>
    private static void ReportExtreme(
        PageGrounding page,
        HashedClaim claim,
        ClaimStatements statements,
        (int Word, (int First, int End) Clause) most,
        ImmutableArray<SentenceMatch> matches,
        DiagnosticBag bag
    )
    {
        var (word, clause) = most;
        var names = page.Records.Names;
        if (statements.Read.In(clause).Where(mark => mark.Kind == MarkKind.Name).ToArray() is not [var name])
        {
            return;
        }

        var keys = names.KeysOf(name);
        var isMost = claim.Word(word) is "most";
        string? hint = null;
        foreach (var match in matches.Where(IsOfSame))
        {
            if (
                Series.Readings(match.Statement.Marks, names) is not [{ Pairs: var pairs }]
                || pairs.Length < MinNames
                || pairs.Count(IsHere) != 1
                || !pairs.All(pair => YearValues.NumberOf(pair.Figure) is not null)
            )
            {
                continue;
            }

            var ordered = pairs.OrderBy(pair => YearValues.NumberOf(pair.Figure)).ToArray();
            if (IsHere(isMost ? ordered[^1] : ordered[0]))
            {
                return;
            }

            hint ??= IsHere(isMost ? ordered[0] : ordered[^1])
                ? $"write {(isMost ? "least" : "most")}"
                : $"it is '{(isMost ? ordered[^1] : ordered[0]).Name.Text}' that has {claim.Word(word)} there";
        }

        if (hint is not null)
        {
            page.Report(
                bag,
                Codes.TurnedSense,
                claim,
                (claim.Words[word].Start, claim.Words[word].End),
                $"'{claim.Word(word)}' does not fit the figures that the passages give '{name.Text}' and others",
                hint
            );
        }

        bool IsHere((Mark Name, Mark Figure) pair) =>
            names.KeysOf(pair.Name).Intersect(keys, StringComparer.Ordinal).Any();

        // ‘most important’ and ‘most of them’ say nothing of figures.
        bool IsOfSame(SentenceMatch match) =>
            (word + 1 == clause.End || match.Words[word + 1 - match.First] != 0)
            && Enumerable
                .Range(clause.First, clause.End - clause.First)
                .Any(i => i != word && match.Words[i - match.First] != 0);
    }
}
