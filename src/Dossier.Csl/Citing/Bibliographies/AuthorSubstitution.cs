using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing.Bibliographies;

/// <summary>Replaces names that the entry before has too, by the style's substitute: ‘———’.</summary>
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
        var allNames = SortText.Plain(list);
        var nameSpans = list is null ? [] : Roles.All(list, Role.Name).ToList();
        var names = nameSpans.ConvertAll(SortText.Plain);
        var replaced =
            list is null || allNames.Length == 0
                ? entry
                : ReplaceRepeated(entry, list, allNames, nameSpans, names, text);
        previous = allNames;
        previousNames = names;
        return replaced;
    }

    /// <summary>The entry with the names replaced that the style's rule takes.</summary>
    private Node ReplaceRepeated(
        Node entry,
        Span list,
        string allNames,
        List<Span> nameSpans,
        List<string> names,
        string text
    )
    {
        var isSameList = allNames == previous;
        switch (options.SubstituteRule)
        {
            case SubstituteRule.CompleteAll:
                return isSameList ? Roles.Replace(entry, list, SubstituteLeaf(text)) : entry;
            case SubstituteRule.CompleteEach:
                return isSameList ? ReplaceNames(entry, list, nameSpans, nameSpans.Count, text) : entry;
            case SubstituteRule.PartialEach:
                return ReplaceNames(entry, list, nameSpans, CountRepeated(names), text, wholeList: isSameList);
            default:
                return ReplaceNames(
                    entry,
                    list,
                    nameSpans,
                    Math.Min(1, CountRepeated(names)),
                    text,
                    wholeList: isSameList
                );
        }
    }

    /// <summary>How many names from the first on are those of the entry before.</summary>
    private int CountRepeated(List<string> names)
    {
        var count = 0;
        while (count < names.Count && count < previousNames.Count && names[count] == previousNames[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>
    /// The entry with the first names replaced; a list that has no single names (‘3 authors’) is replaced whole where
    /// that is asked.
    /// </summary>
    private static Node ReplaceNames(
        Node entry,
        Span list,
        List<Span> nameSpans,
        int count,
        string text,
        bool wholeList = false
    )
    {
        if (nameSpans.Count == 0)
        {
            return wholeList ? Roles.Replace(entry, list, SubstituteLeaf(text)) : entry;
        }

        for (var i = 0; i < count; i++)
        {
            entry = Roles.Replace(entry, nameSpans[i], SubstituteLeaf(text));
        }

        return entry;
    }

    private static Leaf SubstituteLeaf(string text) => new(text, LeafKind.Content);
}
