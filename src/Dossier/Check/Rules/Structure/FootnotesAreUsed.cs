using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Structure;

/// <summary>Every footnote has a mark, or its text would be lost without a word.</summary>
internal static class FootnotesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var unknown = Consequence.QuotedNames(bag.Of(Codes.UnknownFootnote));
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
            bag.Report(
                Codes.UnusedFootnote,
                footnote.Span,
                $"nothing refers to the footnote '{footnote.Name}', so that it is not published",
                $"write [^{footnote.Name}] where it belongs, or take it out"
            );
        }
    }
}
