using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;
using UglyToad.PdfPig.Content;

namespace Dossier.Tests.Print;

/// <summary>The print of all that is hard to set: nothing leaves the page, nothing shrinks to nothing.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class TortureTests
{
    private const double Millimetre = 72 / 25.4;

    private static SetBriefing Set => Torture.Set;

    [Fact]
    public void It_is_set_without_a_finding() => Assert.Empty(Set.Findings);

    /// <summary>Lists and tables reach 28 mm from the edge, and nothing further.</summary>
    [Fact]
    public void No_text_stands_outside_its_box() =>
        Assert.All(
            Set.Pages.Skip(1).SelectMany(page => page.Letters.Select(letter => (page, letter))),
            one =>
            {
                var (page, box) = (one.page, one.letter.BoundingBox);
                Assert.True(
                    string.IsNullOrWhiteSpace(one.letter.Value)
                        || (box.Left >= 27 * Millimetre && box.Right <= page.Width - (27 * Millimetre)),
                    $"'{one.letter.Value}' on page {page.Number} stands at {box}"
                );
            }
        );

    /// <summary>
    /// The picture is 600 points wide by itself: in a line, beside another, in a link and in a cell it is large enough.
    /// </summary>
    [Fact]
    public void No_picture_is_narrower_than_20_mm()
    {
        IPdfImage[] pictures =
        [
            .. Set.Pages.SelectMany(page => page.GetImages()).Where(image => image.WidthInSamples > 100),
        ];
        Assert.Equal(7, pictures.Length);
        Assert.All(
            pictures,
            picture => Assert.True(picture.BoundingBox.Width >= 20 * Millimetre, $"{picture.BoundingBox}")
        );
    }

    [Fact]
    public void No_page_but_the_last_of_a_part_is_filled_by_less_than_60_percent() =>
        Assert.All(
            Set.Pages.Skip(3).SkipLast(1).Where(page => !Filling.BeginsPart(Set.Pages[page.Number])),
            page => Assert.True(Filling.Of(page) >= 0.6, $"page {page.Number} is filled by {Filling.Of(page):P0}")
        );

    [Fact]
    public void Every_word_of_every_length_is_there()
    {
        var text = Set.Text();
        var word = string.Concat(Enumerable.Repeat("Dampfschiff", 12))[..130];
        Assert.Equal(11, text.Split(word).Length - 1); // Once more than typed: a heading stands in the contents too.
        Assert.Contains("Theinnermostquotation.", text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 90), row => Assert.Contains($"Row{row}&more", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 16), cell => Assert.Contains($"Cell{cell}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Key_messages_have_their_numbers() =>
        Assert.Contains("1.Thefirstmessage.", Set.Text(), StringComparison.Ordinal);

    [Fact]
    public void Other_programs_find_the_file_sound()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["hard.pdf"], Set.Pdf!);
        var result = Outside.Run("qpdf", folder[""], "", "qpdf", "--check", "hard.pdf");
        Assert.True(result.Code == 0, result.Output + result.Error);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("")]
    public void Long_addresses_and_words_stay_in_text_lists_cells_and_notes(string before)
    {
        var run = before + string.Concat(Enumerable.Range(0, 40).Select(i => $"part{i}x-long_{i}?a=b&amp;c"));
        var set = Typeset.Section(
            $"""
            {run} and [{run}](https://example.org/).[^n]

            - {run}

            > {run}

            | a | {run} |
            | - | - |
            | {run} | b |

            [^n]: {run}
            """
        );
        Assert.NotNull(set.Pdf);
        Margins.Hold(set);
        var right = set.Pages.SelectMany(page => page.Letters).Max(letter => letter.BoundingBox.Right);
        Assert.True(right <= set.Pages[0].Width - (27 * Millimetre), $"{right}");
    }

    [Fact]
    public void A_section_by_itself_has_one_sheet_s_head_and_no_cover()
    {
        var set = Typeset.Inputs(Torture.Inputs, new PrintRequest(PrintPart.Section, "scripts"));
        Assert.Contains("Scripts", set.Text(1), StringComparison.Ordinal);
        Assert.Contains("Türkçe", set.Text(1), StringComparison.Ordinal);
        Assert.DoesNotContain("Hashofthesources", set.Text(), StringComparison.Ordinal);
        Assert.Contains("Tocitethisbriefing", set.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_brief_names_the_pages_of_the_whole_and_what_it_rests_on()
    {
        var whole = Typeset.RealBriefing;
        var page = Enumerable
            .Range(1, whole.Pages.Length)
            .First(number => number > 3 && whole.Text(number).Contains("Section3", StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        var result = Command.Run(
            folder.Path,
            "pdf",
            "--brief",
            "--input",
            Repository.PathOf("input"),
            "--output",
            "brief.pdf"
        );
        Assert.True(result.Code == 0, result.Error);
        using var brief = UglyToad.PdfPig.PdfDocument.Open(folder["brief.pdf"]);
        var text = string.Concat(brief.GetPages().SelectMany(one => one.Letters).Select(letter => letter.Value));
        Assert.Equal(2, brief.NumberOfPages);
        Assert.Contains($"SeeEconomy,page{page}", SetBriefing.Bare(text), StringComparison.Ordinal);
        Assert.Contains("Thisbriefrestson", SetBriefing.Bare(text), StringComparison.Ordinal);
    }
}
