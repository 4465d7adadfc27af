using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Of two figures of which the one takes the place of the other, it is the same in block and passages: ‘every six weeks
/// instead of every twelve’, and ‘from twelve weeks to six’.
/// </summary>
internal static class ReplacementsAgree
{
    /// <summary>How like the sentence of the passages must be.</summary>
    private const double Like = 2;

    /// <summary>Words before a figure among which ‘from’ or ‘to’ may stand: ‘from about 40’.</summary>
    private const int MaxBefore = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                if (
                    (Replaced(marks) ?? Range(claim, marks)) is not var (first, last)
                    || statements.Read.IsDoubted[first.Word]
                    || claim.IsQuoted(first)
                )
                {
                    continue;
                }

                foreach (var match in matches.Where(match => match.Likeness >= Like))
                {
                    if (
                        Replaced([.. match.Statement.Marks]) is var (there, before)
                        && there.Text == last.Text
                        && before.Text == first.Text
                    )
                    {
                        page.Report(
                            bag,
                            Codes.FigureElsewhere,
                            claim,
                            first,
                            $"'{claim.Written(first)}' takes the place of '{claim.Written(last)}' here:"
                                + " the passages have them the other way round"
                        );
                        break;
                    }
                }
            }
        }
    }

    /// <summary>A figure and the one in whose place it stands; null where there are none.</summary>
    private static (Mark New, Mark Old)? Replaced(Mark[] marks)
    {
        var at = Array.FindIndex(marks, mark => mark is { Kind: MarkKind.Pole, Text: Axis.Instead });
        if (at < 0)
        {
            return null;
        }

        var old = marks.Skip(at).FirstOrDefault(IsCounted);
        var young = marks.Take(at).LastOrDefault(mark => IsCounted(mark) && mark.IsSameShape(old));
        return IsCounted(old) && IsCounted(young) && old.Text != young.Text ? (young, old) : null;
    }

    /// <summary>The same of ‘from twelve hours to eleven’.</summary>
    private static (Mark New, Mark Old)? Range(HashedClaim claim, Mark[] marks)
    {
        var figures = Array.FindAll(marks, IsCounted);
        var old = Array.FindIndex(figures, mark => Follows(claim, mark, "from"));
        var young = Array.FindIndex(figures, Math.Max(0, old), mark => Follows(claim, mark, "to"));
        return
            old >= 0
            && young > old
            && figures[old].IsSameShape(figures[young])
            && figures[old].Text != figures[young].Text
            ? (figures[young], figures[old])
            : null;
    }

    private static bool IsCounted(Mark mark) => mark is { Kind: MarkKind.Figure, IsDate: false };

    private static bool Follows(HashedClaim claim, Mark mark, string word)
    {
        for (var i = mark.Word - 1; i >= 0 && i >= mark.Word - MaxBefore; i--)
        {
            if (claim.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
