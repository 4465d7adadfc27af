using System.Text;

namespace Dossier.Languages;

/// <summary>Turns headings into anchors: ASCII for Latin, Turkish, Kazakh and Russian letters; other scripts keep theirs.</summary>
public static class Slug
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ı'] = "i", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ł'] = "l", ['þ'] = "th", ['ð'] = "d",
        ['ә'] = "a", ['ғ'] = "gh", ['қ'] = "q", ['ң'] = "ng", ['ө'] = "o", ['ұ'] = "u", ['ү'] = "u", ['һ'] = "h", ['і'] = "i",
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "i", ['й'] = "y", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r",
        ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh",
        ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
    };

    /// <summary>The slug of a text: lower case, words joined by hyphens; empty when it holds no letter or digit.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (c is '\'' or '’' or 'ʼ' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
            {
                slug.Append('-');
                gap = false;
            }

            Append(slug, c);
        }

        return slug.ToString();
    }

    /// <summary>Whether a name can be a permanent id: ASCII letters in lower case, digits, and single hyphens between them.</summary>
    public static bool IsId(string name)
    {
        var afterHyphen = true;
        foreach (var c in name)
        {
            if (c == '-' ? afterHyphen : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }

    private static void Append(StringBuilder slug, char c)
    {
        if (char.IsAscii(c))
        {
            slug.Append(char.ToLowerInvariant(c));
            return;
        }

        var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        if (Letters.TryGetValue(lower, out var letters))
        {
            slug.Append(letters);
            return;
        }

        var bare = char.IsSurrogate(c) ? c : lower.ToString().Normalize(NormalizationForm.FormD)[0];
        slug.Append(char.IsAscii(bare) ? bare : lower);
    }
}
