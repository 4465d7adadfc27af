using System.Buffers;
using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Inlines;

namespace Dossier.Markdown.Citations;

/// <summary>
/// Finds square brackets around a citation that have no other to go with, or that stand there twice: they would be
/// published as they were typed. A backslash before them says that they are meant.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class BracketSlips(InputFile file, DiagnosticBag bag)
{
    /// <summary>How far from a citation a bracket may stand that belongs to it, in UTF-16 code units.</summary>
    private const int Near = 60;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]\\`");
    private static readonly SearchValues<char> Dividers = SearchValues.Create("[](){}\n");

    /// <summary>Looks at a block.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="content">What Markdown reads there.</param>
    public void LookAt(TextSpan span, ImmutableArray<InlineSyntax> content)
    {
        if (AreAllPaired(file.Text.AsSpan(span.Start, span.Length)))
        {
            return;
        }

        // Of one that cannot be read it is not known where it ends.
        Citation[] citations =
        [
            .. CitationsIn(content).Where(citation => !bag.HasInLine(Codes.MalformedCitation, citation.Span)),
        ];
        if (citations.Length == 0)
        {
            return;
        }

        foreach (var citation in citations)
        {
            LookWithin(citation);
        }

        foreach (var at in Unmatched(span))
        {
            if (!Array.Exists(citations, citation => citation.Span.Start <= at && at < citation.Span.End))
            {
                ReportBracket(at, citations);
            }
        }
    }

    /// <summary>
    /// Whether every bracket has its other, none stands within another pair, and no sign says that one is no bracket:
    /// so it is in most texts.
    /// </summary>
    private static bool AreAllPaired(ReadOnlySpan<char> text)
    {
        var isOpen = false;
        for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs))
        {
            if (text[at] is not ('[' or ']') || text[at] == '[' == isOpen)
            {
                return false;
            }

            isOpen = !isOpen;
            text = text[(at + 1)..];
        }

        return !isOpen;
    }

    /// <summary>The citations in a run of text, those in emphasis and notes included.</summary>
    private static IEnumerable<Citation> CitationsIn(ImmutableArray<InlineSyntax> content) =>
        content.SelectMany(inline =>
            inline switch
            {
                Citation citation => [citation],
                NestedSyntax nested => CitationsIn(nested.Content),
                InlineNote note => CitationsIn(note.Content),
                _ => Enumerable.Empty<Citation>(),
            }
        );

    /// <summary>Looks for brackets around the key of a citation that stands in brackets itself.</summary>
    private void LookWithin(Citation citation)
    {
        foreach (var item in citation.Items)
        {
            var open = Unmatched(item.PrefixSpan).FirstOrDefault(-1);
            var close = Unmatched(item.SuffixSpan).FirstOrDefault(-1);
            if (open >= 0 && close > open && file.Text[open] == '[' && file.Text[close] == ']')
            {
                var whole = Written(citation.Span.Start, open) + Written(open + 1, close);
                Report(
                    file.Span(open, close + 1 - open),
                    "the brackets within those of the citation would be published",
                    $"write {whole}{Written(close + 1, citation.Span.End)}"
                );
            }
        }
    }

    /// <summary>Reports a bracket that stands alone near a citation, which it was probably to hold.</summary>
    private void ReportBracket(int at, Citation[] citations)
    {
        if (file.Text[at] == '[')
        {
            // Notes and pictures that are not closed are told as such.
            if (at > 0 && file.Text[at - 1] is '^' or '!')
            {
                return;
            }

            if (
                Array.Find(citations, citation => citation.Span.Start > at) is { } next
                && IsNear(at + 1, next.Span.Start)
            )
            {
                var before = Written(at + 1, next.Span.Start);
                var cited = Written(next.Span.Start, next.Span.End);
                Report(
                    file.Span(at, 1),
                    "no bracket closes the one that opens here, which would be published",
                    next.InText ? $"close it behind the citation: [{before}{cited}]" : $"write [{before}{cited[1..]}"
                );
            }
            else if (
                Array.FindLast(citations, citation => citation.Span.End <= at) is { InText: true } named
                && IsNear(named.Span.End, at)
                && Written(named.Span.End, at).Trim().Length == 0
            )
            {
                Report(
                    file.Span(at, 1),
                    "no bracket closes the one that opens here, which would be published",
                    $"close it behind the place: {Written(named.Span.Start, named.Span.End)} [p. 3]"
                );
            }
        }
        else if (
            Array.FindLast(citations, citation => citation.Span.End <= at) is { } last
            && IsNear(last.Span.End, at)
        )
        {
            var cited = Written(last.Span.Start, last.Span.End);
            Report(
                file.Span(at, 1),
                "no bracket opens the one that is closed here, which would be published",
                $"write {(last.InText ? $"[{cited}" : cited[..^1])}{Written(last.Span.End, at)}]"
            );
        }
    }

    /// <summary>Whether nothing stands between two places that parts a bracket from a citation.</summary>
    private bool IsNear(int from, int to) =>
        to - from <= Near && !file.Text.AsSpan(from, to - from).ContainsAny(Dividers);

    private string Written(int from, int to) => file.Text[from..to].Replace('\n', ' ');

    /// <summary>The places of brackets without another to go with, in a part of the file.</summary>
    private List<int> Unmatched(TextSpan span)
    {
        var (open, lone) = (new Stack<int>(), new List<int>());
        for (var at = span.Start; at < span.End; at++)
        {
            switch (file.Text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    at = CodeEnd(at, span.End);
                    break;
                case '[':
                    open.Push(at);
                    break;
                case ']' when !open.TryPop(out _):
                    lone.Add(at);
                    break;
            }
        }

        lone.AddRange(open);
        lone.Sort();
        return lone;
    }

    /// <summary>The last sign of the code that begins at a place, or of the signs alone where it has no end.</summary>
    private int CodeEnd(int at, int limit)
    {
        var text = file.Text.AsSpan(at, limit - at);
        var signs = text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;
        for (var from = signs; from < text.Length; )
        {
            var next = text[from..].IndexOf('`');
            if (next < 0)
            {
                break;
            }

            from += next;
            var run = text[from..].IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - from;
            if (run == signs)
            {
                return at + from + run - 1;
            }

            from += run;
        }

        return at + signs - 1;
    }

    private void Report(TextSpan span, string message, string hint) =>
        bag.Report(Codes.MarkdownSlip, span, message, hint);
}
