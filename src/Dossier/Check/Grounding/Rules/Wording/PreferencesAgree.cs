using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Of two opposites that follow a ‘prefers’, the first is the one that comes first in the passages: who prefers a later
/// train to an earlier one does not prefer an earlier one.
/// </summary>
internal static class PreferencesAgree
{
    /// <summary>The axis of what is preferred.</summary>
    private const string Love = "love";

    /// <summary>How like the sentence of the passages must be.</summary>
    private const double Like = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = Behind(statements.Read.In(sentence));
                if (
                    matches is not [{ Likeness: >= Like } best, ..]
                    || marks is not [var prefers, ..]
                    || !claim.Written(prefers).StartsWith("prefer", StringComparison.OrdinalIgnoreCase)
                    || claim.IsQuoted(prefers)
                )
                {
                    continue;
                }

                var there = Behind(best.Statement.Marks);
                var turned = marks.FirstOrDefault(mark =>
                    First(marks, mark.Text) is { } here
                    && here.Word == mark.Word
                    && First(there, mark.Text) is { } other
                    && here.IsOpposite(other)
                );
                if (turned.Kind == MarkKind.Pole && turned.Words > 0)
                {
                    page.Report(
                        bag,
                        Codes.TurnedSense,
                        claim,
                        turned,
                        $"'{claim.Written(turned)}' turns the sense: the passages have it preferred the other way round"
                    );
                }
            }
        }
    }

    /// <summary>What is preferred and what stands behind it.</summary>
    private static Mark[] Behind(IEnumerable<Mark> marks) =>
        [.. marks.SkipWhile(mark => mark is not { Kind: MarkKind.Pole, Text: Love, IsNegative: false })];

    /// <summary>The first of two opposites; null where there are not both.</summary>
    private static Mark? First(Mark[] marks, string axis)
    {
        var of = Array.FindAll(marks, mark => mark.Kind == MarkKind.Pole && mark.Text == axis);
        return of is [var first, ..] && Array.Exists(of, first.IsOpposite) ? first : null;
    }
}
