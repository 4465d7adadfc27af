using System.Text;
using Dossier.Csl.Text.FieldMarks;

namespace Dossier.Csl.Rendering.Names;

/// <summary>Makes initials of given names: ‘John Q.’ is ‘J. Q.’.</summary>
internal static class Initials
{
    /// <summary>Given names as initials.</summary>
    /// <param name="given">Given names, perhaps with marks in them.</param>
    /// <param name="with">What follows each initial.</param>
    /// <param name="hyphens">Whether hyphens stay: ‘J.-P.’.</param>
    /// <param name="all">Whether names are shortened; otherwise only initials that are there are written alike.</param>
    public static string Of(string given, string with, bool hyphens, bool all)
    {
        var result = new StringBuilder();
        var afterInitial = false;
        foreach (var word in given.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Parts(word);
            for (var i = 0; i < parts.Count; i++)
            {
                var (marksBefore, letters, marksAfter, dotted, hyphenated) = parts[i];
                var initial = Initial(letters, dotted, all);
                if (hyphenated && afterInitial && letters.Length > 0 && char.IsLower(letters[0]))
                {
                    // ‘Guo-ping’ is one name.
                    continue;
                }

                if (initial is null)
                {
                    if (hyphenated && i > 0)
                    {
                        TrimEnd(result);
                        result.Append('-');
                    }
                    else if (result.Length > 0 && result[^1] != ' ')
                    {
                        result.Append(' ');
                    }

                    result.Append(marksBefore).Append(letters).Append(dotted ? "." : "").Append(marksAfter);
                    afterInitial = false;
                    continue;
                }

                if (hyphenated && afterInitial)
                {
                    TrimEnd(result);
                    result.Append(
                        hyphens ? "-"
                        : with.EndsWith(' ') ? " "
                        : ""
                    );
                }
                else if (result.Length > 0 && !afterInitial && result[^1] != ' ')
                {
                    result.Append(' ');
                }

                var bare = with.TrimEnd(' ');
                result.Append(marksBefore).Append(initial).Append(bare).Append(marksAfter);
                result.Append(with.AsSpan(bare.Length));
                afterInitial = true;
            }
        }

        TrimEnd(result);
        return result.ToString();
    }

    /// <summary>What stands for a name; null where it is written whole.</summary>
    private static string? Initial(string letters, bool dotted, bool all)
    {
        if (letters.Length == 0 || (!char.IsUpper(letters[0]) && char.IsLower(letters[0])))
        {
            return letters.Length > 0 && dotted && letters.Length == 1 ? letters : null;
        }

        if (dotted)
        {
            return letters.Length <= 3 || !all ? letters : First(letters);
        }

        if (letters.Length == 1)
        {
            return letters;
        }

        return all ? First(letters) : null;
    }

    /// <summary>The first letter; two where both are capitals and more follows, as in ‘TSerendorj’.</summary>
    private static string First(string letters)
    {
        if (char.IsHighSurrogate(letters[0]))
        {
            return letters[..2];
        }

        return letters.Length > 2 && char.IsUpper(letters[1]) && char.IsLower(letters[2])
            ? $"{letters[0]}{char.ToLowerInvariant(letters[1])}"
            : letters[..1];
    }

    /// <summary>A word taken apart at stops and hyphens.</summary>
    private static List<(string Before, string Letters, string After, bool Dotted, bool Hyphenated)> Parts(string word)
    {
        List<(string, string, string, bool, bool)> parts = [];
        var before = new StringBuilder();
        var letters = new StringBuilder();
        var after = new StringBuilder();
        var hyphenated = false;
        for (var i = 0; i < word.Length; )
        {
            if (word[i] == '<' && RichTextMark.At(word, i) is { } mark)
            {
                (letters.Length == 0 ? before : after).Append(word.AsSpan(i, mark.Length));
                i += mark.Length;
                continue;
            }

            if (word[i] is '.' or '-' or '‐')
            {
                Take(word[i] == '.');
                hyphenated = word[i] != '.' || (hyphenated && letters.Length > 0);
                i++;
                continue;
            }

            letters.Append(word[i++]);
        }

        Take(false);
        return parts;

        void Take(bool dotted)
        {
            if (letters.Length > 0)
            {
                parts.Add((before.ToString(), letters.ToString(), after.ToString(), dotted, hyphenated));
                before.Clear();
                letters.Clear();
                after.Clear();
                hyphenated = false;
            }
        }
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }
}
