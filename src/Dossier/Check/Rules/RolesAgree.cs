using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Rules;

/// <summary>
/// What a block says of one its passages do not say of another: where two names of a sentence would fit clearly better
/// the other way round, they were swapped; where another name of the passages stands beside the same words, and the
/// one written beside none of them, one was put for the other.
/// </summary>
internal static class RolesAgree
{
    /// <summary>By how much swapped names must fit better.</summary>
    private const double Swapped = 2.5;

    /// <summary>Words of a sentence that another name must stand beside in a passage.</summary>
    private const int Telling = 2;

    /// <summary>By how much the sentence with that name must be liker than any with the one written.</summary>
    private const double Margin = 3;

    /// <summary>What a word beside a name in both weighs as likeness of two sentences.</summary>
    private const double LinkWeight = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var names = statements
                    .Read.In(sentence)
                    .Where(mark => mark.Kind == MarkKind.Name && !page.Records.Names.IsAuthor(mark, claim.Claim.From))
                    .ToArray();
                var keys = names.Select(name => page.Records.Names.Keys(name)).ToArray();
                LookForSwaps(new Names(claim, statements, sentence, matches, names, keys), page, bag);
                LookForOthers(new Names(claim, statements, sentence, matches, names, keys), page, bag);
            }
        }
    }

    private readonly record struct Names(
        HashedClaim Claim,
        ClaimStatements Statements,
        (int First, int End) Sentence,
        ImmutableArray<SentenceMatch> Matches,
        Mark[] Marks,
        string[][] Keys
    )
    {
        public IEnumerable<int> Beside(int name, int reach) => Statements.Read.Beside(Marks[name], Sentence, reach);
    }

    private static void LookForSwaps(Names names, PageGrounding page, DiagnosticBag bag)
    {
        for (var i = 0; i < names.Marks.Length; i++)
        {
            for (var j = i + 1; j < names.Marks.Length; j++)
            {
                if (
                    !IsLike(names.Marks[i], names.Marks[j])
                    || names.Keys[i].Intersect(names.Keys[j], StringComparer.Ordinal).Any()
                )
                {
                    continue;
                }

                var straight = Fit(names, i, names.Keys[i]) + Fit(names, j, names.Keys[j]);
                var crossed = Fit(names, i, names.Keys[j]) + Fit(names, j, names.Keys[i]);
                if (crossed >= straight + Swapped)
                {
                    page.Report(
                        bag,
                        Codes.SwappedRoles,
                        names.Claim,
                        names.Marks[i],
                        $"'{names.Marks[i].Text}' and '{names.Marks[j].Text}' seem to be swapped:"
                            + " the passages say it the other way round"
                    );
                }
            }
        }
    }

    /// <summary>
    /// How well a name fits at the place of another: the words beside it that stand beside it in a passage.
    /// </summary>
    private static double Fit(Names names, int place, string[] keys)
    {
        var fit = 0.0;
        foreach (var (reach, weight) in ((int, double)[])[(3, 1), (1, 0.5)])
        {
            foreach (var word in names.Beside(place, reach))
            {
                fit += names.Matches.Any(match => keys.Any(key => match.Links(key, word))) ? weight : 0;
            }
        }

        return fit;
    }

    private static void LookForOthers(Names names, PageGrounding page, DiagnosticBag bag)
    {
        for (var i = 0; i < names.Marks.Length; i++)
        {
            var (mark, keys) = (names.Marks[i], names.Keys[i]);
            if (!names.Matches.Any(match => keys.Any(match.Statement.Items.Contains)))
            {
                continue; // It stands in none of them, which is another finding.
            }

            var beside = names.Beside(i, 3).ToArray();
            var (own, ownLinks, other, links, name) = (0.0, 0, 0.0, 0, "");
            foreach (var match in names.Matches)
            {
                if (keys.Any(match.Statement.Items.Contains))
                {
                    var here = beside.Count(word => keys.Any(key => match.Links(key, word)));
                    var score = match.Likeness - ClaimStatements.NameWeight + (LinkWeight * here);
                    (own, ownLinks) = score > own ? (score, here) : (own, ownLinks);
                    continue;
                }

                foreach (var there in match.Statement.Marks.Where(there => IsLike(mark, there)))
                {
                    var items = StatementHash.Items(there).ToArray();
                    if (names.Keys.Any(known => known.Intersect(items, StringComparer.Ordinal).Any()))
                    {
                        continue;
                    }

                    var here = beside.Count(word => items.Any(item => match.Links(item, word)));
                    var score = match.Likeness + (LinkWeight * here);
                    (other, links, name) = score > other ? (score, here, there.Text) : (other, links, name);
                }
            }

            if (links >= Telling && ownLinks == 0 && other >= own + Margin)
            {
                page.Report(
                    bag,
                    Codes.SwappedRoles,
                    names.Claim,
                    mark,
                    $"the passages seem to say of '{name}' what is said here of '{mark.Text}'"
                );
            }
        }
    }

    /// <summary>Whether both are names of countries, of regions and peoples, or of neither.</summary>
    private static bool IsLike(Mark one, Mark other) => other.Kind == MarkKind.Name && Sort(one) == Sort(other);

    private static int Sort(Mark name) =>
        NameKey.Split(name.Text).LastOrDefault() switch
        {
            ['=', 'x', ..] => 2,
            ['=', ..] => 1,
            _ => 0,
        };
}
