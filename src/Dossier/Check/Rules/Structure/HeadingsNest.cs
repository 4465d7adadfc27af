using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// Headings begin at the second level, the first being the page's title, and skip none on the way down.
/// </summary>
internal static class HeadingsNest
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            var level = 1;
            foreach (var heading in page.Headings.Where(heading => heading.HasWords))
            {
                if (heading.Level == 1)
                {
                    bag.Report(
                        Codes.HeadingLevel,
                        heading.Span,
                        "a heading within a page begins with '##'",
                        "the page's title is its '#'"
                    );
                }
                else if (heading.Level > level + 1)
                {
                    bag.Report(
                        Codes.HeadingLevel,
                        heading.Span,
                        $"the heading skips a level: it is of level {heading.Level} below one of level {level}",
                        $"write '{new string('#', level + 1)}'"
                    );
                }

                level = heading.Level;
            }
        }
    }
}
