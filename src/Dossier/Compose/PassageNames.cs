using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>What readers call a passage of an article.</summary>
internal static class PassageNames
{
    /// <summary>
    /// ‘Paragraph 8’ for <c>p8</c>, ‘The article’s note 5’ for <c>n5</c>; any other id, of a record made by hand, as
    /// it is.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string Of(string passage, Texts texts) =>
        passage.Length > 1 && passage.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? passage[0] switch
            {
                'p' => texts.Format("passage_paragraph", passage[1..]),
                'n' => texts.Format("passage_note", passage[1..]),
                _ => passage,
            }
            : passage;

    /// <summary>
    /// Passages of one article in as few words as a margin holds, paragraphs before notes, each once: ‘¶ 3–5, 8, n. 2’.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string InMargin(ImmutableArray<string> passages, Texts texts)
    {
        var numbers = passages.ToLookup(KindOf, StringComparer.Ordinal);
        return string.Join(
            ", ",
            Kinds
                .Where(kind => numbers.Contains(kind.Letter))
                .Select(kind =>
                    texts.Format(
                        kind.Text,
                        Ranges([
                            .. numbers[kind.Letter]
                                .Select(passage => int.Parse(passage.AsSpan(1), CultureInfo.InvariantCulture))
                                .Distinct()
                                .Order(),
                        ])
                    )
                )
                .Concat(numbers[""].Distinct(StringComparer.Ordinal))
        );
    }

    private static readonly ImmutableArray<(string Letter, string Text)> Kinds =
    [
        ("p", "passage_in_margin"),
        ("n", "passage_note_in_margin"),
    ];

    /// <summary>The letter before a passage's number; empty for an id of another form.</summary>
    private static string KindOf(string passage) =>
        passage.Length is > 1 and < 10
        && passage[0] is 'p' or 'n'
        && passage.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? passage[..1]
            : "";

    /// <summary>Numbers in words: those that follow one another as a range.</summary>
    /// <param name="numbers">Ascending, each once.</param>
    private static string Ranges(ReadOnlySpan<int> numbers)
    {
        var text = new StringBuilder();
        for (var from = 0; from < numbers.Length; )
        {
            var to = from;
            while (to + 1 < numbers.Length && numbers[to + 1] == numbers[to] + 1)
            {
                to++;
            }

            text.Append(text.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{numbers[from]}");
            if (to > from)
            {
                text.Append(CultureInfo.InvariantCulture, $"–{numbers[to]}");
            }

            from = to + 1;
        }

        return text.ToString();
    }
}
