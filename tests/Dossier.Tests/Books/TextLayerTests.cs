using System.Text;
using System.Xml.Linq;
using Dossier.Compose;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Books;

/// <summary>Every word of the composed text stands in every document, in its order.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class TextLayerTests
{
    /// <summary>
    /// Characters that may stand between two words of a text: the notes at the foot of a page, its running head, a
    /// drawing.
    /// </summary>
    private const int Between = 4000;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void In_the_PDF() => Hold(Typeset.RealBriefing.Text(), withTables: false);

    [Fact]
    public void In_the_electronic_book() =>
        Hold(
            string.Concat(
                MadeBooks
                    .Files(MadeBooks.Real.Epub)
                    .Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
                    .Select(file => MadeBooks.Xml(file.Value).Root!.Value)
            )
        );

    [Fact]
    public void In_the_Word_document()
    {
        var main = MadeBooks.Xml(MadeBooks.Files(MadeBooks.Real.Docx)["word/document.xml"]);
        Hold(string.Concat(main.Descendants(Word + "t").Select(text => text.Value)));
    }

    /// <summary>A text that has lost a word, or has two in another order, is noticed.</summary>
    [Theory]
    [InlineData("first second third fourth", true)]
    [InlineData("first second fourth", false)]
    [InlineData("first third second fourth", false)]
    public void Lost_and_exchanged_words_are_noticed(string shown, bool isWhole) =>
        Assert.Equal(isWhole, Missing("first second third fourth", SetBriefing.Bare(shown)) is null);

    /// <param name="shown">What is read.</param>
    /// <param name="withTables">
    /// Whether the tables behind charts and maps stand in it: on paper their words are the labels of the drawing.
    /// </param>
    private static void Hold(string shown, bool withTables = true)
    {
        var (bare, document) = (SetBriefing.Bare(shown), Composed.Of(MadeBooks.Real.Compilation.Briefing!));
        var front = document.Front;
        string[] texts =
        [
            Plain.Of(front.Summary),
            .. front.Messages.Select(message => Plain.Of(message.Elements)),
            .. document
                .Texts.Where(text => text != front.Text && !IsList(document, text))
                .SelectMany(text => withTables ? [text.Plain] : WithoutTables(text.Elements)),
            .. document.Timeline!.Events.Select(entry => Plain.Of(entry.Elements)),
            .. document.Figures!.Figures.Select(figure => Plain.Of(figure.Elements)),
        ];
        Assert.True(texts.Length > 100, $"{texts.Length} texts");
        Assert.Empty(texts.Select(text => Missing(text, bare)).OfType<string>());
    }

    private static IEnumerable<string> WithoutTables(IEnumerable<Element> elements) =>
        elements.SelectMany<Element, string>(element =>
            element switch
            {
                DrawingElement drawing => WithoutTables(drawing.Elements).Prepend(drawing.Title),
                GroupElement group => WithoutTables(group.Elements),
                CaptionedElement captioned => WithoutTables(captioned.Elements).Append(Plain.Of(captioned.Caption)),
                _ => [Plain.Of([element])],
            }
        );

    private static bool IsList(Document document, TextPage text) =>
        text == document.Timeline?.Text || text == document.Figures?.Text;

    /// <summary>What of a text is not shown where it should be; null where all of it is.</summary>
    private static string? Missing(string text, string shown)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(SetBriefing.Bare)
            .Where(word => word.Length > 0)
            .ToArray();
        // A text may begin like another: each place where it does is tried.
        string? missing = words.Length == 0 ? null : text;
        for (
            var start = words.Length == 0 ? -1 : shown.IndexOf(words[0], StringComparison.Ordinal);
            start >= 0 && missing is not null;
            start = shown.IndexOf(words[0], start + 1, StringComparison.Ordinal)
        )
        {
            missing = MissingFrom(words, shown, start);
        }

        return missing;
    }

    private static string? MissingFrom(string[] words, string shown, int start)
    {
        var at = start;
        foreach (var (index, word) in words.Index())
        {
            var found = shown.IndexOf(
                word,
                at,
                Math.Min(shown.Length - at, Between + word.Length),
                StringComparison.Ordinal
            );
            if (found < 0)
            {
                var near = new StringBuilder().AppendJoin(
                    ' ',
                    words[Math.Max(0, index - 5)..Math.Min(words.Length, index + 3)]
                );
                return $"'{word}' after {near}";
            }

            at = found + word.Length;
        }

        return null;
    }
}
