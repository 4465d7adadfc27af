using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Model.Inlines;

namespace Dossier.Tests.Print;

/// <summary>The pages that glossary and source index name are those on which the matter stands.</summary>
[Collection(Typeset.OneAtATime)]
public sealed partial class PageReferencesTests
{
    private readonly SetBriefing set = Typeset.RealBriefing;

    [Fact]
    public void Pages_of_a_term_mention_it()
    {
        var briefing = set.Compilation.Briefing!;
        var forms = briefing
            .Pages.SelectMany(Walk.Inlines)
            .OfType<Link>()
            .Where(link => link.Target is TermTarget)
            .Select(link => (((TermTarget)link.Target).Id, Text: PlainText.Of(link.Content)))
            .Concat(briefing.Terms.Select(term => (term.Id, Text: term.Name)))
            .ToLookup(form => form.Id, form => SetBriefing.Bare(form.Text), StringComparer.Ordinal);
        var glossary = Between("Glossary", "Sources");
        var checkedPages = 0;
        var at = 0;
        foreach (var term in briefing.Terms)
        {
            var head = SetBriefing.Bare(term.Name) + (term.Kind.Length > 0 ? $",{term.Kind}" : "");
            var start = glossary.IndexOf(head, at, StringComparison.Ordinal);
            Assert.True(start >= 0, $"the glossary lacks {term.Name}");
            at = start;
            var next =
                term == briefing.Terms[^1]
                    ? glossary.Length
                    : glossary.IndexOf(
                        SetBriefing.Bare(briefing.Terms[briefing.Terms.IndexOf(term) + 1].Name) + ",",
                        at + head.Length,
                        StringComparison.Ordinal
                    );
            foreach (var page in Listed(glossary[at..(next < 0 ? glossary.Length : next)]))
            {
                checkedPages++;
                Assert.True(
                    forms[term.Id]
                        .Any(form =>
                            set.Text(page).Contains(form, StringComparison.OrdinalIgnoreCase) || EndsOn(page, form)
                        ),
                    $"page {page} does not mention {term.Name}"
                );
            }
        }

        Assert.True(checkedPages > 150, $"{checkedPages} references");
    }

    [Fact]
    public void Pages_of_a_source_cite_it()
    {
        var briefing = set.Compilation.Briefing!;
        var index = Between("Sources", "Notesbytheeditors");
        var found = PagesPattern().Matches(index);
        Assert.True(found.Count >= briefing.Sources.Length - 1);
        var at = 0;
        // The article that the dossier is derived from comes first.
        foreach (
            var source in briefing.Sources.OrderByDescending(source =>
                briefing.Settings.DerivedFrom.Any(seed => seed.Name == source.Id)
            )
        )
        {
            var family = SetBriefing.Bare(source.Authors.Length > 0 ? source.Authors[0].Family : source.Title);
            at = index.IndexOf(SetBriefing.Bare(source.Title), at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"the source index lacks {source.Title}");
            Assert.All(Listed(index[at..]), page => Assert.Contains(family, set.Text(page), StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Whether a name that begins on the page before ends on this one: the last line of running text there and the
    /// first one here.
    /// </summary>
    private bool EndsOn(int page, string form)
    {
        var (before, here) = (Running(page - 1), Running(page));
        return Enumerable
            .Range(1, form.Length - 1)
            .Any(cut =>
                before.EndsWith(form[..cut], StringComparison.OrdinalIgnoreCase)
                && here.StartsWith(form[cut..], StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>The running text of a page: what is larger than its head, its foot and its notes.</summary>
    private string Running(int page) =>
        SetBriefing.Bare(
            string.Concat(
                set.Pages[page - 1].Letters.Where(letter => letter.PointSize > 10.9).Select(letter => letter.Value)
            )
        );

    /// <summary>The first list of pages in a text.</summary>
    private static IEnumerable<int> Listed(string text)
    {
        var match = PagesPattern().Match(text);
        foreach (var run in match.Success ? match.Groups[1].Value.Split(',') : [])
        {
            var ends = run.Split('–').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            for (var page = ends[0]; page <= ends[^1]; page++)
            {
                yield return page;
            }
        }
    }

    private string Between(string from, string to)
    {
        Assert.True(set.Document.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().ToList();
        int Page(string title) => nodes.First(node => SetBriefing.Bare(node.Title) == title).PageNumber;
        return string.Concat(
            Enumerable.Range(Page(from), Page(to) - Page(from) + 1).Select(page => WithoutFrame(set.Text(page)))
        );
    }

    /// <summary>A page without its foot, whose number would run into a list.</summary>
    private static string WithoutFrame(string text) => FootPattern().Replace(text, "");

    [GeneratedRegex(@"Pages:((?:\d+(?:–\d+)?,)*\d+(?:–\d+)?)")]
    private static partial Regex PagesPattern();

    [GeneratedRegex(@"Edition\d+\.\d+\.\d+,\d+\p{L}+\d{4}\d+$")]
    private static partial Regex FootPattern();
}
