using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// The one figure of a short sentence is that of its noun: in ‘a seat costs 1,150 krone’ the passages have of a seat
/// another figure, and this one where no seat is spoken of.
/// </summary>
internal static class CountsAgree
{
    /// <summary>Words of a sentence that has one figure and no more to say.</summary>
    private const int MaxWords = 6;

    /// <summary>Words that the sentence with the other figure must share.</summary>
    private const int Telling = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated.Where(one => one.Claim.Claim.IsProse))
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                if (
                    statements.Read.ContentIn(sentence) <= MaxWords
                    && statements
                        .Read.In(sentence)
                        .Where(mark => mark is { Kind: MarkKind.Figure, IsDate: false })
                        .ToArray()
                        is [var figure]
                    && !claim.Claim.Own.Contains(figure.Text)
                    && !claim.IsQuoted(figure)
                    && Other(statements, sentence, matches, figure) is { } other
                )
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        figure,
                        $"the passages have another figure of it: {other}"
                    );
                }
            }
        }
    }

    /// <summary>The figure of the sentence that has all that those with the given one have of this, and more.</summary>
    private static string? Other(
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        Mark figure
    )
    {
        var own = matches.Where(match => match.Statement.Figures.Contains(figure.Text)).ToArray();
        var names = statements.Read.In(sentence).Where(mark => mark.Kind == MarkKind.Name).ToArray();
        if (own.Length == 0 || names.Length > 0 || statements.Read.In(sentence).Any(mark => mark.IsDate))
        {
            return null;
        }

        foreach (var match in matches.Where(match => !match.Statement.Figures.Contains(figure.Text)))
        {
            var shared = 0;
            var isMore = true;
            foreach (var one in own)
            {
                shared = 0;
                var more = 0;
                for (var i = 0; i < match.Words.Length; i++)
                {
                    shared += match.Words[i] != 0 ? 1 : 0;
                    more += match.Words[i] != 0 && one.Words[i] == 0 ? 1 : 0;
                    isMore &= one.Words[i] == 0 || match.Words[i] != 0;
                }

                isMore &= more > 0;
            }

            if (isMore && shared >= Telling)
            {
                var like = match
                    .Statement.Marks.Where(mark => mark.IsSameShape(figure) && mark.Unit == figure.Unit)
                    .ToArray();
                if (like is [var other])
                {
                    return other.Text;
                }
            }
        }

        return null;
    }
}
