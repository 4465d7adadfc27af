using UglyToad.PdfPig.Outline;

namespace Dossier.Tests.Print;

/// <summary>Contents, bookmarks and headings of the real dossier agree.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class ContentsTests
{
    private readonly SetBriefing set = Typeset.RealBriefing;

    [Fact]
    public void The_briefing_has_pages_and_no_findings()
    {
        Assert.Empty(set.Findings.Where(finding => finding.Severity == Dossier.Diagnostics.Severity.Error));
        Assert.InRange(set.Pages.Length, 20, 80);
        Assert.All(set.Pages, page => Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height))));
    }

    [Fact]
    public void No_page_is_empty() =>
        Assert.All(
            set.Pages,
            page => Assert.True(page.Letters.Count > 200, $"page {page.Number} has {page.Letters.Count} letters")
        );

    [Fact]
    public void Bookmarks_are_the_contents_and_each_line_gives_the_page_of_its_heading()
    {
        var contents = Contents();
        var at = 0;
        foreach (var bookmark in Bookmarks())
        {
            var line = SetBriefing.Bare(bookmark.Title) + bookmark.PageNumber;
            var found = contents.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"the contents lack, or put elsewhere: {line}");
            at = found + line.Length;
            Assert.Contains(SetBriefing.Bare(bookmark.Title), set.Text(bookmark.PageNumber), StringComparison.Ordinal);
        }

        Assert.Equal(contents.Length, at);
    }

    [Fact]
    public void Bookmarks_name_every_section_and_heading_of_the_dossier()
    {
        var briefing = set.Compilation.Briefing!;
        var titles = Bookmarks().Select(bookmark => bookmark.Title).ToList();
        Assert.All(
            briefing.Sections.Select((section, index) => $"{index + 1} {section.Title}"),
            title => Assert.Contains(title, titles)
        );
        Assert.Equal(
            briefing.Sections.SelectMany(section => section.Headings.Where(heading => heading.Level == 2)).Count()
                + briefing.PlainPages.Single().Headings.Count(heading => heading.Level == 2),
            Bookmarks().Count(bookmark => bookmark.Level == 1)
        );
    }

    [Fact]
    public void The_bookmark_of_a_heading_leaves_its_note_out()
    {
        var noted = Typeset.Section(
            """
            ## A heading[^n] of *two* words[^m]

            Text.

            [^n]: The note.
            [^m]: Another.
            """
        );
        Assert.True(noted.Document.TryGetBookmarks(out var bookmarks));
        var titles = bookmarks.GetNodes().Select(node => node.Title).ToList();
        Assert.Contains("A heading of two words", titles);
        Assert.Contains("Thenote.", noted.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_carries_its_number() =>
        Assert.All(
            set.Pages.Skip(1),
            page => Assert.EndsWith($"{page.Number}", set.Text(page.Number)[^12..], StringComparison.Ordinal)
        );

    /// <summary>The page of contents, from its title to the foot, without leaders.</summary>
    private string Contents()
    {
        var text = set.Text(2);
        text = text[(text.IndexOf("Contents", StringComparison.Ordinal) + "Contents".Length)..];
        var settings = set.Compilation.Briefing!.Settings;
        var foot = text.LastIndexOf(
            settings.DraftAfter is { } latest ? $"Draftafteredition{latest}" : $"Edition{settings.Edition}",
            StringComparison.Ordinal
        );
        return System.Text.RegularExpressions.Regex.Replace(foot > 0 ? text[..foot] : text, @"\.{2,}", "");
    }

    private List<DocumentBookmarkNode> Bookmarks()
    {
        Assert.True(set.Document.TryGetBookmarks(out var bookmarks));
        return [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>()];
    }
}
