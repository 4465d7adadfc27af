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
    /// <param name="shortens">Whether names are shortened; otherwise only initials are changed.</param>
    public static string Of(string given, string with, bool hyphens, bool shortens)
    {
        var result = new StringBuilder();
        var afterInitial = false;
        foreach (var word in given.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = TakeApart(word);
            for (var i = 0; i < parts.Count; i++)
            {
                var (marksBefore, letters, marksAfter, dotted, hyphenated) = parts[i];
                var initial = Initial(letters, dotted, shortens);
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

                var withoutBlanks = with.TrimEnd(' ');
                result.Append(marksBefore).Append(initial).Append(withoutBlanks).Append(marksAfter);
                result.Append(with.AsSpan(withoutBlanks.Length));
                afterInitial = true;
            }
        }

        TrimEnd(result);
        return result.ToString();
    }

    /// <summary>The initial of a name; null where the name is written whole.</summary>
    private static string? Initial(string letters, bool dotted, bool shortens)
    {
        if (letters.Length == 0 || (!char.IsUpper(letters[0]) && char.IsLower(letters[0])))
        {
            return letters.Length > 0 && dotted && letters.Length == 1 ? letters : null;
        }

        if (dotted)
        {
            return letters.Length <= 3 || !shortens ? letters : FirstLetter(letters);
        }

        if (letters.Length == 1)
        {
            return letters;
        }

        return shortens ? FirstLetter(letters) : null;
    }

    /// <summary>The first letter; two where a name begins with two capitals, as ‘TSerendorj’ gives ‘Ts’.</summary>
    private static string FirstLetter(string letters)
    {
        if (char.IsHighSurrogate(letters[0]))
        {
            return letters[..2];
        }

        return letters.Length > 2 && char.IsUpper(letters[1]) && char.IsLower(letters[2])
            ? $"{letters[0]}{char.ToLowerInvariant(letters[1])}"
            : letters[..1];
    }

    /// <summary>
    /// A word taken apart at full stops and hyphens: each part's marks before and after, its letters, whether a full
    /// stop follows, whether a hyphen stands before it.
    /// </summary>
    private static List<(string Before, string Letters, string After, bool Dotted, bool Hyphenated)> TakeApart(
        string word
    )
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
                EndPart(word[i] == '.');
                hyphenated = word[i] != '.' || (hyphenated && letters.Length > 0);
                i++;
                continue;
            }

            letters.Append(word[i++]);
        }

        EndPart(false);
        return parts;

        void EndPart(bool dotted)
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
