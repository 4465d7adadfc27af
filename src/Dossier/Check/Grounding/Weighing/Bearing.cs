using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// How well the likest sentence of the passages that has an opposite goes with a sentence of the claim.
/// </summary>
/// <param name="Likeness">What the two sentences share: words, names, figures.</param>
/// <param name="Links">Words that stand beside the opposite in both.</param>
/// <param name="Neighbours">Names and figures that are among the marks next to it in both.</param>
/// <param name="Place">The sentence among the matches; -1 where none has the opposite.</param>
internal readonly record struct Bearing(double Likeness, int Links, int Neighbours, int Place)
{
    /// <summary>What a word beside the opposite in both weighs.</summary>
    private const double LinkWeight = 2;

    /// <summary>Marks on each side of an opposite that are its neighbours.</summary>
    private const int NeighboursOnEachSide = 2;

    /// <summary>Where no sentence has it.</summary>
    private static readonly Bearing None = new(0, 0, 0, -1);

    /// <summary>The whole weight: likeness, links and neighbours together.</summary>
    public double Weight => Likeness + (LinkWeight * Links) + Neighbours;

    /// <summary>Finds the sentence that goes best with an opposite, or with its other end.</summary>
    public static Bearing Of(
        Mark pole,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        NameIndex names
    )
    {
        var item = StatementHash.Items(pole).Single();
        string[][]? neighbours = null;
        var next = Next(pole, [.. statements.Read.In(sentence)], names);
        int[]? beside = null;
        var best = None;
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            if (!match.Statement.Items.Contains(item))
            {
                continue;
            }

            beside ??= [.. statements.Read.Beside(pole, sentence, StatementHash.PairingDistance)];
            neighbours ??= Keys(pole, [.. statements.Read.In(sentence)], names);
            var bearing = new Bearing(
                match.Likeness,
                beside.Count(word => match.Links(item, word))
                    + (next is { } keys && IsBefore(item, keys, match) ? 1 : 0),
                neighbours.Count(keys => IsNeighbour(item, keys, match.Statement)),
                i
            );
            best = best.Place < 0 || bearing.Weight > best.Weight ? bearing : best;
        }

        return best;
    }

    /// <summary>What the names and figures next to an opposite are known by.</summary>
    private static string[][] Keys(Mark pole, Mark[] marks, NameIndex names)
    {
        var at = Array.FindIndex(marks, mark => mark.Word == pole.Word && mark.Text == pole.Text);
        return
        [
            .. marks
                .Where((mark, i) => i != at && Math.Abs(i - at) <= NeighboursOnEachSide)
                .Where(mark => mark.Kind is MarkKind.Name or MarkKind.Figure)
                .Select(mark => mark.Kind == MarkKind.Name ? names.Keys(mark) : [.. StatementHash.Items(mark)]),
        ];
    }

    /// <summary>What the name or figure right after a ‘before’ is known by, which is what matters of it.</summary>
    private static string[]? Next(Mark pole, Mark[] marks, NameIndex names)
    {
        var at = Array.FindIndex(marks, mark => mark.Word == pole.Word && mark.Text == pole.Text);
        return
            pole.Text == Axis.Before && at + 1 < marks.Length && marks[at + 1].Kind is MarkKind.Name or MarkKind.Figure
            ? names.KeysOf(marks[at + 1])
            : null;
    }

    /// <summary>
    /// Whether the mark right after an opposite, in the sentence of the passage, has one of some keys.
    /// </summary>
    private static bool IsBefore(string item, string[] keys, SentenceMatch match)
    {
        var marks = match.Statement.Marks;
        for (var i = 0; i + 1 < marks.Length; i++)
        {
            if (
                marks[i].Kind == MarkKind.Pole
                && marks[i].ToString() == item
                && match.Statement.ItemsOf[i + 1].Any(keys.Contains)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the two marks on each side of an opposite has one of some keys.</summary>
    private static bool IsNeighbour(string item, string[] keys, Statement statement)
    {
        var marks = statement.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind != MarkKind.Pole || marks[i].ToString() != item)
            {
                continue;
            }

            for (
                var n = Math.Max(0, i - NeighboursOnEachSide);
                n < Math.Min(marks.Length, i + NeighboursOnEachSide + 1);
                n++
            )
            {
                if (n != i && statement.ItemsOf[n].Any(keys.Contains))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
