using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
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
internal static class TypingSlips
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
                    if (HasSlip(block.Content) || SlippedText.Unpaired(plain).Open >= 0)
                    {
                        var goesOn = i + 1 < texts.Count && SlippedText.Unpaired(texts[i + 1].Text).Close >= 0;
                        Report(block, isEnglish, goesOn, bag);
                    }
                }
            }
        );
    }

    /// <summary>
    /// Whether a word is typed twice or a stop, as it is typed: in the plain text a stop stands beside that of a note.
    /// </summary>
    private static bool HasSlip(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            var has = content[i] switch
            {
                NestingInline nesting => HasSlip(nesting.Content),
                Text run => SlippedText.Next(run.Value, 0) is not null,
                // Over the end of a line a word is typed twice most easily.
                LineBreak when i > 0 && i + 1 < content.Length => (content[i - 1], content[i + 1])
                    is (Text before, Text after)
                    && SlippedText.Next($"{before.Value} {after.Value}", 0) is not null,
                _ => false,
            };
            if (has)
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
        for (var at = 0; SlippedText.Next(text, at) is { } slip; at = slip.End)
        {
            if (IsQuoted(text, slip.Start))
            {
                continue;
            }

            var place = ClaimText.Place(places, slip.Start, slip.End - slip.Start);
            if (slip.Word is not { } word)
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    place,
                    "two full stops stand at the end of one sentence",
                    "write one; what is left out is …"
                );
            }
            else if (isEnglish && !MayRepeat.Contains(word) && IsRunning(places, slip))
            {
                bag.Report(
                    Codes.TextTwice,
                    place,
                    $"the word '{word}' stands twice in a row",
                    "take one of the two out"
                );
            }
        }

        if (
            block is Paragraph
            && !goesOn
            && SlippedText.Unpaired(text).Open is >= 0 and var open
            && !IsQuoted(text, open)
        )
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
    private static bool IsRunning(ImmutableArray<(int At, TextSpan Span, bool IsExact)> places, Slip slip)
    {
        var (first, last) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            first = places[i].At <= slip.Start ? i : first;
            last = places[i].At < slip.End ? i : last;
        }

        return last == first || (last == first + 2 && !places[first + 1].IsExact);
    }

    /// <summary>Whether a place lies within a quotation.</summary>
    private static bool IsQuoted(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.LastIndexOfAny('“', '„', '«') > before.LastIndexOfAny('”', '»') || before.Count('"') % 2 == 1;
    }
}
