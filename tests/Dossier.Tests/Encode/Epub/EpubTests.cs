using System.Text;
using System.Xml.Linq;
using Dossier.Tests.Browser;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode.Epub;

/// <summary>
/// The electronic book: valid, whole, the same on every machine, with the notes and anchors of the print.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed class EpubTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    [Fact]
    public void The_real_book_is_valid() => HoldValid(MadeBooks.Real.Epub);

    [Fact]
    public void A_book_of_all_that_is_hard_is_valid() => HoldValid(MadeBooks.Of(Torture.Inputs).Epub);

    [Fact]
    public void The_smallest_book_is_valid() => HoldValid(MadeBooks.Of(SmallDossier.Inputs()).Epub);

    [Fact]
    public void The_real_book_is_accessible() => HoldAccessible(MadeBooks.Real.Epub);

    [Fact]
    public void A_book_of_all_that_is_hard_is_accessible() => HoldAccessible(MadeBooks.Of(Torture.Inputs).Epub);

    [Fact]
    public void Two_books_are_the_same_bytes() =>
        Assert.Equal(MadeBooks.Of(Torture.Inputs).Epub, MadeBooks.Of(Torture.Inputs).Epub);

    [Fact]
    public void The_first_file_says_what_it_is_at_the_place_where_programs_look() =>
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(MadeBooks.Real.Epub, 30, 28));

    [Fact]
    public void Every_printed_page_has_a_place_and_the_list_names_them_in_order()
    {
        var (nav, pages) = (Documents(MadeBooks.Real.Epub)["EPUB/nav.xhtml"], Typeset.RealBriefing.Pages.Length);
        var list = nav.Descendants(Html + "nav").Single(one => (string?)one.Attribute(Ops + "type") == "page-list");
        var numbers = list.Descendants(Html + "a").Select(link => int.Parse(link.Value, null)).ToArray();
        Assert.Equal(numbers.Order(), numbers);
        // Cover, contents and colophon have no text of the dossier; a page may hold the rest of one block alone.
        Assert.True(numbers.Length > pages * 3 / 4, $"{numbers.Length} of {pages} pages");
        Assert.True(numbers.Distinct().Count() == numbers.Length && numbers[^1] <= pages);
    }

    [Fact]
    public void Notes_and_anchors_are_those_of_the_print()
    {
        var (books, all) = (MadeBooks.Real, new List<string>());
        all.AddRange(
            Documents(books.Epub).Values.SelectMany(page => page.Descendants().Attributes("id")).Select(id => id.Value)
        );
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        var briefing = books.Compilation.Briefing!;
        var notes = briefing.Pages.Sum(page => page.Notes.Length);
        Assert.Equal(
            Enumerable.Range(1, notes).Select(number => $"note_{number}").ToHashSet(),
            all.Where(id => id.StartsWith("note_", StringComparison.Ordinal)).ToHashSet()
        );
        Assert.All(briefing.Terms, term => Assert.Contains($"term--{term.Id}", all));
        Assert.All(briefing.Sources, source => Assert.Contains($"source--{source.Id}", all));
        Assert.All(briefing.Sections, section => Assert.Contains($"section--{section.Name.Id}", all));
    }

    [Fact]
    public void HTML_of_the_site_stays_there()
    {
        var book = MadeBooks.Of(
            SmallDossier.Inputs(
                ("dossier.yml", SmallDossier.Settings + "allow: { raw-html: true }\n"),
                (
                    "index.md",
                    """
                    Before.

                    <div class=x>Only<br>here</div>

                    After <kbd>K</kbd>.

                    """
                )
            )
        );
        var text = Documents(book.Epub)["EPUB/index.xhtml"].Root!.Value;
        Assert.DoesNotContain("Only", text, StringComparison.Ordinal);
        Assert.Contains("After K.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_a_text_or_in_the_value_of_an_attribute_are_no_attributes()
    {
        const string Words = "An open gate, hidden and checked, disabled or reversed id=x href=y";
        const string Typed = "<a href=\"#nowhere\" id=\"b\" role=\"doc-noteref\" open hidden>";
        var book = MadeBooks.Of(
            SmallDossier
                .Inputs(
                    (
                        "index.md",
                        $"""
                        [A road](https://example.org/ "{Words}") and `{Typed}`.

                        ![{Words}](images/map.svg)

                        ```
                        {Typed}
                        ```

                        > {Typed.Replace("<", "\\<", StringComparison.Ordinal)}

                        """
                    )
                )
                .With("images/map.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"u8.ToArray())
        );
        var page = Documents(book.Epub)["EPUB/index.xhtml"];
        Assert.Equal(Words, page.Descendants(Html + "img").Single().Attribute("alt")!.Value);
        Assert.All(page.Descendants(Html + "code"), code => Assert.Equal(Typed, code.Value.Trim()));
        Assert.Contains(Typed, page.Descendants(Html + "blockquote").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants().Attributes("id"), id => id.Value == "b");
    }

    private static Dictionary<string, XDocument> Documents(byte[] epub) =>
        MadeBooks
            .Files(epub)
            .Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => MadeBooks.Xml(file.Value), StringComparer.Ordinal);

    /// <summary>Has Ace by DAISY judge every document of a book in a browser: not one violation.</summary>
    private static void HoldAccessible(byte[] epub)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.epub"], epub);
        _ = Node.PathOf("@daisy/ace-cli/bin/ace.js");
        var said = Node.Run("ace.mjs", folder["book.epub"], BrowserFixture.Program(), folder["ace"]);
        Assert.Matches("^[1-9][0-9]* documents judged\\s*$", said);
    }

    /// <summary>Has epubcheck judge a book: not one message.</summary>
    private static void HoldValid(byte[] epub)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.epub"], epub);
        // Debian's is a program for Java, which starts by itself only where the system knows how.
        var result = Outside.Run("epubcheck", folder[""], "", "java", "-jar", "/usr/bin/epubcheck", "book.epub");
        var said = result.Output + result.Error;
        Assert.SkipWhen(
            said.Contains("Unable to access jarfile", StringComparison.Ordinal)
                && Environment.GetEnvironmentVariable("CI") != "true",
            "epubcheck is not installed, so the electronic book is not judged"
        );
        Assert.True(
            result.Code == 0 && said.Contains("0 fatals / 0 errors / 0 warnings / 0 infos", StringComparison.Ordinal),
            said
        );
    }
}
