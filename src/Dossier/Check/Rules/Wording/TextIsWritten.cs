using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// Nothing that holds a place is left: no section without text, no empty file, no sentence of <c>dossier new</c>, no
/// reminder, no reason for readers that is not given. A release refuses what this rule finds, for it would be sealed
/// for ever.
/// </summary>
internal static class TextIsWritten
{
    /// <summary>Characters at the head of a file in which the title of its page is looked for.</summary>
    private const int MaxFrontMatter = 2_000;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            if (page.Kind == PageKind.Section && !IsNotRead(page) && page.Blocks.All(block => block is Heading))
            {
                Report(page.Span, "the section has a title and no text", "write it, or take the file out");
            }
            else if (
                page.Kind is not (PageKind.Term or PageKind.Section)
                && page.Span.File is { } empty
                && string.IsNullOrWhiteSpace(empty.Text)
            )
            {
                Report(page.Span, "the file is empty, and would be published as a page of nothing", "write its text");
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

            foreach (var (block, text) in BlockTexts.Of(page).Where(read => !data.Contains(read.Block)))
            {
                if (Placeholder.Is(text))
                {
                    Report(block.Span, $"'{text.Trim()}' holds a place for a text", "write it");
                }
                else if (Placeholder.Reminder(text) is { } reminder)
                {
                    Remind(bag, Place(block.Span, reminder), reminder);
                }
            }

            foreach (
                var value in blocks
                    .OfType<Container>()
                    .SelectMany(box => box.Attributes.Values)
                    .Where(value => value.Key is "title" or "value" or "unit" or "place")
            )
            {
                if (Placeholder.Is(value.Value))
                {
                    Remind(bag, value.Span, value.Value);
                }
                else if (Placeholder.Reminder(value.Value) is { } left)
                {
                    Remind(bag, Place(value.Span, left), left);
                }
            }

            if (page.Span.File is { } file && Placeholder.Reminder(page.Title) is { } open)
            {
                Remind(bag, Place(file.Span(0, Math.Min(file.Text.Length, MaxFrontMatter)), open), open);
            }
        }

        foreach (
            var redirect in briefing.Redirects.Where(redirect =>
                redirect.To is null && Placeholder.IsNoReason(redirect.Reason)
            )
        )
        {
            Report(
                redirect.ReasonSpan.Length > 0 ? redirect.ReasonSpan : redirect.Span,
                "the reason for readers is not given",
                "say in a sentence why the address is gone"
            );
        }

        void LookForBareHeadings(Page page)
        {
            for (var i = 0; i < page.Blocks.Length; i++)
            {
                if (
                    page.Blocks[i] is Heading { HasWords: true } heading
                    && !bag.IsMeantOtherwise(heading.Span)
                    && (
                        i + 1 == page.Blocks.Length
                        || page.Blocks[i + 1] is Heading { HasWords: true } next
                            && next.Level <= heading.Level
                            && !bag.IsMeantOtherwise(next.Span) // A text that a line of signs below makes one.
                    )
                    && page.Blocks.Any(block => block is not Heading)
                )
                {
                    Report(heading.Span, "the heading has no text below it", "write it, or take the heading out");
                }
            }
        }

        // The words of a text may be typed otherwise than they are read.
        static TextSpan Place(TextSpan block, string left) =>
            block.File is { } file
            && file.Text.IndexOf(left, block.Start, block.Length, StringComparison.Ordinal) is >= 0 and var at
                ? file.Span(at, left.Length)
                : block;

        static bool IsOfText(Container box) =>
            Containers.IsConclusion(box.Name)
            || box.Name is Containers.KeyMessage or Containers.EditorNote or Containers.Callout;

        bool IsNotRead(Page page) => page.Span.File is { } file && bag.NotRead.Contains(file.Path);

        void Report(TextSpan span, string message, string hint) => bag.Report(Codes.Unwritten, span, message, hint);
    }

    /// <summary>Reports what is left for later at a place, whose words are not compared.</summary>
    internal static void Remind(DiagnosticBag bag, TextSpan place, string left)
    {
        if (bag.IsInSlip(place))
        {
            return;
        }

        bag.Report(
            Codes.Unwritten,
            place,
            $"'{left}' would be published",
            IsWord(left)
                ? "do it and take it out, or put it into a comment: <!-- … -->"
                : "write what is to stand there, or take the sentence out until it is known"
        );
        bag.MarkUnread(place); // What it stands for is not compared.

        // A word to oneself, and no gap.
        static bool IsWord(string left) => left is ['T', 'O' or 'B', ..] or ['F' or 'l' or 'L' or 'T', ..];
    }
}
