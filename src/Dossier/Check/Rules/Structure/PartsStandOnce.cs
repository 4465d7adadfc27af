using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Structure;

/// <summary>A page has one lead, and no two headings of one name below the same one.</summary>
internal static class PartsStandOnce
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            ReportHeadings(page, bag);
            var leads = Walk.Blocks(page).Where(block => block is Paragraph && block.Attributes.Has("lead")).ToArray();
            foreach (var second in leads.Skip(1))
            {
                bag.Report(
                    Codes.TextTwice,
                    second.Attributes.Span,
                    $"the page has its lead already, in line {Line(leads[0].Span)}",
                    "take .lead out of these braces"
                );
            }
        }
    }

    /// <summary>Reports each heading that says what one before it says below the same heading.</summary>
    private static void ReportHeadings(Page page, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, Heading>(StringComparer.Ordinal);
        var above = new Stack<Heading>();
        foreach (var heading in page.Headings)
        {
            while (above.Count > 0 && above.Peek().Level >= heading.Level)
            {
                above.Pop();
            }

            var text = PlainText.Of(heading.Content).Trim();
            var place = string.Create(
                CultureInfo.InvariantCulture,
                $"{(above.Count > 0 ? above.Peek().Span.Start : 0)} {heading.Level} {text}"
            );
            if (text.Length > 0 && !seen.TryAdd(place, heading))
            {
                bag.Report(
                    Codes.TextTwice,
                    heading.Span,
                    $"the page has the heading '{text}' already, in line {Line(seen[place].Span)}",
                    "name this part otherwise, or put the two together"
                );
            }

            above.Push(heading);
        }
    }

    private static int Line(TextSpan span) => span.File?.Locate(span.Start).Line ?? 0;
}
