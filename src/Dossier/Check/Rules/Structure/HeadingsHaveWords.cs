using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// A heading has words of its own: lists of contents, bookmarks and screen readers call it by them. One that is a
/// picture, a citation or a note alone is published as a paragraph, and one of nothing is left out.
/// </summary>
internal static class HeadingsHaveWords
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var heading in briefing.Pages.SelectMany(page => page.Headings).Where(heading => !heading.HasWords))
        {
            bag.Report(
                Codes.MarkdownSlip,
                heading.Span,
                heading.ShowsSomething
                    ? "the heading has no words of its own, and is published as a paragraph"
                    : "the heading has no words",
                heading.ShowsSomething
                    ? "write words after the number signs, or take the signs out"
                    : "write them after the number signs, or take the line out"
            );
        }
    }
}
