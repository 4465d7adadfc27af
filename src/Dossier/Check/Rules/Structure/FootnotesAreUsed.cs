using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Structure;

/// <summary>Every footnote has a mark, or its text would be lost without a word.</summary>
internal static class FootnotesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var unknown = FollowOnFindings.QuotedNames(bag.Of(Codes.UnknownFootnote));
        // A mark that is not read as one may be that of the note, which is told there.
        foreach (
            var footnote in briefing
                .Pages.SelectMany(page => page.UnusedFootnotes)
                .Where(footnote =>
                    !unknown.Contains(footnote.Name)
                    && !(footnote.Span.File is { } file && bag.IsNoteUnread(file, DiagnosticBag.AnyNote))
                )
        )
        {
            if (Rounded(footnote) is { } mark)
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    mark,
                    $"'(^{footnote.Name})' is not read as the mark of a footnote",
                    $"write [^{footnote.Name}]"
                );
                bag.MarkNoteUnread(mark.File!, footnote.Name);
                continue;
            }

            bag.Report(
                Codes.UnusedFootnote,
                footnote.Span,
                $"nothing refers to the footnote '{footnote.Name}', so that it is not published",
                $"write [^{footnote.Name}] where it belongs, or take it out"
            );
        }
    }

    /// <summary>Where the mark of a footnote stands in its file in round brackets; null where it does not.</summary>
    private static TextSpan? Rounded(Named footnote) =>
        footnote.Span.File is { } file
        && file.Text.IndexOf($"(^{footnote.Name})", StringComparison.Ordinal) is >= 0 and var at
            ? file.Span(at, footnote.Name.Length + "(^)".Length)
            : null;
}
