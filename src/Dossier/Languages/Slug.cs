using System.Text;
using Dossier.Languages.Letters;

namespace Dossier.Languages;

/// <summary>
/// Turns headings into anchors: ASCII for Latin, Turkish, Kazakh and Russian letters; other scripts keep theirs.
/// </summary>
public static class Slug
{
    /// <summary>Letters that no Unicode rule turns into ASCII: each followed by what stands for it.</summary>
    private const string Table =
        "ıi ßss æae œoe øo đd łl þth ðd "
        + "әa ғgh қq ңng өo ұu үu һh іi "
        + "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo "
        + "пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya";

    private static readonly Dictionary<char, string> Letters = Table
        .Split(' ')
        .ToDictionary(entry => entry[0], entry => entry[1..]);

    /// <summary>
    /// The slug of a text: lower case, words joined by hyphens; empty when it holds no letter or digit.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in Characters.Composed(text))
        {
            if (
                c is '\'' or '’' or 'ʼ'
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
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

    /// <summary>
    /// Letters that an id may have: files are published under it, with a version and an ending, and most file systems
    /// take names of 255 bytes.
    /// </summary>
    public const int LongestId = 200;

    /// <summary>What is asked of an id that a name does not have, for a message.</summary>
    public static string Wanted(string name) =>
        name.Length > LongestId ? "200 letters at most" : "only a–z, 0–9 and single hyphens";

    /// <summary>
    /// Whether a name can be a permanent id: ASCII letters in lower case, digits, and single hyphens between them, not
    /// more than <see cref="LongestId"/>.
    /// </summary>
    public static bool IsId(string name)
    {
        if (name.Length > LongestId)
        {
            return false;
        }

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

    /// <summary>Appends a letter or digit in lower case, as ASCII where there is something for it.</summary>
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

        var bare = BareLetters.Of(lower);
        slug.Append(char.IsAscii(bare) ? bare : lower);
    }
}
