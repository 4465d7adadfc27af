using Dossier.Cli.Links.Pages;

namespace Dossier.Tests.Links;

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

    /// <summary>A clock on which a while passes whenever it is looked at.</summary>
    private sealed class SlowClock(TimeSpan step) : TimeProvider
    {
        private long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => passed += step.Ticks;
    }
}
