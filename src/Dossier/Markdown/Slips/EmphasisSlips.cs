using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Markdown.Slips;

/// <summary>Reports marks of emphasis that found no other to go with.</summary>
internal static partial class EmphasisSlips
{
    /// <summary>Reports such marks.</summary>
    /// <param name="file">The file.</param>
    /// <param name="span">Where they stand.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(InputFile file, TextSpan span, string marks, DiagnosticBag bag)
    {
        if (OverEdge().Match(file.Text, span.Start) is { Success: true } link && link.Groups[1].Value == marks)
        {
            bag.Report(
                Codes.MarkdownSlip,
                span,
                $"the '{marks}' opens before the link and closes within it",
                $"write {marks}[{link.Groups[2].Value}]({link.Groups[3].Value}){marks}"
            );
            bag.MarkUnread(file.Span(link.Index, link.Length));
            return;
        }

        bag.Report(
            Codes.MarkdownSlip,
            span,
            $"the '{marks}' is not read as emphasis",
            $"close it with another {marks} that touches the last letter, or "
                + $"write {string.Concat(marks.Select(mark => $"\\{mark}"))}"
        );
    }

    /// <summary>
    /// Reports emphasis that is none: a mark between two figures, as in 5*6, or two that stand within words and have
    /// spaces between them, as in x*y and y*z.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="span">The emphasis with its marks.</param>
    /// <param name="marks">How many marks there are at each end.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void ReportSigns(InputFile file, TextSpan span, int marks, DiagnosticBag bag)
    {
        var (text, closing) = (file.Text, span.End - marks);
        if (span.Start == 0 || span.End >= text.Length || text[span.Start] != '*' || bag.IsInSlip(span))
        {
            return;
        }

        var words = text.AsSpan(span.Start + marks, closing - span.Start - marks);
        var isWithinWords =
            char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.End]) && words.Contains(' ');
        var at =
            IsBetweenFigures(span.Start) || (isWithinWords && !IsBetweenFigures(closing)) ? span.Start
            : IsBetweenFigures(closing) ? closing
            : -1;
        if (at >= 0)
        {
            var sign = text.Substring(at, marks);
            bag.Report(
                Codes.MarkdownSlip,
                file.Span(at, marks),
                $"the '{sign}' within '{Around(text, at, marks)}' is read as emphasis",
                "write × for a multiplication, or "
                    + $"{string.Concat(sign.Select(mark => $"\\{mark}"))} for the sign itself"
            );
            bag.MarkUnread(span);
        }

        bool IsBetweenFigures(int start) =>
            char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[start + marks]);
    }

    /// <summary>A mark with what touches it, up to the next space on both sides.</summary>
    private static string Around(string text, int at, int marks)
    {
        const int MaxSide = 20;
        var (start, end) = (at, at + marks);
        while (start > 0 && at - start < MaxSide && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - at < MaxSide && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Emphasis that opens before a link and closes within its words.</summary>
    [GeneratedRegex(@"\G([*_]{1,3})\[([^\[\]\n]+?)\1\]\(([^()\s]+)\)")]
    private static partial Regex OverEdge();
}
