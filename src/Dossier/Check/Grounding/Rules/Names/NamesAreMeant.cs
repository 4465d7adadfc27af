using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Names;

/// <summary>
/// A name does not stand where the passages have another: they say of that other what the block says of it.
/// </summary>
internal static class NamesAreMeant
{
    /// <summary>Words of a sentence that another name must stand beside in a passage.</summary>
    private const int Telling = 2;

    /// <summary>By how much the sentence with that name must be liker than any with the one written.</summary>
    private const double Margin = 3;

    /// <summary>What a word beside a name in both weighs as likeness of two sentences.</summary>
    private const double LinkWeight = 2;

    /// <summary>Words from a calling to the name that has it: ‘the mayor, Otto Brandt’.</summary>
    private const int WordsToItsName = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        // A row or box says of its names little but their figures.
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var comparison = statements.CompareSentence(sentence, matches);
                for (var i = 0; i < comparison.Marks.Length && matches.Length > 0; i++)
                {
                    var mark = comparison.Marks[i];
                    if (
                        MayBeMistaken(page, claim, mark)
                        && Suggest(page.Records.Names, claim, comparison, i) is { } other
                    )
                    {
                        page.Report(
                            bag,
                            mark.Kind == MarkKind.Figure ? Codes.FigureElsewhere : Codes.SwappedRoles,
                            claim,
                            mark,
                            $"the passages seem to say of '{Plain(other)}' what is said here of '{claim.Written(mark)}'"
                        );
                    }
                }
            }
        }
    }

    /// <summary>A name, or what a mark of a body or calling says.</summary>
    private static string Plain(string mark) => mark[(mark.IndexOf('=', StringComparison.Ordinal) + 1)..];

    /// <summary>
    /// Whether a mark is compared: a name, a figure that is no date, a body or calling; none in a quotation.
    /// </summary>
    private static bool MayBeMistaken(PageGrounding page, HashedClaim claim, Mark mark) =>
        mark.Kind switch
        {
            MarkKind.Name => !claim.Claim.IsGathered && !page.Records.Names.IsAuthor(mark, claim.Claim.From),
            MarkKind.Figure => !mark.IsDate && !claim.Claim.Own.Contains(mark.Text),
            MarkKind.Pole => mark is { IsSomebody: true, IsPlaceOfPeople: false } && !claim.Claim.IsGathered,
            _ => false,
        } && !claim.IsQuoted(mark);

    /// <summary>
    /// What the passages have where a mark stands; null where it may be right. A sentence that only supposes something
    /// is asked for its speaker and kind alone: what stands beside a name there need not be said of it.
    /// </summary>
    private static string? Suggest(NameIndex names, HashedClaim claim, SentenceComparison comparison, int mark)
    {
        var isName = comparison.Marks[mark].Kind == MarkKind.Name;
        if (isName ? StandsByItsFigure(comparison, mark) : StandsByItsName(comparison, mark))
        {
            return null;
        }

        var said = comparison.IsDoubted(mark)
            ? null
            : (isName ? ByNoun(names, comparison, mark) : null) ?? ByWords(names, comparison, mark);
        return isName
            ? said
                ?? LikelierDoer.ByAct(names, claim, comparison, mark)
                ?? LikelierDoer.ByPlaceOfAct(names, claim, comparison, mark)
                ?? ByOffice(names, claim, comparison, mark)
                ?? LikelierName.ByPlace(names, comparison, mark)
                ?? LikelierName.ByKind(names, comparison, mark)
                ?? LikelierName.ByCountry(names, comparison, mark)
                ?? LikelierName.BySpeech(names, comparison, mark)
            : said;
    }

    /// <summary>
    /// Whether a sentence of the passages has a name and the figure that stands right beside it here: then it is meant,
    /// whatever the others say of other names.
    /// </summary>
    private static bool StandsByItsFigure(SentenceComparison comparison, int mark)
    {
        var keys = comparison.Keys[mark];
        return ((int[])[mark - 1, mark + 1]).Any(beside =>
            beside >= 0
            && beside < comparison.Marks.Length
            && comparison.Marks[beside] is { Kind: MarkKind.Figure, IsDate: false } figure
            && comparison.Matches.Any(match => match.Statement.Figures.Contains(figure.Text) && match.HasAny(keys))
        );
    }

    /// <summary>
    /// Whether a calling stands beside a name here that has it in a sentence of the passages: ‘the mayor, Otto Brandt’.
    /// </summary>
    private static bool StandsByItsName(SentenceComparison comparison, int mark)
    {
        var keys = comparison.Keys[mark];
        for (var i = mark + 1; i < comparison.Marks.Length && comparison.Marks[mark].IsSomebody; i++)
        {
            if (comparison.Marks[i].Kind == MarkKind.Name)
            {
                var name = comparison.Keys[i];
                return comparison.Marks[i].Word - comparison.Marks[mark].Word <= WordsToItsName
                    && comparison.Matches.Any(match => match.HasAny(keys) && match.HasAny(name));
            }
        }

        return false;
    }

    /// <summary>Names that the passages have and the sentence has not, with the sentences that have them.</summary>
    public static IEnumerable<(Mark Name, string[] Items, SentenceMatch Match)> Others(
        NameIndex names,
        SentenceComparison comparison,
        int mark
    )
    {
        foreach (var match in comparison.Matches)
        {
            var marks = match.Statement.Marks;
            for (var i = 0; i < marks.Length; i++)
            {
                var items = match.Statement.ItemsOf[i];
                if (
                    items.Length > 0
                    && IsAlike(names, comparison.Marks[mark], marks[i])
                    && !(marks[i].Kind == MarkKind.Name ? names.Keys(marks[i]) : items).Any(comparison.AllKeys.Contains)
                )
                {
                    yield return (marks[i], items, match);
                }
            }
        }
    }

    /// <summary>
    /// Whether one mark could be written for another: names of one kind, figures of one form and unit, two bodies.
    /// </summary>
    private static bool IsAlike(NameIndex names, Mark mark, Mark other) =>
        mark.Kind == other.Kind
        && mark.Kind switch
        {
            MarkKind.Name => names.AreAlike(mark, other),
            MarkKind.Figure => mark.IsSameShape(other) && mark.Unit == other.Unit,
            _ => mark.IsSomebody && other is { IsSomebody: true, IsPlaceOfPeople: false },
        };

    /// <summary>
    /// The people before the same noun: ‘the Turkish government’, where the passages never have ‘the Kazakh
    /// government’; null for none.
    /// </summary>
    private static string? ByNoun(NameIndex names, SentenceComparison comparison, int mark)
    {
        var name = comparison.Marks[mark];
        var keys = comparison.Keys[mark];
        var read = comparison.Statements.Read;
        var noun = name.Word + name.Words;
        if (!name.IsOfPeople || noun >= comparison.Sentence.End || !read.IsContent[noun])
        {
            return null;
        }

        // After ‘by’ what follows a name counts as before it: ‘set up by the Turkish government’.
        if (
            comparison.Matches.Any(match =>
                keys.Any(key => match.LinksClose(key, noun, true) || match.LinksClose(key, noun, false))
            )
        )
        {
            return null;
        }

        foreach (var match in comparison.Matches.Where(match => match.Likeness >= comparison.Matches[0].Likeness / 2))
        {
            foreach (var (i, other) in match.Statement.Marks.Index())
            {
                var items = match.Statement.ItemsOf[i];
                if (
                    other.Kind == MarkKind.Name
                    && other.IsOfPeople
                    && names.AreAlike(name, other)
                    && !items.Any(keys.Contains)
                    && items.Any(item => match.LinksClose(item, noun, true))
                    && IsAboutTheSame(comparison, match, noun)
                )
                {
                    return other.Text;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The name of which the passages have an office, a court or a bridge where the block has it of another: ‘the mayor
    /// of Ostrand’; null for none.
    /// </summary>
    private static string? ByOffice(NameIndex names, HashedClaim claim, SentenceComparison comparison, int mark)
    {
        var name = comparison.Marks[mark];
        var keys = comparison.Keys[mark];
        var office = name.Word - 2;
        if (
            office < comparison.Sentence.First
            || claim.Word(office + 1) is not "of"
            || !Lexicon.Of("en").IsTitle(claim.Word(office).ToLowerInvariant())
            || comparison.Matches.Any(match => keys.Any(key => match.Links(key, office)))
        )
        {
            return null;
        }

        foreach (var (other, items, match) in Others(names, comparison, mark))
        {
            if (
                other.Role == "of"
                && match.Likeness >= comparison.Matches[0].Likeness / 2
                && items.Any(item => match.LinksClose(item, office, false) || match.LinksClose(item, office, true))
                && IsAboutTheSame(comparison, match, office)
            )
            {
                return other.Text;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a sentence has two words more of the block's than the one given, which chance may have put there.
    /// </summary>
    private static bool IsAboutTheSame(SentenceComparison comparison, SentenceMatch match, int word)
    {
        var count = 0;
        for (var i = comparison.Sentence.First; i < comparison.Sentence.End; i++)
        {
            count += i != word && match.Words[i - match.First] != 0 ? 1 : 0;
        }

        return count > 1;
    }

    /// <summary>
    /// The name that stands beside the same words in the passages, where the one written stands beside none of them;
    /// null for none.
    /// </summary>
    private static string? ByWords(NameIndex names, SentenceComparison comparison, int mark)
    {
        var keys = comparison.Keys[mark];
        if (!comparison.Matches.Any(match => match.HasAny(keys)))
        {
            return null; // It stands in none of them, which is another finding.
        }

        if (
            comparison.Marks[mark].Kind == MarkKind.Name
            && names.IsThemeOf(comparison.Marks[mark], comparison.Matches[0].Id.Seed)
        )
        {
            return null;
        }

        var beside = comparison.Statements.Read.Beside(comparison.Marks[mark], comparison.Sentence, 3).ToArray();
        var (own, links, likeness) = (0.0, 0, 0.0);
        var weight = comparison.Marks[mark].Kind switch
        {
            MarkKind.Name => ClaimStatements.NameWeight,
            MarkKind.Figure => ClaimStatements.FigureWeight,
            _ => ClaimStatements.WordWeight,
        };
        foreach (var match in comparison.Matches.Where(match => match.HasAny(keys)))
        {
            var here = beside.Count(word => keys.Any(key => match.Links(key, word)));
            var score = match.Likeness - weight + (LinkWeight * here);
            (own, links) = score > own ? (score, here) : (own, links);
            likeness = Math.Max(likeness, match.Likeness - weight);
            if (comparison.Marks[mark].Kind == MarkKind.Figure && SharesAnother(comparison, mark, match))
            {
                return null;
            }
        }

        if (links > 0)
        {
            return null;
        }

        var best = own + Margin;
        string? found = null;
        foreach (var (other, items, match) in Others(names, comparison, mark))
        {
            if (
                match.Likeness < likeness
                || match.HasAny(keys)
                || Bodies.IsNamed(match, comparison.Marks[mark])
                || (
                    (comparison.Marks[mark].Kind == MarkKind.Figure || IsLeftOut(comparison, keys))
                    && !IsInBlock(comparison, other.Text)
                    && comparison.Statements.NextHas(match, keys)
                )
            )
            {
                continue;
            }

            var here = beside.Count(word => items.Any(item => match.Links(item, word)));
            var score = match.Likeness + (LinkWeight * here);
            // Of two that fit as well it is the one that the block has elsewhere: they changed places.
            var isBetter = score > best || (score >= best && (found is null || !IsInBlock(comparison, found)));
            (best, found) = here >= Telling && isBetter ? (score, other.Text) : (best, found);
        }

        return found;
    }

    /// <summary>Whether the passages have a mark in a sentence that leaves out its verb: ‘Marstad did not’.</summary>
    internal static bool IsLeftOut(SentenceComparison comparison, string[] keys) =>
        comparison.Matches.Any(match => match.Statement.Items.Contains(ClaimStatements.LeftOut) && match.HasAny(keys));

    /// <summary>Whether the block has a mark with this text.</summary>
    private static bool IsInBlock(SentenceComparison comparison, string mark) =>
        comparison.Statements.Read.Marks.Any(other => other.Text == mark);

    /// <summary>Whether a sentence has another name or figure of the block's.</summary>
    private static bool SharesAnother(SentenceComparison comparison, int mark, SentenceMatch match)
    {
        for (var i = 0; i < comparison.Marks.Length; i++)
        {
            if (
                i != mark
                && comparison.Marks[i].Kind is MarkKind.Name or MarkKind.Figure
                && match.HasAny(comparison.Keys[i])
            )
            {
                return true;
            }
        }

        return false;
    }
}
