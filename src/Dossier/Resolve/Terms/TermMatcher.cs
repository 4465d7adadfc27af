using Dossier.Languages;

namespace Dossier.Resolve.Terms;

/// <summary>
/// Finds the forms of all terms in running text, in one pass whatever their number: a tree whose steps are
/// words, folded by <see cref="LetterFold.Coarse"/>; what it finds is then compared letter by letter.
/// </summary>
internal sealed class TermMatcher
{
    private const int LongestWord = 64;
    private const int Beginnings = 1 << 16;
    private readonly Node root = new();

    /// <summary>Whether a form begins with a word of this <see cref="Sum"/>.</summary>
    private readonly bool[] begins = new bool[Beginnings];

    /// <summary>Builds the tree.</summary>
    public TermMatcher(IEnumerable<TermForm> forms)
    {
        foreach (var form in forms)
        {
            Add(form);
        }
    }

    /// <summary>Whether there is anything to find.</summary>
    public bool IsEmpty => root.Next.Count == 0;

    /// <summary>The longest form that starts at a word's first letter; null when none does.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="start">Offset of a word's first letter.</param>
    /// <param name="length">Length of what was found.</param>
    public TermForm? Longest(ReadOnlySpan<char> text, int start, out int length)
    {
        TermForm? found = null;
        length = 0;
        var node = root;
        Span<char> step = stackalloc char[LongestWord + 1];
        var at = start;
        var gap = ' ';
        while (true)
        {
            var end = WordScan.End(text, at);
            if (end == at || end - at > LongestWord)
            {
                return found;
            }

            step[0] = gap;
            var sum = 0u;
            for (var i = at; i < end; i++)
            {
                sum = Sum(sum, step[i - at + 1] = LetterFold.Coarse(text[i]));
            }

            // Most words begin no form: that is seen before they are looked up.
            if (
                node == root && !begins[(int)(sum % Beginnings)]
                || !node.ByWord.TryGetValue(step[..(end - at + 1)], out node)
            )
            {
                return found;
            }

            if (Closest(node.Forms, text[start..end]) is { } form)
            {
                (found, length) = (form, end - start);
                // A form that ends in a sign, such as ‘U.S.’, takes it along.
                var tail = form.Form.AsSpan().TrimEnd();
                tail = tail[(tail.LastIndexOfAnyExcept(".!?)") + 1)..];
                length += text[end..].StartsWith(tail, StringComparison.Ordinal) ? tail.Length : 0;
            }

            if (!TryGap(text, end, out gap, out at))
            {
                return found;
            }
        }
    }

    /// <summary>
    /// The form that a text stands for; of two that differ in ı and i alone, a capital I stands rather for ı.
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

    private void Add(TermForm form)
    {
        var text = form.Form.AsSpan();
        var node = root;
        var gap = ' ';
        var at = 0;
        while (at < text.Length && !WordScan.IsWord(text[at]))
        {
            at++;
        }
        while (at < text.Length)
        {
            var end = WordScan.End(text, at);
            var step = string.Create(
                end - at + 1,
                (gap, word: form.Form[at..end]),
                static (span, state) =>
                {
                    span[0] = state.gap;
                    for (var i = 0; i < state.word.Length; i++)
                    {
                        span[i + 1] = LetterFold.Coarse(state.word[i]);
                    }
                }
            );
            if (node == root)
            {
                begins[(int)(step.AsSpan(1).ToArray().Aggregate(0u, Sum) % Beginnings)] = true;
            }

            if (!node.Next.TryGetValue(step, out var next))
            {
                node.Next[step] = next = new Node();
            }

            node = next;
            if (!TryGap(text, end, out gap, out at))
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

    /// <summary>Steps over what is between two words: one sign, or white space.</summary>
    private static bool TryGap(ReadOnlySpan<char> text, int end, out char gap, out int next)
    {
        (gap, next) = (' ', end);
        if (end >= text.Length)
        {
            return false;
        }

        gap = WordScan.Gap(text[end]);
        next = end + 1;
        while (next < text.Length && !WordScan.IsWord(text[next]))
        {
            // A sign and a space, as in ‘U. S.’: the sign counts, the space does not.
            if (next - end > 2 || WordScan.Gap(text[next]) != ' ')
            {
                return false;
            }

            next++;
        }

        return next < text.Length;
    }

    private sealed class Node
    {
        public Node() => ByWord = Next.GetAlternateLookup<ReadOnlySpan<char>>();

        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> ByWord { get; }

        public List<TermForm> Forms { get; } = [];
    }
}
