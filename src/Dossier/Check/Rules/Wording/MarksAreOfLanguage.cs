using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// A text of English has English quotation marks: „…“ and «…» come from a keyboard or a program of another language.
/// What is said to be in another language has its own.
/// </summary>
internal static class MarksAreOfLanguage
{
    /// <summary>Places that are looked at in a page: more have one cause.</summary>
    private const int MaxFindings = 3;

    public static void Report(Briefing briefing, DiagnosticBag bag)
    {
        if (!briefing.Settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var page in briefing.Pages)
        {
            if (!BlockTexts.Of(page).Any(block => HasMark(block.Text)))
            {
                continue;
            }

            var left = MaxFindings;
            ReportIn(page.Blocks, ref left, bag);
        }
    }

    private static bool HasMark(ReadOnlySpan<char> text) => text.ContainsAny('„', '«', '»');

    private static void ReportIn(IEnumerable<Block> blocks, ref int left, DiagnosticBag bag)
    {
        foreach (var block in blocks)
        {
            if (IsForeign(block.Attributes) || bag.IsMeantOtherwise(block.Span))
            {
                continue;
            }

            if (block is TextBlock text)
            {
                ReportIn(text.Content, ref left, bag);
            }

            ReportIn(block.Children, ref left, bag);
        }
    }

    private static void ReportIn(ImmutableArray<Inline> content, ref int left, DiagnosticBag bag)
    {
        foreach (var inline in content)
        {
            if (inline is NestingInline nesting && !IsForeign(nesting.Attributes))
            {
                ReportIn(nesting.Content, ref left, bag);
            }
            else if (inline is Text text && left > 0 && Marks(text.Value) is var (at, length, open, close))
            {
                left--;
                bag.Report(
                    Codes.MarkdownSlip,
                    text.Value.Length == text.Span.Length ? text.Span.Part(at, length) : text.Span,
                    $"{open} and {close} are the quotation marks of another language",
                    "write “ and ”; words of another language say which: [words]{lang=de}"
                );
            }
        }
    }

    /// <summary>The first quotation of a text in such marks; null for none, and for one that is not closed.</summary>
    private static (int At, int Length, char Open, char Close)? Marks(string text)
    {
        var open = text.AsSpan().IndexOfAny('„', '«', '»');
        if (open < 0)
        {
            return null;
        }

        var closing = text[open] switch
        {
            '„' => "“”",
            '«' => "»",
            _ => "«",
        };
        return text.AsSpan(open + 1).IndexOfAny(closing) is > 0 and var length
            ? (open, length + 2, text[open], text[open + 1 + length])
            : null;
    }

    private static bool IsForeign(Attributes braces) =>
        braces["lang"] is { } language && !language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
