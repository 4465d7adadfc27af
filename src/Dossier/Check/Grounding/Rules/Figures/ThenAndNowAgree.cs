using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Fingerprints;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// What is said to be more or less than in an earlier time is so by the figures that the passages give of two years:
/// ‘they emit more than ten years ago’ beside 68 million tonnes in 2015 and 61 million in 2024.
/// </summary>
internal static class ThenAndNowAgree
{
    /// <summary>Words between ‘more’ and ‘than’: ‘more carbon dioxide than’.</summary>
    private const int MaxBetween = 5;

    /// <summary>Words behind ‘than’ in which the earlier time is said: ‘than some ten years ago’.</summary>
    private const int MaxBehind = 5;

    /// <summary>Words for more, with those for less.</summary>
    private static readonly FrozenDictionary<string, string> More = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["more"] = "less",
        ["greater"] = "lesser",
        ["higher"] = "lower",
        ["larger"] = "smaller",
        ["bigger"] = "smaller",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for less, with those for more.</summary>
    private static readonly FrozenDictionary<string, string> Less = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["less"] = "more",
        ["fewer"] = "more",
        ["lesser"] = "greater",
        ["lower"] = "higher",
        ["smaller"] = "larger",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Spans = Set(
        "year years decade decades century centuries generation months"
    );

    private static readonly FrozenSet<string> Earlier = Set("ago earlier before previously");

    private static readonly FrozenSet<string> Denials = Set("not no never t nor hardly scarcely");

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (!page.Records.IsEnglish)
        {
            return; // Other languages compare without a word for ‘than’.
        }

        foreach (var (claim, statements) in page.Stated)
        {
            if (!claim.Claim.Text.Contains("than", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (sentence, matches) in statements.Sentences.Where(one => !one.Matches.IsEmpty))
            {
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    var isMore = More.ContainsKey(claim.Word(i));
                    if ((isMore || Less.ContainsKey(claim.Word(i))) && Time(claim, statements, sentence, i) is { } time)
                    {
                        ReportOtherDirection(page, claim, statements, sentence, (i, isMore, time), bag);
                    }
                }
            }
        }
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports ‘more’ or ‘less’ where the figures of two years in the passages all go the other way.</summary>
    private static void ReportOtherDirection(
        PageGrounding page,
        HashedClaim claim,
        ClaimStatements statements,
        (int First, int End) sentence,
        (int Word, bool IsMore, int End) compared,
        DiagnosticBag bag
    )
    {
        var matches = statements.Sentences.First(one => one.Sentence == sentence).Matches;
        YearValues[] all = [.. YearValues.Of(matches)];
        if (all.Length == 0 || !Array.TrueForAll(all, one => one.Rises is { } rises && rises != compared.IsMore))
        {
            return;
        }

        var (word, _, end) = compared;
        var isBound = word + 2 <= end && claim.Word(word + 1) is "than" && !Earlier.Contains(claim.Word(word + 2));
        // ‘It closed more than ten years ago’ says when: the verb before must be that of the figures.
        var told = Array.Find(
            all,
            one =>
                one.Matches.Any(match =>
                    isBound
                        ? word > sentence.First && IsVerbOf(claim.Word(word - 1), match)
                        : Enumerable
                            .Range(sentence.First, sentence.End - sentence.First)
                            .Any(i => (i < word || i > end) && match.Words[i - match.First] != 0)
                )
        );
        if (told is null)
        {
            return;
        }

        var (first, last) = (told.Values[0], told.Values[^1]);
        page.Report(
            bag,
            Codes.TurnedSense,
            claim,
            (claim.Words[word].Start, claim.Words[end].End),
            $"'{claim.Word(word)}' does not fit: the passages have {WithYear(last)}, which is "
                + $"{(compared.IsMore ? "less" : "more")} than {WithYear(first)}",
            $"write {(compared.IsMore ? More : Less)[claim.Word(word)]}"
        );
    }

    /// <summary>A number with its year, for a message: ‘61 million for 2024’.</summary>
    private static string WithYear((int Year, decimal Number, Mark Figure) value) =>
        string.Create(CultureInfo.InvariantCulture, $"{WrittenNumber.InWords(value.Number)} for {value.Year}");

    /// <summary>
    /// The last word of the earlier time with which a comparison ends; null where it compares nothing so.
    /// </summary>
    private static int? Time(HashedClaim claim, ClaimStatements statements, (int First, int End) sentence, int more)
    {
        var row = new WordRow(claim.Claim.Text, claim.Words);
        if (
            claim.IsQuoted(claim.Words[more].Start, claim.Words[more].End)
            || statements.Read.IsDoubted[more]
            || Enumerable.Range(Math.Max(sentence.First, more - 3), Math.Min(3, more - sentence.First)).Any(Denies)
        )
        {
            return null;
        }

        var than = more + 1;
        while (
            than < sentence.End && than <= more + MaxBetween && claim.Word(than) is not "than" && !row.IsBreak(than - 1)
        )
        {
            than++;
        }

        if (than >= sentence.End || claim.Word(than) is not "than" || row.IsBreak(than - 1))
        {
            return null;
        }

        for (var i = than + 1; i < sentence.End && i <= than + MaxBehind && !row.IsBreak(i - 1); i++)
        {
            if (Earlier.Contains(claim.Word(i)) && (i == than + 1 || Spans.Contains(claim.Word(i - 1))))
            {
                return i;
            }
        }

        return null;

        bool Denies(int word) => Denials.Contains(claim.Word(word));
    }

    /// <summary>Whether a word is a verb of a sentence of the passages, in the present tense.</summary>
    private static bool IsVerbOf(string verb, SentenceMatch match)
    {
        if (verb.Length < 3 || verb.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bare = verb.EndsWith('s') ? verb[..^1] : verb;
        return ((string[])[$"{bare}ed", $"{bare}d", $"{bare}{bare[^1]}ed"]).Any(form =>
        {
            var text = new HashedText(form, [(0, form.Length)], match.Hash);
            return match.Statement.Words.Has(StatementHash.Word(text, 0));
        });
    }
}
