using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Footnotes;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Containers = Dossier.Model.Blocks.Containers;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Dossier.Markdown.Slips;

/// <summary>
/// Finds blocks that are read otherwise than they were meant by what stands beside them or where they stand: rows below
/// a blank line, a caption above its picture, a table within a note, a list in place of events.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class PlaceSlips(InputFile file, int offset, DiagnosticBag bag)
{
    /// <summary>No list is so long that it begins with such a number: it is a year.</summary>
    private const int MinYear = 1000;

    /// <summary>The numbers at which the lists so far end, with what they stand in.</summary>
    private readonly HashSet<(ContainerBlock Parent, int Last)> ends = [];

    /// <summary>Whether a block is a picture and no more.</summary>
    public static bool IsPicture(Block? block) =>
        block is ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true } only } inline }
        && inline.LastChild == only;

    /// <summary>
    /// Whether a block ends in a list of one definition, as a line with a colon makes of what is above it.
    /// </summary>
    public static bool EndsInDefinition(Block? block) =>
        block is DefinitionList { Count: 1 }
        || block is FootnoteDefinitionBlock footnote && EndsInDefinition(footnote.LastChild);

    /// <summary>
    /// Looks for rows that a blank line parts from the head of their table, or from the line below that.
    /// </summary>
    /// <param name="block">The block at hand, which is not read yet.</param>
    /// <param name="next">The block below it; null for none.</param>
    public void LookForCut(Block block, Block? next)
    {
        var above = Span(block);
        if (
            next is not (ParagraphBlock or DefinitionList)
            || !(block is MarkdigTable || (block is ParagraphBlock && EndsInRow(above)))
            || bag.IsMeantOtherwise(above)
        )
        {
            return;
        }

        var below = Span(next);
        var first = file.FirstLine(below);
        var line = file.Text.AsSpan(first.Start, first.Length);
        if (!(block is MarkdigTable ? LinePatterns.Row().IsMatch(line) : LinePatterns.TableRule().IsMatch(line)))
        {
            return;
        }

        var end = below.Start - 1;
        var start = file.Text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1;
        bag.Report(
            Codes.MarkdownSlip,
            file.Span(start, end - start),
            "a blank line parts the rows below it from their table",
            "take the blank line out: the head, the line of hyphens and the rows stand together"
        );
        bag.MarkMeantOtherwise(above);
        bag.MarkMeantOtherwise(below);
        bag.MarkUnread(below);
    }

    /// <summary>Reports a table below a line with a colon, which explains what stands above that.</summary>
    /// <param name="span">The table's head.</param>
    public void LookAtCaptionAbove(TextSpan span) =>
        bag.Report(
            Codes.MarkdownSlip,
            span,
            "the line with a colon above the table is not its caption: it explains what stands above that",
            "a caption stands right below its table"
        );

    /// <summary>
    /// Reports a paragraph below a table, a picture or a drawing that is a caption but for the space behind its colon.
    /// </summary>
    /// <param name="above">What stands above it; null for none.</param>
    /// <param name="block">The block at hand, which is not read yet.</param>
    public void LookForTightCaption(Block? above, Block block)
    {
        if (
            block is not ParagraphBlock
            || !(
                above is MarkdigTable
                || IsPicture(above)
                || (above is CustomContainer { Info: { } name } && Containers.Of(name) is { TakesCaption: true })
            )
        )
        {
            return;
        }

        var line = file.FirstLine(Span(block));
        var text = file.Text.Substring(line.Start, line.Length);
        if (LinePatterns.TightColon().IsMatch(text))
        {
            bag.Report(Codes.MarkdownSlip, line, TableSlips.NoSpace, TableSlips.Spaced(text));
            bag.MarkMeantOtherwise(Span(above!)); // What the caption says of its passages is not known.
            bag.MarkMeantOtherwise(Span(block));
        }
    }

    /// <summary>
    /// Looks for a caption that stands above its table or picture. What it says of their passages is not known.
    /// </summary>
    /// <param name="block">The block at hand, which is not read yet.</param>
    /// <param name="next">The block below it; null for none.</param>
    /// <param name="drawn">
    /// The definition that the line with a colon makes of a paragraph above it; null where it makes none.
    /// </param>
    public void LookForCaption(Block block, Block? next, DefinitionItem? drawn)
    {
        var text = drawn?.OfType<ParagraphBlock>().FirstOrDefault();
        var isTable = next is MarkdigTable || (text is not null && GoesOnWithRow(Span(text)));
        if (bag.IsMeantOtherwise(Span(block)) || !(isTable || IsPicture(next)))
        {
            return;
        }

        var line =
            text is not null ? file.FirstLine(file.Span(file.Text.LastIndexOf(':', Span(text).Start), 1))
            : block is ParagraphBlock ? file.FirstLine(Span(block))
            : default;
        if (line.Length > 0 && LinePatterns.Colon().IsMatch(file.Text.AsSpan(line.Start, line.Length)))
        {
            bag.Report(
                Codes.MarkdownSlip,
                line,
                "the line is not read as a caption: it stands above",
                isTable
                    ? "put it right below the table, and leave a blank line above that"
                    : "put it right below the picture, and leave a blank line above that"
            );
            foreach (var part in new MarkdownObject?[] { block, drawn, text, next }.OfType<MarkdownObject>())
            {
                bag.MarkMeantOtherwise(Span(part));
            }
        }
    }

    /// <summary>Whether the second line of a block begins with a bar.</summary>
    private bool GoesOnWithRow(TextSpan span) =>
        file.Text.AsSpan(span.Start, span.Length) is var text
        && text.IndexOf('\n') is > 0 and var end
        && text[(end + 1)..].TrimStart(' ') is ['|', ..];

    /// <summary>
    /// Looks at a list of one item that does not begin with 1, as a paragraph is whose first word is a number with a
    /// stop: unless it goes on with a list above.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="span">Where it stands.</param>
    public void LookAtNumber(ListBlock list, TextSpan span)
    {
        if (!list.IsOrdered)
        {
            return;
        }

        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var goesOn = ends.Contains((list.Parent!, number - 1));
        var items = list.OfType<ListItemBlock>().Count();
        ends.Add((list.Parent!, number + items - 1));
        LookAtOrder(list);
        if (goesOn || number < 2 || (items != 1 && number < MinYear))
        {
            return;
        }

        var sign = $"{list.OrderedStart}{list.OrderedDelimiter}";
        bag.Report(
            Codes.MarkdownSlip,
            file.Span(span.Start, sign.Length),
            $"'{sign}' begins a list here, as its item {number}",
            $"write {list.OrderedStart}\\{list.OrderedDelimiter} for a number at the beginning of a text"
        );
    }

    /// <summary>
    /// Reports the first number of a list that does not follow the one above it: readers see another. All may be the
    /// same, since programs number such lists.
    /// </summary>
    private void LookAtOrder(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        if (items.All(item => item.Order == items[0].Order))
        {
            return;
        }

        var at = 1;
        while (at < items.Length && items[at].Order == items[0].Order + at)
        {
            at++;
        }

        if (at == items.Length)
        {
            return;
        }

        var seen = items[0].Order + at;
        var typed = string.Create(CultureInfo.InvariantCulture, $"{items[at].Order}");
        bag.Report(
            Codes.MarkdownSlip,
            file.Span(Span(items[at]).Start, typed.Length + 1),
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{typed}{list.OrderedDelimiter}' would be published as {seen}, the item after {seen - 1}"
            ),
            string.Create(CultureInfo.InvariantCulture, $"write {seen}{list.OrderedDelimiter}, or {typed}\\")
                + $"{list.OrderedDelimiter} in a paragraph of its own for the number of another text"
        );
    }

    /// <summary>
    /// Looks at a list of the timeline or of the key figures whose items begin with a date or a figure, and name no
    /// passages: they were meant for boxes.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="span">Where it stands.</param>
    public void LookAtEvents(ListBlock list, TextSpan span)
    {
        var isTimeline = file.Stem == "timeline";
        if (
            list.Parent is not MarkdownDocument
            || !(isTimeline || file.Stem == "figures")
            || file.Text.AsSpan(span.Start, span.Length).Contains("{from=", StringComparison.Ordinal)
        )
        {
            return;
        }

        var begins = isTimeline ? LinePatterns.Dated() : LinePatterns.Counted();
        ParagraphBlock[] items =
        [
            .. list.OfType<ListItemBlock>().Select(item => item.FirstOrDefault()).OfType<ParagraphBlock>(),
        ];
        if (!Array.TrueForAll(items, item => begins.IsMatch(FirstLine(item))))
        {
            return;
        }

        foreach (var item in items)
        {
            bag.MarkMeantOtherwise(Span(item));
            bag.MarkUnread(Span(item));
        }

        bag.Report(
            Codes.MarkdownSlip,
            file.FirstLine(span),
            isTimeline
                ? "an item of a list is no event of the timeline: events are boxes"
                : "an item of a list is no key figure: key figures are boxes",
            isTimeline
                ? "write ::: event {#ev-name date=\"2029\" title=\"What happens\"}, below it the text, then :::"
                : "write ::: key-figure {#fig-name value=\"30\" unit=\"gigawatts\" title=\"What it counts\"}, below "
                    + "it the text, then :::"
        );
    }

    /// <summary>
    /// Reports the table or picture that a caption below was meant for, and that is drawn into a note or list above;
    /// false where there is none.
    /// </summary>
    /// <param name="above">What stands above the caption.</param>
    public bool LookForDrawnIn(Block? above)
    {
        if (DrawnIn(above) is not { } inside)
        {
            return false;
        }

        bag.Report(
            Codes.MarkdownSlip,
            file.FirstLine(Span(inside)),
            "what stands here is read as a part of the note or the item above, since spaces stand before it",
            "take the spaces away, and leave a blank line above"
        );
        return true;
    }

    /// <summary>
    /// Looks at what a line with a colon explains, and at the explanation: whether a picture without its exclamation
    /// mark stands above, or a picture below, which the line was meant for; true when either does, which is told.
    /// </summary>
    /// <param name="item">The definition.</param>
    /// <param name="above">The last line that it explains.</param>
    public bool LookForPictures(DefinitionItem item, DefinitionTerm above)
    {
        if (
            above.Inline is { FirstChild: LinkInline { IsImage: false, Url: { } url } }
            && LinePatterns.PictureFile().IsMatch(url)
        )
        {
            bag.MarkMeantOtherwise(Span(item)); // It is told where links are followed.
            return true;
        }

        if (
            item.OfType<ParagraphBlock>().FirstOrDefault() is not { Inline: { } inline } text
            || !inline.OfType<LinkInline>().Any(link => link.IsImage && link.PreviousSibling is LineBreakInline)
        )
        {
            return false;
        }

        bag.MarkMeantOtherwise(Span(item));
        bag.Report(
            Codes.MarkdownSlip,
            file.FirstLine(file.Span(file.Text.LastIndexOf(':', Span(text).Start), 1)),
            "the line with a colon above the picture is not its caption: it explains what stands above that",
            "put the line right below the picture, and leave a blank line above that"
        );
        return true;
    }

    /// <summary>The table or picture at the end of a note or a list, which a caption below was meant for.</summary>
    private static Block? DrawnIn(Block? above) =>
        above is FootnoteDefinitionBlock or ListBlock or ListItemBlock
        && ((ContainerBlock)above).LastOrDefault(block => block is not BlankLineBlock) is { } last
            ? last is MarkdigTable || IsPicture(last)
                ? last
                : DrawnIn(last)
            : null;

    /// <summary>Whether a text ends in a line between bars.</summary>
    private bool EndsInRow(TextSpan span)
    {
        var text = file.Text.AsSpan(span.Start, span.Length).TrimEnd();
        return text is [.., '|'] && LinePatterns.Row().IsMatch(text[(text.LastIndexOf('\n') + 1)..]);
    }

    private string FirstLine(Block block) =>
        file.FirstLine(Span(block)) is var line ? file.Text.Substring(line.Start, line.Length) : "";

    private TextSpan Span(MarkdownObject item) => file.Span(offset + item.Span.Start, item.Span.Length);
}
