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
            if (Misspelt(footnote) is { } mark)
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    mark,
                    $"'{mark.File!.Text.AsSpan(mark.Start, mark.Length)}' is not read as the mark of a footnote",
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

    /// <summary>
    /// Where the mark of a footnote stands in its file with other signs, as in round brackets or without its caret;
    /// null where it does not.
    /// </summary>
    private static TextSpan? Misspelt(Named footnote)
    {
        if (footnote.Span.File is not { } file)
        {
            return null;
        }

        var name = footnote.Name;
        foreach (var form in (string[])[$"(^{name})", $"[{name}]", $"[{name}^]", $"[ˆ{name}]", $"{{^{name}}}"])
        {
            var at = file.Text.IndexOf(form, StringComparison.Ordinal);
            if (at >= 0 && !(at + form.Length < file.Text.Length && file.Text[at + form.Length] is '(' or ':' or '['))
            {
                return file.Span(at, form.Length);
            }
        }

        return null;
    }
}
