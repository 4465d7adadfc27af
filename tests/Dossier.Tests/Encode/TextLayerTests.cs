using System.Xml.Linq;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using UglyToad.PdfPig.Content;

namespace Dossier.Tests.Encode;

/// <summary>
/// Every word of the composed text stands in every document, in its order: of the repository's own dossier, of the one
/// that is hard to set, and of the one that beginners get.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed class TextLayerTests
{
    /// <summary>
    /// Characters that may stand between two parts of a text in a book: the word that names a kind, a number.
    /// </summary>
    private const int InBook = 120;

    /// <summary>The same on a page: the labels of a drawing besides.</summary>
    private const int OnPage = 1200;

    /// <summary>Texts that the repository's own dossier has, at least.</summary>
    private const int MinTexts = 300;

    /// <summary>And that the others have.</summary>
    private const int MinOfOthers = 20;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Of_the_real_dossier_in_the_PDF() => InPdf(Typeset.RealBriefing, MinTexts);

    [Fact]
    public void Of_the_real_dossier_in_the_books() => InBooks(MadeBooks.Real, MinTexts);

    [Fact]
    public void Of_the_hardest_dossier_in_the_PDF() => InPdf(Torture.Set, MinOfOthers);

    [Fact]
    public void Of_the_hardest_dossier_in_the_books() => InBooks(MadeBooks.Of(Torture.Inputs), MinOfOthers);

    [Fact]
    public void Of_the_starter_in_the_PDF() =>
        InPdf(Typeset.Inputs(Typeset.Starter, new PrintRequest(PrintPart.Whole)), MinOfOthers);

    [Fact]
    public void Of_the_starter_in_the_books() => InBooks(MadeBooks.Of(Typeset.Starter), MinOfOthers);

    [Theory]
    [InlineData("\u0101")]
    [InlineData("\u1E43")]
    [InlineData("\u04B7")]
    public void A_letter_that_Unicode_has_whole_is_read_once(string letter) =>
        Assert.Contains(
            $"Texto{letter}entext.",
            Typeset.Section($"Text o{letter}en text.").Text(),
            StringComparison.Ordinal
        );

    /// <summary>
    /// The typesetter gives a letter and its mark as one text, which is copied out once, where the mark stands at its
    /// own height: above low letters, and below those without a descender. Elsewhere it makes a text of each, and gives
    /// it the characters of both.
    /// </summary>
    [Theory]
    [InlineData("m\u0304", true)]
    [InlineData("x\u0304", true)]
    [InlineData("s\u0331", true)]
    [InlineData("\u0441\u0304", true)]
    [InlineData("S\u0331", true)]
    [InlineData("k\u0304", false)]
    [InlineData("g\u0331", false)]
    [InlineData("m\u0304\u0301", false)]
    public void A_letter_and_its_mark_are_copied_out_once(string letter, bool isOnce)
    {
        var set = Typeset.Section($"Text o{letter}en text, and more: m x s S k g \u0441.");
        Assert.Empty(set.Findings);
        Assert.Equal(
            isOnce,
            set.Pages.SelectMany(page => page.GetMarkedContents())
                .SelectMany(WithChildren)
                .Any(content => content.ActualText == letter && content.Letters.Count == 2)
        );
    }

    private static IEnumerable<MarkedContentElement> WithChildren(MarkedContentElement content) =>
        content.Children.SelectMany(WithChildren).Prepend(content);

    /// <summary>A text that has lost a word, or has two in another order, is noticed.</summary>
    [Theory]
    [InlineData("first second third|fourth", true)]
    [InlineData("first12 second third4and fourth", true)]
    [InlineData("first second\f13 third head fourth", true)]
    [InlineData("first\f12 a running head with its second word second third, fourth", true)]
    [InlineData("first second fourth", false)]
    [InlineData("first third second fourth", false)]
    [InlineData("first second, and much else that is not its text, third fourth", false)]
    [InlineData("first second third, and much else that is not its text, fourth", false)]
    public void Lost_and_exchanged_words_are_noticed(string shown, bool isWhole)
    {
        var bare = string.Join(TextLayer.PageEnd, shown.Split(TextLayer.PageEnd).Select(SetBriefing.Bare));
        Assert.Equal(isWhole, new TextLayer(bare, 20).Missing(["first second third", "fourth"]) is null);
    }

    private static void InPdf(SetBriefing set, int least) =>
        Hold(
            set.Compilation,
            new TextLayer(
                string.Join(TextLayer.PageEnd, Enumerable.Range(1, set.Pages.Length).Select(set.Text)),
                OnPage,
                isDrawn: true
            ),
            onPaper: true,
            least
        );

    private static void InBooks(MadeBooks books, int least)
    {
        var epub = MadeBooks.Files(books.Epub).Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal));
        Hold(books.Compilation, string.Concat(epub.Select(file => MadeBooks.Xml(file.Value).Root!.Value)), least);
        var word = MadeBooks.Files(books.Docx);
        string[] parts = ["word/document.xml", "word/footnotes.xml"];
        var said = parts.SelectMany(part => MadeBooks.Xml(word[part]).Descendants(Word + "t"));
        Hold(books.Compilation, string.Concat(said.Select(text => text.Value)), least);
    }

    private static void Hold(Compilation compilation, string shown, int least) =>
        Hold(compilation, new TextLayer(SetBriefing.Bare(shown), InBook), onPaper: false, least);

    private static void Hold(Compilation compilation, TextLayer layer, bool onPaper, int least)
    {
        var texts = ComposedTexts.Of(Composed.Of(compilation.Briefing!), onPaper);
        Assert.True(texts.Count > least, $"{texts.Count} texts");
        Assert.Empty(texts.Select(layer.Missing).OfType<string>());
    }
}
