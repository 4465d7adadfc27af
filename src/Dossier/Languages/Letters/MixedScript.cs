using System.Text.RegularExpressions;

namespace Dossier.Languages.Letters;

/// <summary>Letters of another alphabet that look like those around them: a name with one is another name.</summary>
internal static partial class MixedScript
{
    /// <summary>
    /// The letter within quotation marks that is of another alphabet than most of its word, and that alphabet's name;
    /// null for none.
    /// </summary>
    public static (string Letter, string Alphabet)? In(string message)
    {
        foreach (var word in Quoted().Matches(message).SelectMany(quoted => Word().Matches(quoted.Value)))
        {
            var latin = Latin().Count(word.Value);
            foreach (var (letters, name) in ((Regex, string)[])[(Cyrillic(), "Cyrillic"), (Greek(), "Greek")])
            {
                var other = letters.Count(word.Value);
                if (other > 0 && latin > 0)
                {
                    return latin >= other
                        ? (letters.Match(word.Value).Value, name)
                        : (Latin().Match(word.Value).Value, "Latin");
                }
            }
        }

        return null;
    }

    /// <summary>Words in straight single marks: <c>'Аstana'</c>.</summary>
    [GeneratedRegex("'[^'\n]+'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-zÀ-ɏ]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[Ͱ-Ͽ]")]
    private static partial Regex Greek();
}
