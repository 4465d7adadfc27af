using Dossier.Check.Grounding.Weighing;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Names;

/// <summary>Bodies that are told by their names: ‘the Royal Museum’ is a museum.</summary>
internal static class Bodies
{
    /// <summary>Whether a sentence of the passages has a body or calling in a name: ‘the Royal Museum’.</summary>
    public static bool IsNamed(SentenceMatch match, Mark body)
    {
        if (!body.IsSomebody)
        {
            return false;
        }

        foreach (var name in match.Statement.Marks)
        {
            if (name.Kind == MarkKind.Name && IsA(NameKey.Bare(name.Text.AsSpan(name.Text.LastIndexOf(' ') + 1)), body))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word, folded, is one of those for a body.</summary>
    private static bool IsA(string word, Mark body)
    {
        foreach (var entry in Lexicon.Of("en").Beginning(word))
        {
            if (entry.Words.Length == 1 && entry.Axis == body.Text && Lexicon.Fits(entry.Words[0], word))
            {
                return true;
            }
        }

        return false;
    }
}
