using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Check.Rules.Braces;

/// <summary>A key that a block has twice: once too often, or since two blocks have become one.</summary>
internal static class RepeatedValue
{
    /// <summary>Reports the second value of a key.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second, which is not read.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(AttributeValue first, AttributeValue second, DiagnosticBag bag)
    {
        if (second.Key == "from" && TextBetween(first.Span, second.Span) is { } below)
        {
            bag.Report(
                Codes.BadAttribute,
                below,
                "no blank line stands above this line, so that it is read with what stands above it",
                "leave a blank line above it"
            );
            bag.MarkUnread(below.File!.Span(below.Start, second.Span.End - below.Start));
            return;
        }

        bag.Report(
            Codes.BadAttribute,
            second.Span,
            $"'{second.Key}' is given twice, and '{second.Value}' is not read",
            second.Key is "from" or "seen" or "own" or "stet" && first.Value != second.Value
                ? $"write all in one: {second.Key}=\"{first.Value}{(second.Key == "from" ? " " : "; ")}{second.Value}\""
                : "take one of them out"
        );
    }

    /// <summary>
    /// The line that begins another text between two values of braces, as where two paragraphs have become one; null
    /// where only braces stand there, or a blank line, as between a picture and its caption.
    /// </summary>
    private static TextSpan? TextBetween(TextSpan first, TextSpan second)
    {
        if (first.File is not { } file || second.Start <= first.End)
        {
            return null;
        }

        var next = file.Text.IndexOf('\n', first.End) + 1;
        return
            next > 0
            && next < second.Start
            && file.Text.AsSpan(next, second.Start - next).TrimStart(" \t>") is [not ('{' or '\n'), ..]
            ? file.FirstLine(file.Span(next, 1))
            : null;
    }
}
