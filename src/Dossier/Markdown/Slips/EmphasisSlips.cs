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

    /// <summary>Emphasis that opens before a link and closes within its words.</summary>
    [GeneratedRegex(@"\G([*_]{1,3})\[([^\[\]\n]+?)\1\]\(([^()\s]+)\)")]
    private static partial Regex OverEdge();
}
