using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// No word of English is typed twice in a row, no sentence ends with two full stops, and a bracket that is opened in a
/// paragraph is closed there, or in the next. What stands in quotation marks is another's.
/// </summary>
internal static partial class TypingSlips
{
    private const char Other = '|';

    /// <summary>Words that may follow on themselves: ‘had had’, ‘the house he lives in in summer’.</summary>
    private static readonly FrozenSet<string> MayRepeat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "again",
        "by",
        "down",
        "ever",
        "far",
        "for",
        "had",
        "her",
        "in",
        "is",
        "long",
        "many",
        "more",
        "much",
        "never",
        "no",
        "off",
        "on",
        "out",
        "over",
        "so",
        "that",
        "through",
        "to",
        "too",
        "up",
        "very",
        "what",
        "you"
    );

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var isEnglish = briefing.Settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        Parallel.ForEach(
            briefing.Pages,
            page =>
            {
                var texts = BlockTexts.Of(page);
                for (var i = 0; i < texts.Count; i++)
                {
                    var (block, plain) = texts[i];
                    if (MayHaveSlip(plain))
                    {
                        var goesOn = i + 1 < texts.Count && HasStray(texts[i + 1].Text);
                        Report(block, isEnglish, goesOn, bag);
                    }
                }
            }
        );
    }

    /// <summary>Whether a text is worth the search: most have none of what slips are made of.</summary>
    private static bool MayHaveSlip(string text)
    {
        if (text.Contains("..", StringComparison.Ordinal) || Open(text) >= 0)
        {
            return true;
        }

        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            var start = space;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            // By first letter and length nearly all words are told apart; the second of two begins with a small letter.
            var end = space + 1 + space - start;
            if (
                space - start > 1
                && end <= text.Length
                && text[space + 1] == char.ToLowerInvariant(text[start])
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                && text.AsSpan(space + 1).StartsWith(text.AsSpan(start..space), StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports what is typed wrongly in a block that may have such.</summary>
    private static void Report(TextBlock block, bool isEnglish, bool goesOn, DiagnosticBag bag)
    {
        var (text, places) = Read(block.Content);
        foreach (Match match in Slip().Matches(text))
        {
            if (IsQuoted(text, match.Index))
            {
                continue;
            }

            if (match.Groups[1] is { Success: true } word)
            {
                if (isEnglish && !MayRepeat.Contains(word.Value) && IsRunning(places, match))
                {
                    bag.Report(
                        Codes.TextTwice,
                        ClaimText.Place(places, match.Index, match.Length),
                        $"the word '{word.Value}' stands twice in a row",
                        "take one of the two out"
                    );
                }

                continue;
            }

            bag.Report(
                Codes.MarkdownSlip,
                ClaimText.Place(places, match.Index, match.Length),
                "two full stops stand at the end of one sentence",
                "write one; what is left out is …"
            );
        }

        if (block is Paragraph && !goesOn && Open(text) is >= 0 and var open && !IsQuoted(text, open))
        {
            bag.Report(
                Codes.MarkdownSlip,
                ClaimText.Place(places, open, 1),
                "the bracket that opens here is not closed",
                "write ) after its last word, or take it out"
            );
        }
    }

    /// <summary>The text of a block, with a sign of no meaning for what is none, and where its parts stand.</summary>
    private static (string Text, ImmutableArray<(int, TextSpan, bool)> Places) Read(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<(int, TextSpan, bool)>();
        Walk.Each(
            content,
            inline =>
            {
                if (inline is NestingInline)
                {
                    return;
                }

                var said = inline switch
                {
                    Text run => run.Value,
                    LineBreak => " ",
                    _ => $"{Other}",
                };
                places.Add((text.Length, inline.Span, inline is Text && said.Length == inline.Span.Length));
                text.Append(said);
            }
        );
        return (text.ToString(), places.ToImmutable());
    }

    /// <summary>
    /// Whether words run on in one text, over the end of a line too: two links may have the same words.
    /// </summary>
    private static bool IsRunning(ImmutableArray<(int At, TextSpan Span, bool IsExact)> places, Match match)
    {
        var (first, last) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            first = places[i].At <= match.Index ? i : first;
            last = places[i].At < match.Index + match.Length ? i : last;
        }

        return last == first || (last == first + 2 && !places[first + 1].IsExact);
    }

    /// <summary>Whether a place lies within a quotation.</summary>
    private static bool IsQuoted(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.LastIndexOfAny('“', '„', '«') > before.LastIndexOfAny('”', '»') || before.Count('"') % 2 == 1;
    }

    /// <summary>The place of the first round bracket that nothing closes; -1 for none.</summary>
    private static int Open(string text)
    {
        var first = text.IndexOf('(', StringComparison.Ordinal);
        if (first < 0)
        {
            return -1;
        }

        var open = new Stack<int>();
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] == '(' && (i == 0 || text[i - 1] is not (':' or ';' or '-' or ']')))
            {
                open.Push(i);
            }
            else if (text[i] is ')' or ']' && open.Count > 0)
            {
                // What begins with ( may end with ] where it is an interval, and where one is mistyped for the other.
                if (text[i] == ')' || text.AsSpan(open.Peek(), i - open.Peek()).IndexOf('[') < 0)
                {
                    open.Pop();
                }
            }
        }

        return open.Count == 0 ? -1 : open.ToArray()[^1];
    }

    /// <summary>Whether a bracket closes that none opens.</summary>
    private static bool HasStray(string text)
    {
        var open = 0;
        foreach (var sign in text)
        {
            open +=
                sign == '(' ? 1
                : sign == ')' ? -1
                : 0;
            if (open < 0)
            {
                return true;
            }
        }

        return false;
    }

    // A small letter follows: Baden Baden is a name.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}’'-])(\p{L}{2,}) (?=\p{Ll})(?i:\1)(?![\p{L}\p{N}’'-])|(?<=[\p{L}\p{N})”’])\.\.(?=[\s”’)]|$)"
    )]
    private static partial Regex Slip();
}
