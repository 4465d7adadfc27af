using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What a block says of one its passages do not say of another: two names or figures of a sentence do not fit clearly
/// better the other way round.
/// </summary>
internal static class RolesAgree
{
    /// <summary>Words between two names of one phrase.</summary>
    private const int WordsOfPhrase = 6;

    /// <summary>Small words within names of people: ‘Elmer van Buuren’.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet
        .ToFrozenSet(
            "van von der den ter ten de del della di da dos du la le zu zur bin ibn al el".Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                ReportExchanged(page, claim, statements.CompareSentence(sentence, matches), bag);
            }
        }
    }

    /// <summary>Reports the marks of a sentence that seem to have changed places.</summary>
    private static void ReportExchanged(
        PageGrounding page,
        HashedClaim claim,
        SentenceComparison comparison,
        DiagnosticBag bag
    )
    {
        var marks = comparison.Marks;
        // The nearest first: where two that stand together changed places, what stands around them seems to have too.
        for (var apart = 1; apart < marks.Length; apart++)
        {
            for (var i = 0; i + apart < marks.Length; i++)
            {
                var j = i + apart;
                if (
                    comparison.IsDoubted(i)
                    || comparison.IsDoubted(j)
                    || !(
                        (AreAlike(page, claim, marks[i], marks[j]) && comparison.SeemExchanged(i, j))
                        || (AreDoers(claim, marks[i], marks[j]) && Deeds.AreExchanged(comparison, i, j))
                    )
                )
                {
                    continue;
                }

                var isTold = page.Report(
                    bag,
                    marks[i].Kind == MarkKind.Figure ? Codes.FigureElsewhere : Codes.SwappedRoles,
                    claim,
                    marks[i],
                    $"'{claim.Written(marks[i])}' and '{claim.Written(marks[j])}' seem to be swapped:"
                        + " the passages have them the other way round"
                );
                if (isTold)
                {
                    return; // What stands beside the two then seems swapped too.
                }
            }
        }
    }

    /// <summary>
    /// Whether of two marks one is a body or calling, and the other too or a name: Halden, the villagers.
    /// </summary>
    private static bool AreDoers(HashedClaim claim, Mark one, Mark other) =>
        (
            one.Kind == MarkKind.Name && other.IsSomebody
            || one.IsSomebody && (other.Kind == MarkKind.Name || (other.IsSomebody && one.Text != other.Text))
        )
        && !claim.Claim.IsGathered
        && !claim.IsQuoted(one)
        && !claim.IsQuoted(other)
        && !IsCalledSo(claim, one);

    /// <summary>
    /// Whether behind a name and a comma stands who that is, which is no deed of it: ‘Karin Oldeby, director of the
    /// hospital’.
    /// </summary>
    private static bool IsCalledSo(HashedClaim claim, Mark name)
    {
        var end = claim.RangeOf(name).End;
        return name.Kind == MarkKind.Name && end < claim.Claim.Text.Length && claim.Claim.Text[end] == ',';
    }

    /// <summary>Whether two marks are of a kind of which one could be written for the other.</summary>
    private static bool AreAlike(PageGrounding page, HashedClaim claim, Mark one, Mark other) =>
        one.Kind == other.Kind
        && one.Kind switch
        {
            // What a box or the cells of a row say is said of it, and in no order.
            MarkKind.Name => claim.Claim is not { IsGathered: true, Whole: Container or TableRow }
                && (page.Records.Names.AreAlike(one, other) || page.Records.Names.AreActors(one, other))
                && !IsOnePhrase(claim, one, other)
                && !page.Records.Names.IsAuthor(one, claim.Claim.From)
                && !page.Records.Names.IsAuthor(other, claim.Claim.From),
            MarkKind.Figure => one.IsSameShape(other)
                && one.IsCount == other.IsCount
                && (one.Unit == other.Unit || AreOfOneSize(one, other)) // ‘780 km, and 140 more’.
                && one.Text != other.Text,
            MarkKind.Pole => one.IsSomebody && other.IsSomebody && one.Text != other.Text,
            _ => false,
        }
        && !claim.IsQuoted(one)
        && !claim.IsQuoted(other)
        && !IsListed(claim, one, other);

    /// <summary>
    /// Whether two names stand in one phrase with a title or an office, where the one says whose the other is: ‘the
    /// Ministry of Waters of Velland’, ‘Sorrania's Ministry of the Interior’, ‘Karl Osten, minister of waters in
    /// Velland’, ‘Velland's minister of waters, Karl Osten’.
    /// </summary>
    private static bool IsOnePhrase(HashedClaim claim, Mark one, Mark other)
    {
        var (first, last) = (one.Word + Math.Max(1, one.Words), other.Word - 1);
        if (last < first || last - first >= WordsOfPhrase)
        {
            return false;
        }

        if (IsOfWhere(claim, first, last))
        {
            return true;
        }

        var isOfPeople = one.Words > 1 && claim.Claim.Text[claim.Words[first - 1].End] == ',';
        var hasOffice = false;
        var lexicon = Lexicon.Of("en");
        for (var i = first; i <= last; i++)
        {
            var word = claim.Word(i);
            var gap = claim.Claim.Text.AsSpan(claim.Words[i].End, claim.Words[i + 1].Start - claim.Words[i].End);
            if (gap.ContainsAny(".;:()") || (gap.Contains(',') && i < last))
            {
                return false;
            }

            var isOffice = lexicon.IsTitle(word.ToLowerInvariant());
            hasOffice |= isOffice;
            if (
                !isOffice
                && word is not ("s" or "of" or "the" or "in" or "for" or "a")
                && claim.Word(i - 1) is not "of"
            )
            {
                return false;
            }
        }

        return claim.Word(first) switch
        {
            "of" => first == last || (claim.Word(last) is "the" && first + 1 == last),
            "s" => hasOffice && claim.Word(last) is not ("in" or "for"),
            _ => hasOffice && isOfPeople,
        };
    }

    /// <summary>
    /// Whether two numbers may be of one unit that only one of them has: neither is ten times the other.
    /// </summary>
    private static bool AreOfOneSize(Mark one, Mark other) =>
        (one.Unit.Length == 0 || other.Unit.Length == 0)
        && decimal.TryParse(one.Text, CultureInfo.InvariantCulture, out var first)
        && decimal.TryParse(other.Text, CultureInfo.InvariantCulture, out var second)
        && Math.Max(first, second) < 10 * Math.Min(first, second);

    /// <summary>
    /// Whether the words between two names say who the first is and where from: ‘Lev Tarim, a historian from Orvenia’.
    /// </summary>
    private static bool IsOfWhere(HashedClaim claim, int first, int last)
    {
        if (
            claim.Claim.Text[claim.Words[first - 1].End] != ','
            || claim.Word(first) is not ("a" or "an" or "the")
            || claim.Word(last) is not ("from" or "of" or "in" or "at")
        )
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            var (_, end) = claim.Words[i];
            if (
                !char.IsLower(claim.Word(i)[0])
                || claim.Claim.Text.AsSpan(end, claim.Words[i + 1].Start - end) is not " "
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether two marks stand in one list, whose order says nothing: ‘Kazakhstan, Kyrgyzstan and Turkmenistan’.
    /// </summary>
    private static bool IsListed(HashedClaim claim, Mark one, Mark other)
    {
        for (var i = one.Word + Math.Max(1, one.Words); i < other.Word; i++)
        {
            var (start, end) = claim.Words[i];
            var word = claim.Claim.Text.AsSpan(start, end - start);
            if (
                !char.IsUpper(word[0])
                && word is not ("and" or "or" or "ve" or "veya" or "және" or "и" or "или" or "the")
                && !Particles.Contains(word)
            )
            {
                return false;
            }
        }

        return one.Kind != MarkKind.Figure;
    }
}
