using Dossier.Cli.Links.Pages;

namespace Dossier.Tests.Cli.Links;

/// <summary>No page of the web keeps the program busy: one that takes too long to read is not known.</summary>
public sealed class PagePatienceTests
{
    private const string Html = "<title>Roads</title><p id=a>One</p><p>Two</p><p>Three</p><p>Four</p>";

    [Fact]
    public void A_page_that_takes_too_long_to_read_is_not_whole()
    {
        var page = HtmlPage.Read(Html, isWhole: true, new SlowClock(TimeSpan.FromSeconds(1)));
        Assert.False(page.IsWhole);
        Assert.Empty(page.Words);
    }

    [Fact]
    public void One_that_does_not_is_read()
    {
        var page = HtmlPage.Read(Html, isWhole: true, new SlowClock(TimeSpan.FromMilliseconds(1)));
        Assert.True(page.IsWhole);
        Assert.Equal("One Two Three Four", page.Words);
    }

    [Theory]
    [InlineData("<x>")]
    [InlineData("<a>")]
    [InlineData("<div>a</div>")]
    public void One_that_has_more_parts_than_any_is_not_whole(string part)
    {
        var page = HtmlPage.Read(string.Concat(Enumerable.Repeat(part, 250_000)), isWhole: true, new StoppedClock());
        Assert.False(page.IsWhole);
        Assert.Empty(page.Words);
    }

    [Theory]
    [InlineData(0, "Deep down words")]
    [InlineData(200, "Deep down words")]
    [InlineData(10_000, "Deep words down")] // The parser lets what is too deep stand beside what is around it.
    public void One_is_read_however_deep_its_words_stand(int depth, string words)
    {
        var html = string.Concat(Enumerable.Repeat("<x>", depth)) + "Deep <y>down</y><style>no</style> words";
        var page = HtmlPage.Read(html, isWhole: true, new StoppedClock());
        Assert.Equal(words, page.Words);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    /// <summary>A clock on which a while passes whenever it is looked at.</summary>
    private sealed class SlowClock(TimeSpan step) : TimeProvider
    {
        private long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => passed += step.Ticks;
    }
}
