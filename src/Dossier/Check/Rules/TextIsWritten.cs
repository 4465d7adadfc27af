using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// Nothing that holds a place is left: no section without text, no sentence of <c>dossier new</c>, no reminder, no
/// reason for readers that is not given. A release refuses what this rule finds, for it would be sealed for ever.
/// </summary>
internal static class TextIsWritten
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var plain = new StringBuilder(4_000);
        foreach (var page in briefing.Pages)
        {
            if (page.Kind == PageKind.Section && !IsNotRead(page) && page.Blocks.All(block => block is Heading))
            {
                Report(page.Span, "the section has a title and no text", "write it, or take the file out");
            }

            LookForBareHeadings(page);
            var blocks = Walk.Blocks(page);
            // In the table of a chart a dash is a value that is missing.
            var data = blocks
                .OfType<Container>()
                .Where(block => block.Name == Containers.Chart)
                .SelectMany(chart => Walk.Blocks(chart.Blocks).OfType<TableCell>())
                .ToHashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var box in blocks.OfType<Container>().Where(box => box.Blocks.IsEmpty && IsOfText(box)))
            {
                Report(box.Span, $"the box '{box.Name}' is empty", "write its text, or take it out");
            }

            foreach (var block in blocks.OfType<TextBlock>().Where(block => !data.Contains(block)))
            {
                PlainText.Append(plain.Clear(), ImmutableArray<InlineSyntax>.CastUp(block.Content));
                var text = PlainText.In(plain);
                if (Placeholder.Is(text))
                {
                    Report(block.Span, $"'{text.Trim().ToString()}' holds a place for a text", "write it");
                }
                else if (Placeholder.Reminder(text) is { } reminder)
                {
                    Report(
                        block.Span,
                        $"'{reminder}' would be published",
                        "do it and take it out, or put it into a comment: <!-- … -->"
                    );
                }
            }
        }

        foreach (
            var redirect in briefing.Redirects.Where(redirect => redirect.To is null && Placeholder.Is(redirect.Reason))
        )
        {
            Report(redirect.Span, "the reason for readers is not given", "say in a sentence why the address is gone");
        }

        void LookForBareHeadings(Page page)
        {
            for (var i = 0; i < page.Blocks.Length; i++)
            {
                if (
                    page.Blocks[i] is Heading heading
                    && !bag.IsMisread(heading.Span)
                    && (
                        i + 1 == page.Blocks.Length || page.Blocks[i + 1] is Heading next && next.Level <= heading.Level
                    )
                    && page.Blocks.Any(block => block is not Heading)
                )
                {
                    Report(heading.Span, "the heading has no text below it", "write it, or take the heading out");
                }
            }
        }

        static bool IsOfText(Container box) =>
            Containers.IsConclusion(box.Name)
            || box.Name is Containers.KeyMessage or Containers.EditorNote or Containers.Callout;

        bool IsNotRead(Page page) => page.Span.File is { } file && bag.NotRead.Contains(file.Path);

        void Report(SourceSpan span, string message, string hint) => bag.Report(Codes.Unwritten, span, message, hint);
    }
}
