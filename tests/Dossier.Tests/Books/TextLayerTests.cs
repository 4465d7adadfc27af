using System.Xml.Linq;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Books;

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
    public void Of_the_hardest_dossier_in_the_books() => InBooks(MadeBooks.Of(Torture.Sources), MinOfOthers);

    [Fact]
    public void Of_the_starter_in_the_PDF() =>
        InPdf(Typeset.Sources(Typeset.Starter, new PrintRequest(PrintPart.Whole)), MinOfOthers);

    [Fact]
    public void Of_the_starter_in_the_books() => InBooks(MadeBooks.Of(Typeset.Starter), MinOfOthers);

    /// <summary>
    /// The one exception: the typesetter writes a letter and its mark as two texts where the mark stands at another
    /// height than it has by itself, and each text has the characters of both. No letter that Unicode has whole is such.
    /// </summary>
    [Theory]
    [InlineData("om\u0304en", "omm\u0304en")]
    [InlineData("ox\u0304en", "oxx\u0304en")]
    [InlineData("o\u0101en", "o\u0101en")]
    [InlineData("o\u1E43en", "o\u1E43en")]
    [InlineData("o\u04B7en", "o\u04B7en")]
    public void A_mark_at_a_height_of_its_own_alone_is_read_with_its_letter_twice(string word, string read) =>
        Assert.Contains($"Text{read}text.", Typeset.Section($"Text {word} text.").Text(), StringComparison.Ordinal);

    /// <summary>A text that has lost a word, or has two in another order, is noticed.</summary>
    [Theory]
    [InlineData("first second third|fourth", true)]
    [InlineData("first12 second third4and fourth", true)]
    [InlineData("first second\f13 third head fourth", true)]
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
