using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Tests.Fixtures;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;

namespace Dossier.Tests.Print;

/// <summary>Where the real dossier's pages break: what a reader with the paper in hand would call a mistake.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class PagesTests
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>Points: the foot of the page with edition and number ends here.</summary>
    private const double Foot = 32 * Millimetre;

    /// <summary>
    /// Points: the text of notes at the foot and of the glossary is smaller than this, all other text is not.
    /// </summary>
    private const double SmallestText = 9.3;

    /// <summary>Points: only titles are set larger.</summary>
    private const double LargestText = 12.5;

    private readonly SetBriefing set = Typeset.RealBriefing;

    [Fact]
    public void No_page_ends_with_a_heading()
    {
        foreach (var page in set.Pages.Skip(2))
        {
            var text = Ink(page).Where(letter => letter.PointSize > SmallestText).ToList();
            if (text.Count > 0)
            {
                var last = text.MinBy(letter => letter.StartBaseLine.Y)!;
                Assert.True(last.PointSize < LargestText, $"page {page.Number} ends with a heading");
            }
        }
    }

    [Fact]
    public void Every_note_stands_on_the_page_of_its_mark()
    {
        var marks = 0;
        foreach (var page in set.Pages.Take(Page("Glossary") - 1).Skip(2))
        {
            foreach (var link in page.GetAnnotations().Where(one => one.Type == AnnotationType.Link))
            {
                var box = link.Rectangle;
                var words = string.Concat(
                        page.Letters.Where(letter =>
                                Middle(letter) is var (x, y)
                                && x > box.Left
                                && x < box.Right
                                && y > box.Bottom
                                && y < box.Top
                            )
                            .Select(letter => letter.Value)
                    )
                    .Trim();
                if (words.Length > 0 && words.All(char.IsAsciiDigit))
                {
                    marks++;
                    var target = Assert.IsType<GoToAction>(link.Action).Destination.PageNumber;
                    Assert.True(
                        target == page.Number,
                        $"note {words} stands on page {target}, its mark on page {page.Number}"
                    );
                }
            }
        }

        Assert.True(marks >= 100, $"{marks} marks");
    }

    [Fact]
    public void Every_column_of_the_glossary_begins_with_a_term()
    {
        foreach (var (page, columns) in Glossary())
        {
            foreach (var column in columns)
            {
                var top = column.Max(letter => letter.StartBaseLine.Y);
                var line = column
                    .Where(letter => letter.StartBaseLine.Y > top - 1)
                    .OrderBy(letter => letter.StartBaseLine.X)
                    .ToList();
                Assert.True(
                    IsBold(line[0]),
                    $"page {page.Number} has a column that begins with "
                        + $"‘{string.Concat(line.Select(letter => letter.Value))}’"
                );
            }
        }
    }

    [Fact]
    public void Columns_of_the_glossary_end_on_one_line()
    {
        foreach (var (page, columns) in Glossary().SkipLast(1))
        {
            var feet = columns.Select(column => column.Min(letter => letter.StartBaseLine.Y)).ToList();
            Assert.Equal(2, feet.Count);
            Assert.True(
                Math.Abs(feet[0] - feet[1]) < Millimetre && feet.Max() < 36 * Millimetre,
                $"the columns on page {page.Number} end {feet[0] / Millimetre:0.0} and {feet[1] / Millimetre:0.0} mm up"
            );
        }
    }

    [Fact]
    public void The_last_columns_of_the_glossary_are_of_a_height()
    {
        var feet = Glossary().Last().Columns.Select(column => column.Min(letter => letter.StartBaseLine.Y)).ToList();
        Assert.Equal(2, feet.Count);
        Assert.InRange(Math.Abs(feet[0] - feet[1]), 0, 25 * Millimetre);
    }

    [Fact]
    public void A_note_by_the_editors_goes_on_with_two_parts_at_least()
    {
        // Their last part has this name; it must not be all that a page begins with.
        Assert.All(
            set.Pages.Skip(3),
            page => Assert.False(FirstLine(page).StartsWith("Howsure", StringComparison.Ordinal), $"page {page.Number}")
        );
    }

    [Fact]
    public void No_page_but_the_last_is_left_empty_by_a_third()
    {
        foreach (var page in set.Pages.Skip(3).SkipLast(1))
        {
            var lines = Ink(page)
                .Select(letter => letter.StartBaseLine.Y)
                .Distinct()
                .Append(Foot)
                .OrderDescending()
                .ToList();
            var gap = lines.Zip(lines.Skip(1), (above, below) => above - below).Max();
            Assert.True(gap < 77 * Millimetre, $"page {page.Number} has {gap / Millimetre:0} mm of nothing");
        }
    }

    /// <summary>Cover, contents, front and colophon have their own shape.</summary>
    [Fact]
    public void No_page_but_the_last_of_a_part_is_filled_by_less_than_60_percent() =>
        Assert.All(
            set.Pages.Skip(3).SkipLast(1).Where(page => !Filling.BeginsPart(set.Pages[page.Number])),
            page => Assert.True(Filling.Of(page) >= 0.6, $"page {page.Number} is filled by {Filling.Of(page):P0}")
        );

    /// <summary>Where the next page begins a part, this one may end as the part does.</summary>
    [Fact]
    public void What_a_page_lacks_stands_in_no_one_place() =>
        Assert.All(
            set.Pages.Skip(3).SkipLast(1).Where(page => !Filling.BeginsPart(set.Pages[page.Number])),
            page =>
                Assert.True(
                    Filling.WidestGap(page) < 27 * Millimetre,
                    $"page {page.Number} has a hole of {Filling.WidestGap(page):0} points"
                )
        );

    [Fact]
    public void Passages_stand_in_the_margin_before_the_block_that_rests_on_them()
    {
        var text = set.Text();
        var blocks = Composed
            .Of(set.Compilation.Briefing!)
            .Sections.SelectMany(section => section.Elements)
            .OfType<ParagraphElement>()
            .Where(paragraph => paragraph.Head.Passages.Length > 0)
            .ToList();
        Assert.True(blocks.Count > 50, $"{blocks.Count} blocks");
        Assert.All(
            blocks,
            block =>
            {
                var said = SetBriefing.Bare(Plain.Of(block.Content));
                Assert.Contains(
                    SetBriefing.Bare(block.Head.Passages) + said[..Math.Min(said.Length, 12)],
                    text,
                    StringComparison.Ordinal
                );
            }
        );
        Assert.All(
            set.Pages.Skip(2).SelectMany(page => page.Letters).Where(letter => letter.Value == "¶"),
            letter => Assert.InRange(letter.BoundingBox.Left, 27 * Millimetre, 40 * Millimetre)
        );
    }

    private static string FirstLine(Page page)
    {
        var text = Ink(page).ToList();
        var top = text.Max(letter => letter.StartBaseLine.Y);
        return SetBriefing.Bare(
            string.Concat(
                text.Where(letter => letter.StartBaseLine.Y > top - 1)
                    .OrderBy(letter => letter.StartBaseLine.X)
                    .Select(letter => letter.Value)
            )
        );
    }

    /// <summary>What is printed between running head and foot.</summary>
    private static IEnumerable<Letter> Ink(Page page) =>
        page.Letters.Where(letter =>
            !string.IsNullOrWhiteSpace(letter.Value)
            && letter.StartBaseLine.Y > Foot
            && letter.StartBaseLine.Y < page.Height - (30 * Millimetre)
        );

    /// <summary>
    /// The pages of the glossary after its first, with their columns: above the title of the sources.
    /// </summary>
    private IEnumerable<(Page Page, List<List<Letter>> Columns)> Glossary()
    {
        var sources = Page("Sources");
        foreach (var page in set.Pages.Take(sources).Skip(Page("Glossary")))
        {
            var end =
                page.Number < sources
                    ? 0
                    : Ink(page).Where(letter => letter.PointSize > 18).Max(letter => letter.StartBaseLine.Y) + 10;
            // Headings begin 34 mm from the edge, the text ends 42 mm from the other.
            var middle = ((34 * Millimetre) + page.Width - (42 * Millimetre)) / 2;
            List<List<Letter>> columns =
            [
                .. Ink(page)
                    .Where(letter => letter.StartBaseLine.Y > end)
                    .GroupBy(letter => letter.StartBaseLine.X > middle)
                    .Select(column => column.ToList()),
            ];
            if (columns.Count > 0)
            {
                yield return (page, columns);
            }
        }
    }

    private static (double X, double Y) Middle(Letter letter) =>
        (
            (letter.BoundingBox.Left + letter.BoundingBox.Right) / 2,
            (letter.BoundingBox.Bottom + letter.BoundingBox.Top) / 2
        );

    private static bool IsBold(Letter letter) =>
        letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;

    private int Page(string title)
    {
        Assert.True(set.Document.TryGetBookmarks(out var bookmarks));
        return bookmarks.GetNodes().OfType<DocumentBookmarkNode>().First(node => node.Title == title).PageNumber;
    }
}
