using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing.Bibliographies;

/// <summary>Replaces names that the entry before has too, by a dash for one.</summary>
internal sealed class AuthorSubstitution(BibliographyOptions options)
{
    private string previous = "";
    private List<string> previousNames = [];

    /// <summary>The entry with its names replaced, where they are those of the entry before.</summary>
    public Node? Apply(Node? entry)
    {
        if (entry is null || options.SubsequentAuthorSubstitute is not { } text)
        {
            return entry;
        }

        var list = Roles.Find(entry, Role.Names);
        var all = SortText.Plain(list);
        var parts = list is null ? [] : Roles.All(list, Role.Name).ToList();
        var names = parts.ConvertAll(SortText.Plain);
        var replaced = list is null || all.Length == 0 ? entry : Replaced(entry, list, all, parts, names, text);
        previous = all;
        previousNames = names;
        return replaced;
    }

    private Node Replaced(Node entry, Span list, string all, List<Span> parts, List<string> names, string text)
    {
        var same = all == previous;
        switch (options.SubstituteRule)
        {
            case SubstituteRule.CompleteAll:
                return same ? Roles.Replace(entry, list, Dash(text)) : entry;
            case SubstituteRule.CompleteEach:
                return same ? ReplaceNames(entry, list, parts, parts.Count, text) : entry;
            case SubstituteRule.PartialEach:
                return ReplaceNames(entry, list, parts, Common(names), text, whole: same);
            default:
                return ReplaceNames(entry, list, parts, Math.Min(1, Common(names)), text, whole: same);
        }
    }

    private int Common(List<string> names)
    {
        var count = 0;
        while (count < names.Count && count < previousNames.Count && names[count] == previousNames[count])
        {
            count++;
        }

        return count;
    }

    private static Node ReplaceNames(
        Node entry,
        Span list,
        List<Span> parts,
        int count,
        string text,
        bool whole = false
    )
    {
        if (parts.Count == 0)
        {
            return whole ? Roles.Replace(entry, list, Dash(text)) : entry;
        }

        for (var i = 0; i < count; i++)
        {
            entry = Roles.Replace(entry, parts[i], Dash(text));
        }

        return entry;
    }

    private static Leaf Dash(string text) => new(text, LeafKind.Content);
}
