namespace Dossier.Tests.Print;

/// <summary>No text runs out of the page.</summary>
internal static class Margins
{
    /// <summary>Points: a quarter of an inch, which every printer leaves free.</summary>
    private const double Edge = 18;

    public static void Hold(SetBriefing set)
    {
        foreach (var page in set.Pages)
        {
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                var box = letter.BoundingBox;
                Assert.True(
                    box.Left >= Edge
                        && box.Right <= page.Width - Edge
                        && box.Bottom >= Edge
                        && box.Top <= page.Height - Edge,
                    $"'{letter.Value}' on page {page.Number} stands outside: {box}"
                );
            }
        }
    }
}
