using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// In a row or box a figure stands with the name that the passages give it to: not with one that they give another
/// figure, while the sentences that have this one are about another.
/// </summary>
internal static class PairsAgree
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var rows = page
            .Gathered.Where(row => row.Claim is { Whole: TableRow, Around.Length: > 0 })
            .ToLookup<HashedClaim, Block>(row => row.Claim.Around[^1], ReferenceEqualityComparer.Instance);
        foreach (var claim in page.Gathered.Where(claim => claim.Statements is not null))
        {
            var marks = claim.Statements!.Read.Marks;
            var names = marks.Where(mark => mark.Kind == MarkKind.Name).ToArray();
            var book = page.Records.Names;
            var keys = names.SelectMany(book.KeysOf).ToHashSet(StringComparer.Ordinal);
            Statement[] sentences =
            [
                .. claim
                    .Claim.From.Where(id => id.Passage.StartsWith('p'))
                    .SelectMany(id => page.Records.Passage(id).Statements),
            ];
            if (
                marks.Where(mark => mark is { Kind: MarkKind.Figure, IsDate: false }).ToArray() is [var one]
                && !claim.Claim.Own.Contains(one.Text)
                && OfWord(rows, claim, one) is { } its
                && !PageGrounding.IsTold(bag, claim, one)
            )
            {
                page.Report(
                    bag,
                    Codes.FigureElsewhere,
                    claim,
                    one,
                    $"the passages have another figure beside '{claim.Word(0)}': {its}"
                );
            }

            foreach (
                var figure in marks.Where(mark =>
                    mark.Kind == MarkKind.Figure
                    && !claim.Claim.Own.Contains(mark.Text)
                    && names.Length > 0
                    && !(mark.IsDate && marks.Count(other => other.IsDate) > 1)
                )
            )
            {
                if (Elsewhere(figure, names, keys, sentences, book) is var (other, given))
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        figure,
                        $"the passages have '{claim.Written(figure)}' of '{other}', and another figure here: "
                            + WrittenFigure.Of(given, page.Records.Language)
                    );
                }
                else if (Between(figure, keys, sentences, marks) is { } nearer)
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        figure,
                        $"the passages have another figure here: {WrittenFigure.Of(nearer, page.Records.Language)}"
                    );
                }
            }
        }
    }

    /// <summary>
    /// The figure that the passages have right behind the word that a row is about, where that word stands beside the
    /// given one nowhere: ‘State | 30’ for ‘the state would pay 60 percent and the region 30’; where the words of the
    /// table stand behind their figures, ‘212 on parchment and 128 on paper’, the figure before it. Null elsewhere.
    /// </summary>
    private static string? OfWord(ILookup<Block, HashedClaim> rows, HashedClaim claim, Mark figure)
    {
        var colon = claim.Claim.Text.IndexOf(':', StringComparison.Ordinal);
        if (
            claim.Claim.Whole is not TableRow
            || claim.WordsIn(0, Math.Max(0, colon)) is not (_, 1)
            || claim.Statements!.Sentences is not [var (_, matches), ..]
            || !claim.Statements.Read.IsContent[0]
        )
        {
            return null;
        }

        string? other = null;
        foreach (var match in matches.Where(match => match.Words[0] != 0))
        {
            foreach (var (i, mark) in match.Statement.Marks.Index())
            {
                if (mark.Kind != MarkKind.Figure || mark.IsDate)
                {
                    continue;
                }

                var item = match.Statement.ItemsOf[i][0];
                var isGiven = Figure.Supported(mark.Text).Contains(figure.Text);
                var (isBefore, isBehind) = (match.LinksClose(item, 0, false), match.LinksClose(item, 0, true));
                if (isGiven && (isBehind || (isBefore && !FiguresComeFirst(rows, claim, match))))
                {
                    return null;
                }

                other =
                    !isGiven
                    && match.Statement.Figures.Contains(figure.Text)
                    && (isBefore || (isBehind && FiguresComeFirst(rows, claim, match)))
                        ? mark.Text
                        : other;
            }
        }

        return other;
    }

    /// <summary>
    /// Whether a sentence of the passages has the word of another row of the same table right behind a figure, and
    /// before none.
    /// </summary>
    private static bool FiguresComeFirst(ILookup<Block, HashedClaim> rows, HashedClaim claim, SentenceMatch match)
    {
        if (claim.Claim.Around is not [.., var table])
        {
            return false;
        }

        foreach (var row in rows[table].Where(row => !ReferenceEquals(row, claim)))
        {
            if (
                row.Statements?.Sentences is not [var (_, matches), ..]
                || matches.FirstOrDefault(one => ReferenceEquals(one.Statement, match.Statement)) is not { } there
                || there.Words[0] == 0
            )
            {
                continue;
            }

            var items = there
                .Statement.Marks.Index()
                .Where(one => one.Item is { Kind: MarkKind.Figure, IsDate: false })
                .Select(one => there.Statement.ItemsOf[one.Index][0])
                .ToArray();
            if (
                Array.Exists(items, item => there.LinksClose(item, 0, true))
                && !Array.Exists(items, item => there.LinksClose(item, 0, false))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The name that the passages give a figure to, and the figure that they give to the names here; null where a
    /// sentence with the figure has one of these names, or the passages do not say both.
    /// </summary>
    private static (string Name, string Figure)? Elsewhere(
        Mark figure,
        Mark[] names,
        HashSet<string> keys,
        Statement[] sentences,
        NameIndex book
    )
    {
        var holding = sentences.Where(sentence => sentence.Figures.Contains(figure.Text)).ToArray();
        if (holding.Length == 0 || holding.Any(sentence => sentence.Items.Overlaps(keys)))
        {
            return null;
        }

        var other = holding
            .SelectMany(sentence => sentence.Marks)
            .FirstOrDefault(mark => mark.Kind == MarkKind.Name && names.Any(name => book.AreSurelyAlike(name, mark)));
        var given = sentences
            .Where(sentence => sentence.Items.Overlaps(keys))
            .SelectMany(sentence => sentence.Marks)
            .FirstOrDefault(mark =>
                mark.IsSameShape(figure)
                && (mark.Unit == figure.Unit || mark.Unit.Length == 0 || figure.Unit.Length == 0)
            );
        return other.Text is null || given.Text is null ? null : (other.Text, given.Text);
    }

    /// <summary>A figure that stands between the name and this one in the sentence that has both.</summary>
    private static string? Between(
        Mark figure,
        HashSet<string> keys,
        Statement[] sentences,
        IReadOnlyCollection<Mark> here
    )
    {
        var found = (string?)null;
        foreach (var sentence in sentences.Where(sentence => sentence.Figures.Contains(figure.Text)))
        {
            var at = sentence.Marks.Length - 1;
            while (at >= 0 && sentence.Marks[at] is var last && !(last.IsSameShape(figure) && last.Text == figure.Text))
            {
                at--;
            }

            var nearer = (string?)null;
            var isNamed = false;
            for (var i = at - 1; i >= 0 && !isNamed; i--)
            {
                var mark = sentence.Marks[i];
                isNamed = mark.Kind == MarkKind.Name;
                nearer = mark.IsSameShape(figure) ? mark.Text : nearer;
                if (isNamed && !sentence.ItemsOf[i].Any(keys.Contains))
                {
                    return null;
                }
            }

            if (!isNamed || nearer is null || here.Any(mark => mark.Text == nearer))
            {
                return null;
            }

            found = nearer;
        }

        return found;
    }
}
