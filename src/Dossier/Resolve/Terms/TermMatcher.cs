using Dossier.Languages;
using Dossier.Languages.Letters;

namespace Dossier.Resolve.Terms;

/// <summary>
/// Finds the forms of all terms in running text, in one pass whatever their number: a tree whose steps are
/// words, folded by <see cref="LetterFold.Coarse"/>; what it finds is then compared letter by letter.
/// </summary>
internal sealed class TermMatcher
{
    /// <summary>
    /// How many words a form may have, so that a place in a text takes no longer than that to look at.
    /// </summary>
    public const int MaxWords = 40;

    private const int MaxWordLength = 64;
    private const int MaxGapLength = 4;
    private const int Beginnings = 1 << 16;
    private const int Bits = 32;
    private readonly Node root = new();
    private readonly int rules;

    /// <summary>Whether a form begins with a word of this <see cref="Sum"/>, a bit for each.</summary>
    private readonly uint[] begins = new uint[Beginnings / Bits];

    /// <summary>Builds the tree.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="rules">The <see cref="Model.Editions.RulesVersion"/> of the text.</param>
    public TermMatcher(IEnumerable<TermForm> forms, int rules = Model.Editions.RulesVersion.Latest)
    {
        this.rules = rules;
        foreach (var form in forms)
        {
            AddForm(form);
        }
    }

    /// <summary>Whether of forms that overlap the longest stands: older texts have the first.</summary>
    public bool LongestStands => rules >= Model.Editions.RulesVersion.Terms;

    /// <summary>Whether there is anything to find.</summary>
    public bool IsEmpty => root.Next.Count == 0;

    /// <summary>The longest form that starts at a word's first letter; null when none does.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="start">Offset of a word's first letter.</param>
    /// <param name="length">Length of what was found.</param>
    /// <param name="word">Length of the word.</param>
    public TermForm? Longest(ReadOnlySpan<char> text, int start, out int length, out int word)
    {
        (length, word) = (0, 0);
        var sum = 0u;
        var end = start;
        for (; end < text.Length && WordScan.IsWord(text[end]); end++)
        {
            sum = Sum(sum, LetterFold.Coarse(text[end]));
        }

        word = end - start;

        // Most words begin no form: that is seen before they are looked up.
        return word is 0 or > MaxWordLength || (begins[sum % Beginnings / Bits] & (1u << (int)(sum % Bits))) == 0
            ? null
            : LongestFrom(text, start, end, out length);
    }

    /// <summary>The longest form that starts with a word.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="start">Offset of the word's first letter.</param>
    /// <param name="end">Where the word ends.</param>
    /// <param name="length">Length of what was found.</param>
    private TermForm? LongestFrom(ReadOnlySpan<char> text, int start, int end, out int length)
    {
        TermForm? found = null;
        length = 0;
        var node = root;
        Span<char> step = stackalloc char[MaxGapLength + MaxWordLength];
        step[0] = ' ';
        var (at, gap) = (start, 1);
        while (true)
        {
            if (end == at || end - at > MaxWordLength)
            {
                return found;
            }

            for (var i = at; i < end; i++)
            {
                step[i - at + gap] = LetterFold.Coarse(text[i]);
            }

            if (!node.ByWord.TryGetValue(step[..(end - at + gap)], out node))
            {
                return found;
            }

            if (Closest(node.Forms, text[start..end]) is { } form)
            {
                // A form that ends in a character that is no letter, such as ‘U.S.’, takes it along; ‘C++’ is none
                // without its ‘++’.
                var tail = form.Form.AsSpan().TrimEnd();
                tail = tail[EndOfWords(tail)..];
                var hasTail = text[end..].StartsWith(tail, StringComparison.Ordinal);
                if (hasTail || rules < Model.Editions.RulesVersion.Terms || tail.ContainsAnyExcept(".!?)") is false)
                {
                    (found, length) = (form, end - start + (hasTail ? tail.Length : 0));
                }
            }

            if (!TryGap(text, end, step, out gap, out at))
            {
                return found;
            }

            end = WordScan.End(text, at);
        }
    }

    /// <summary>
    /// The form that a text stands for; null for none. Of two that differ in ı and i alone, a capital I stands for ı.
    /// </summary>
    private static TermForm? Closest(List<TermForm> forms, ReadOnlySpan<char> text)
    {
        TermForm? closest = null;
        foreach (var form in forms)
        {
            if (
                form.Matches(text)
                && (closest is null || form.Form.Count(c => c == 'ı') > closest.Form.Count(c => c == 'ı'))
            )
            {
                closest = form;
            }
        }

        return closest;
    }

    /// <summary>Adds a form to the tree, word by word; one without any word is left out.</summary>
    private void AddForm(TermForm form)
    {
        var text = form.Form.AsSpan();
        var node = root;
        Span<char> signs = [' ', ' ', ' ', ' '];
        var (at, gap) = (0, 1);
        while (at < text.Length && !WordScan.IsWord(text[at]))
        {
            at++;
        }
        while (at < text.Length)
        {
            var end = WordScan.End(text, at);
            var word = string.Concat(form.Form[at..end].Select(LetterFold.Coarse));
            var step = $"{signs[..gap]}{word}";
            if (node == root)
            {
                var sum = word.Aggregate(0u, Sum);
                begins[sum % Beginnings / Bits] |= 1u << (int)(sum % Bits);
            }

            if (!node.Next.TryGetValue(step, out var next))
            {
                node.Next[step] = next = new Node();
            }

            node = next;
            if (!TryGap(text, end, signs, out gap, out at))
            {
                break;
            }
        }

        if (node != root)
        {
            node.Forms.Add(form);
        }
    }

    /// <summary>A number for the letters of a word, taken one after the other.</summary>
    private static uint Sum(uint before, char letter) => (before * 31) + letter;

    /// <summary>
    /// Where the other characters begin that a form ends in, brackets and stops for older texts alone.
    /// </summary>
    private int EndOfWords(ReadOnlySpan<char> form)
    {
        if (rules < Model.Editions.RulesVersion.Terms)
        {
            return form.LastIndexOfAnyExcept(".!?)") + 1;
        }

        var end = form.Length;
        while (end > 0 && !WordScan.IsWord(form[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>
    /// Steps over what is between two words: white space, or a few characters, with or without white space about them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the first word ends.</param>
    /// <param name="signs">Takes the characters, a space where there is none.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="next">Where the next word begins.</param>
    private bool TryGap(ReadOnlySpan<char> text, int end, Span<char> signs, out int count, out int next)
    {
        (count, next) = (0, end);
        var spaces = 0;
        for (; next < text.Length && !WordScan.IsWord(text[next]); next++)
        {
            var sign = WordScan.Gap(text[next]);
            if (sign == ' ')
            {
                spaces++;
            }
            else if (count == MaxGapLength || (rules < Model.Editions.RulesVersion.Terms && next > end))
            {
                return false;
            }
            else
            {
                signs[count++] = sign;
            }
        }

        // Of older texts: one character or space, and two spaces after it.
        if (next == text.Length || spaces > 4 || (rules < Model.Editions.RulesVersion.Terms && next - end > 3))
        {
            return false;
        }

        if (count == 0)
        {
            signs[count++] = ' ';
        }

        return next > end;
    }

    private sealed class Node
    {
        public Node() => ByWord = Next.GetAlternateLookup<ReadOnlySpan<char>>();

        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> ByWord { get; }

        public List<TermForm> Forms { get; } = [];
    }
}
