using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Names;

/// <summary>
/// Every name of a block stands in one of its passages, itself or by another name of the same glossary entry, in the
/// data of a source cited there, or is one that the editors let stand. Names of the theme of an article, which many of
/// its passages have, may stand anywhere.
/// </summary>
internal static partial class NamesAreGrounded
{
    /// <summary>Words between a quotation and who is said to have said it.</summary>
    private const int MaxWordsToSpeaker = 3;

    /// <summary>
    /// Letters of a word from which on one of them may be a slip, where the rest of the name is right.
    /// </summary>
    private const int MinLetters = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var lexicon = Lexicon.Of(page.Records.Language);
        string[]? unread = null;
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (
                var mark in statements.Read.Marks.Where(mark => mark.Kind == MarkKind.Name && !IsNoName(mark, lexicon))
            )
            {
                if (
                    !claim.IsQuoted(mark)
                    && !claim.IsBareCitation(claim.RangeOf(mark).Start)
                    && Array.Find(
                        page.Records.Names.Names(mark.Text),
                        word => !IsGrounded(word, mark, claim.Claim, page) && !IsWritten(word, mark, claim, page)
                    )
                        is { } missing
                    && !FollowOnFindings.MayRestOnUnreadSource(claim.Claim, bag)
                    && !FollowOnFindings.MayNameUnreadTerm(
                        page.Records.Names.Names(mark.Text),
                        page.Records.Names,
                        unread ??= [.. FollowOnFindings.UnreadTermIds(bag)]
                    )
                )
                {
                    ReportName(page, claim, mark, missing, bag);
                }
            }
        }
    }

    /// <summary>
    /// Whether a mark was taken for a name wrongly: a unit in capitals, ‘9 GW’, which is told as such, or the first
    /// word of a sentence whose beginning was not recognised.
    /// </summary>
    private static bool IsNoName(Mark mark, Lexicon lexicon) =>
        mark.Text is "It" or "The" or "This" or "That" or "These" or "Those" or "He" or "She" or "They" or "We"
        || (
            mark.Text.All(char.IsUpper)
            && (
                lexicon.UnitOf(mark.Text).Length > 0
                || FigureReader.Read($"1 {mark.Text}", "en") is [{ Value: [_, _, _, ' ', ..] }] // A currency: EUR.
            )
        );

    /// <summary>
    /// Whether a passage, a cited source or a glossary entry accounts for a name, or it belongs to the theme of an
    /// article.
    /// </summary>
    private static bool IsGrounded(string name, Mark mark, Claim claim, PageGrounding page)
    {
        var names = page.Records.Names;
        return claim.From.Any(id =>
                names.Occurs(name, id)
                || (names.IsOfSource(name, id.Seed) && !names.IsPartOfTitle(name, mark.Text, id.Seed))
                || names.IsTheme(name, id.Seed)
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

    /// <summary>
    /// Passages of the same records that have every word of a name as it is written, so at the beginning of a sentence.
    /// </summary>
    private static IEnumerable<PassageId> Writing(HashedClaim claim, Mark mark, PageGrounding page)
    {
        foreach (var seed in claim.Claim.From.Select(id => id.Seed).Distinct(StringComparer.Ordinal))
        {
            var place = page.Records.PlaceOf(seed);
            var text = claim.In(place);
            foreach (var passage in page.Records.All[place].Passages)
            {
                if (
                    Enumerable
                        .Range(mark.Word, Math.Max(1, mark.Words))
                        .All(word => passage.Names.Has(text.Word(word), text.Exact(word, 1)))
                )
                {
                    yield return new PassageId(seed, passage.Id);
                }
            }
        }
    }

    /// <summary>
    /// What to do about a name right beside a quotation that a passage named has as somebody else's words; null where
    /// it stands beside none, or nobody is named there.
    /// </summary>
    private static string? Speaker(PageGrounding page, HashedClaim claim, Mark name)
    {
        var (start, end) = claim.RangeOf(name);
        if (!IsBesideQuotation(page, claim, start, end))
        {
            return null;
        }

        foreach (var id in claim.Claim.From)
        {
            string[] speakers =
            [
                .. page
                    .Records.Passage(id)
                    .Statements.Where(statement => statement.Marks.Any(mark => mark.Kind == MarkKind.Quotation))
                    .SelectMany(statement => statement.Marks)
                    .Where(mark => mark.Kind == MarkKind.Name && mark.Role == Mark.Says)
                    .Select(mark => mark.Text)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (speakers is [var speaker])
            {
                return $"the quotation is that of '{speaker}' in {id}: mend the name"
                    + (Calling(claim, start, end) is { } calling ? $", and mend or take away '{calling}'" : "");
            }
        }

        return null;
    }

    /// <summary>
    /// What stands beside a name and says who that is: ‘, the minister of agriculture,’; null where nothing does.
    /// </summary>
    private static string? Calling(HashedClaim claim, int start, int end) =>
        Behind().Match(claim.Claim.Text[end..]) is { Success: true } behind ? behind.Groups[1].Value
        : Before().Match(claim.Claim.Text[..start]) is { Success: true } before ? before.Groups[1].Value
        : null;

    /// <summary>
    /// Words from a comma to the next comma, colon, stop or bracket: ‘, the minister of agriculture’.
    /// </summary>
    [GeneratedRegex(@"^, ((?![^,]*[“""„«])[\p{L}][\p{L}\p{N}’' -]{2,80})(?=[,:.(]|$)")]
    private static partial Regex Behind();

    /// <summary>‘the Irish minister Mary Moe’.</summary>
    [GeneratedRegex(@"\b((?:[Tt]he|[Aa]n?) (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+) $")]
    private static partial Regex Before();

    /// <summary>
    /// Whether a word of a name is one of another mistyped: where the names share another word, a short one too, as
    /// ‘Pavel Dorr’ and ‘Pavel Dorn’.
    /// </summary>
    private static bool IsNear(string missing, string[] name, string[] other) =>
        Array.Exists(other, word => NameKey.IsNear(missing, word))
        || (
            name.Intersect(other, StringComparer.Ordinal).Any()
            && Array.Exists(
                other,
                word =>
                    Math.Min(missing.Length, word.Length) >= MinLetters
                    && NameKey.Distance(missing, word) <= (word.Length > 2 * MinLetters ? 2 : 1)
            )
        );

    /// <summary>
    /// Whether a quotation that a passage has begins or ends right beside a part of a claim, or in a sentence of its
    /// own behind a colon: ‘Moe, the master, is careful: “…”’.
    /// </summary>
    private static bool IsBesideQuotation(PageGrounding page, HashedClaim claim, int start, int end) =>
        page.Quotations.Any(finding =>
            ReferenceEquals(finding.Claim, claim.Claim)
            && finding.State is QuotationState.Exact or QuotationState.Folded
            && (
                claim.WordsIn(finding.Quotation.End, start).Count is >= 0 and <= MaxWordsToSpeaker
                || claim.WordsIn(end, finding.Quotation.Start).Count is >= 0 and <= MaxWordsToSpeaker
                || (
                    finding.Quotation.Start > end
                    && claim.Claim.Text[end..finding.Quotation.Start].TrimEnd('“', '"', '„', '«', ' ')
                        is [.., ':'] before
                    && !before.AsSpan().ContainsAny(".!?")
                )
            )
        );

    /// <summary>
    /// The only name of the passages that differs from another in the missing word alone: ‘Vessen Courier’ for ‘Dovra
    /// Courier’. Null for none.
    /// </summary>
    private static string? Alike(PageGrounding page, HashedClaim claim, string[] name, string missing)
    {
        var at = Array.IndexOf(name, missing);
        return
            name.Length > 1
            && at >= 0
            && claim
                .Claim.From.SelectMany(id => NameIndex.NamesIn(page.Records.Passage(id)))
                .Distinct(StringComparer.Ordinal)
                .Where(other =>
                    page.Records.Names.Names(other) is var words
                    && words.Length == name.Length
                    && words.Index().All(word => word.Index == at || NameKey.AreSame(word.Item, name[word.Index]))
                )
                .ToArray()
                is [var only]
            ? only
            : null;
    }

    /// <summary>
    /// Reports a name of a claim that its passages do not have, with the way to mend it that fits best.
    /// </summary>
    private static void ReportName(PageGrounding page, HashedClaim claim, Mark mark, string missing, DiagnosticBag bag)
    {
        var names = page.Records.Names;
        var near = claim
            .Claim.From.SelectMany(id => NameIndex.NamesIn(page.Records.Passage(id)))
            .FirstOrDefault(other => IsNear(missing, names.Names(mark.Text), names.Names(other)));
        var alike = Alike(page, claim, names.Names(mark.Text), missing);
        var (start, end) = claim.RangeOf(mark);
        var around = Surroundings.Of(claim, start, end, page);
        PassageId[] holding = [.. names.PassagesWith(claim.Claim.From, missing).Union(Writing(claim, mark, page))];
        if (page.IsElsewhere(claim.Claim, holding.Contains))
        {
            return;
        }

        var fitting = around.WithWords(holding);
        page.Report(
            bag,
            Codes.UnfoundedName,
            claim,
            claim.RangeOf(mark),
            claim.Claim.From.Length == 1
                ? $"the name '{mark.Text}' does not stand in {claim.Claim.From[0]}"
                : $"the name '{mark.Text}' stands in none of the {claim.Claim.From.Length} passages named",
            Speaker(page, claim, mark) is { } speaker ? speaker
                : near is not null ? Write(near)
                : IsBesideQuotation(page, claim, start, end)
                    ? alike is not null ? Write(alike)
                        : "mend it: in the passages the quotation is nobody's of that name"
                : fitting.Length > 0 ? $"it stands in {around.Said(fitting, IsIt)}: name that too, or mend it"
                : holding.Length == 0 && alike is not null ? Write(alike)
                : holding.Length > 0 ? $"mend it; it stands in {around.Said(holding, IsIt)}"
                : "mend it, or add it to the aliases of its glossary entry"
        );

        string Write(string name) => $"the passage has '{name}': write it so, or as the glossary does";

        bool IsIt(Mark other) => other.Kind == MarkKind.Name && names.Names(other.Text).Contains(missing);
    }
}
