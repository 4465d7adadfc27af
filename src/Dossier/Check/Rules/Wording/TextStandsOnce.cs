using System.Buffers;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Wording;

/// <summary>No paragraph of a page stands there twice, nor a sentence twice in a row: one was pasted again.</summary>
internal static class TextStandsOnce
{
    /// <summary>Characters from which on a text is more than a label.</summary>
    private const int MinCharacters = 40;

    /// <summary>Paragraphs from which on a section that has nothing else is a copy.</summary>
    private const int MinParagraphs = 2;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…");

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var owners = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            var seen = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
            foreach (var (block, plain) in BlockTexts.Of(page))
            {
                var text = plain.Trim();
                if (block is not Paragraph || text.Length < MinCharacters)
                {
                    continue;
                }

                if (!seen.TryAdd(text, block.Span))
                {
                    bag.Report(
                        Codes.TextTwice,
                        block.Span.File?.FirstLine(block.Span) ?? block.Span,
                        $"the paragraph stands on this page already, in line {LineOf(seen[text])}",
                        "take one of the two out"
                    );
                }
                else if (RepeatedSentence(text) is { } sentence)
                {
                    bag.Report(
                        Codes.TextTwice,
                        SecondPlace(block.Span, sentence),
                        "the sentence stands twice in a row",
                        "take one of the two out"
                    );
                }
            }

            // Of the rows of a chart it is said where its values are read.
            var ofCharts = new HashSet<Block>(ReferenceEqualityComparer.Instance);
            foreach (var block in Walk.Blocks(page))
            {
                if (block is Container { Name: Containers.Chart } chart)
                {
                    ofCharts.UnionWith(chart.Blocks);
                }
                else if (!ofCharts.Contains(block))
                {
                    RepeatedParts.Report(block, bag);
                }
            }

            // That a file has the name of a copy is told.
            if (page.Kind == PageKind.Section && Slug.IsId(page.Id))
            {
                LookForCopy(page, seen.Keys, owners, bag);
            }
        }
    }

    /// <summary>Reports a section each paragraph of which stands in one earlier section: its file was copied.</summary>
    /// <param name="page">The section.</param>
    /// <param name="texts">Its paragraphs.</param>
    /// <param name="owners">The first section of each paragraph.</param>
    /// <param name="bag">Receives findings.</param>
    private static void LookForCopy(
        Page page,
        Dictionary<string, TextSpan>.KeyCollection texts,
        Dictionary<string, Page> owners,
        DiagnosticBag bag
    )
    {
        Page[] found =
        [
            .. texts
                .Select(text => owners.GetValueOrDefault(text, page))
                .DistinctBy(one => one.Id, StringComparer.Ordinal),
        ];
        if (texts.Count >= MinParagraphs && found is [var original] && original.Id != page.Id)
        {
            // Files are read by their names: a copy may come before what it is one of.
            var isFirst = original.Id.StartsWith($"{page.Id}-", StringComparison.Ordinal);
            bag.Report(
                Codes.TextTwice,
                isFirst ? original.Span : page.Span,
                $"every paragraph of the section stands in '{(isFirst ? page.Id : original.Id)}' already",
                "take one of the two files out"
            );
        }

        foreach (var text in texts)
        {
            owners.TryAdd(text, page);
        }
    }

    /// <summary>The number of the line in which a part of a file begins; 0 where it is of no file.</summary>
    private static int LineOf(TextSpan span) => span.File?.Locate(span.Start).Line ?? 0;

    /// <summary>The first sentence that stands twice in a row; null for none.</summary>
    private static string? RepeatedSentence(string text)
    {
        ReadOnlySpan<char> before = [];
        for (var from = 0; from < text.Length; )
        {
            var next = NextSentence(text, from);
            var bare = text.AsSpan(from, next - from).Trim();
            if (bare.Length >= MinCharacters / 2 && bare.SequenceEqual(before))
            {
                return bare.ToString();
            }

            before = bare;
            from = next;
        }

        return null;
    }

    /// <summary>
    /// Where the sentence after another begins: after its stop and the mark that closes a quotation or a bracket there,
    /// at a capital or a mark that opens; the end of the text for none.
    /// </summary>
    private static int NextSentence(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAny(Stops) is >= 0 and var stop)
        {
            from += stop + 1;
            var close = from < text.Length && "”’»)".Contains(text[from], StringComparison.Ordinal) ? from + 1 : from;
            var next = close;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (
                next > close
                && next < text.Length
                && (char.IsUpper(text[next]) || "“‘«„".Contains(text[next], StringComparison.Ordinal))
            )
            {
                return next;
            }
        }

        return text.Length;
    }

    /// <summary>
    /// Where a sentence stands for the second time in a block; the whole block where it is typed otherwise there.
    /// </summary>
    private static TextSpan SecondPlace(TextSpan block, string sentence)
    {
        var first = block.File?.Text.IndexOf(sentence, block.Start, block.Length, StringComparison.Ordinal) ?? -1;
        var from = first + sentence.Length;
        return
            first >= 0
            && block.File!.Text.IndexOf(sentence, from, block.End - from, StringComparison.Ordinal) is >= 0 and var next
            ? block.File.Span(next, sentence.Length)
            : block;
    }
}
