using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;
using UglyToad.PdfPig.Content;

namespace Dossier.Tests.Print;

/// <summary>Pictures by themselves, which leave their place rather than a hole.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class StandingPicturesTests
{
    private const double Millimetre = 72 / 25.4;

    private const string Paragraph =
        "The ship came in at noon with wool and grain, and some of the crew went up to the town to see what was for "
        + "sale there, while others stayed and slept in the shade of the sail, as they had done on the way.";

    private readonly SetBriefing set = Typeset.Inputs(
        SmallDossier
            .Inputs(
                (
                    "sections/01-one.md",
                    SmallDossier.Page(
                        "One",
                        $"""

                        {Text(3, "grain")}![A tall one](images/tall.png)
                        : Its caption.[^a]

                        {Text(9, "wool")}![A portrait](images/portrait.png)
                        : Another.

                        {Text(9, "salt")}> ![Within](images/portrait.png)
                        > : In a quotation.

                        ![Without words](images/portrait.png)

                        {Text(20, "fish")}[^a]: The note of a caption.

                        """
                    )
                )
            )
            .With("images/tall.png", Torture.Png(400, 900))
            .With("images/portrait.png", Torture.Png(600, 800)),
        new PrintRequest(PrintPart.Whole)
    );

    [Fact]
    public void They_leave_no_page_filled_by_less_than_60_percent()
    {
        Assert.Empty(set.Findings);
        Assert.All(
            set.Pages.Skip(3).SkipLast(1),
            page => Assert.True(Filling.Of(page) >= 0.6, $"page {page.Number} is filled by {Filling.Of(page):P0}")
        );
    }

    [Fact]
    public void Their_captions_and_the_notes_of_these_stand_on_their_page()
    {
        var pictures = Pictures();
        Assert.Equal(4, pictures.Length);
        Assert.All(pictures, one => Assert.True(one.Picture.BoundingBox.Bottom > 40 * Millimetre));
        var text = set.Text(pictures[0].Page);
        Assert.Contains("Figure1Itscaption.1", text, StringComparison.Ordinal);
        Assert.Contains("1Thenoteofacaption.", text, StringComparison.Ordinal);
        Assert.Contains("Figure2Another.", set.Text(pictures[1].Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_within_something_else_or_without_a_caption_stay_and_are_smaller() =>
        Assert.All(
            Pictures().Skip(2),
            one => Assert.InRange(one.Picture.BoundingBox.Height, 70 * Millimetre, 81 * Millimetre)
        );

    private (int Page, IPdfImage Picture)[] Pictures() =>
        [.. set.Pages.SelectMany(page => page.GetImages().Select(image => (page.Number, image)))];

    /// <summary>Paragraphs of which none is as another.</summary>
    private static string Text(int paragraphs, string ware) =>
        string.Concat(
            Enumerable
                .Range(0, paragraphs)
                .Select(i => $"{Paragraph} So it was at quay {(char)('A' + i)}, where the {ware} lay.\n\n")
        );
}
