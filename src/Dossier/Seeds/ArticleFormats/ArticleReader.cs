using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Fingerprints;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Turns the text of an article into its passages. A paragraph that does not end as a sentence does is broken by a
/// page, and the next running text goes on with it; footnotes and furniture that stand between are taken out.
/// Everything joined or dropped is reported.
/// </summary>
public sealed partial class ArticleReader
{
    private const int MaxHeadingWords = 14;

    private readonly List<(int Line, string Section, StringBuilder Text)> paragraphs = [];
    private readonly SortedDictionary<int, (int Line, StringBuilder Text)> footnotes = [];
    private readonly ImmutableArray<string>.Builder report = ImmutableArray.CreateBuilder<string>();
    private string section = "";
    private int lastFootnote = -1;
    private bool isLastTable;

    private ArticleReader() { }

    /// <summary>Reads an article.</summary>
    /// <param name="text">Its text, in Unicode form C, lines ended by <c>\n</c>.</param>
    /// <param name="form">What the file is.</param>
    public static Article Read(string text, ArticleForm form)
    {
        var reader = new ArticleReader();
        if (form == ArticleForm.Html)
        {
            reader.ReadBlocks(HtmlArticle.Blocks(text), hasPages: true);
            return reader.Finish();
        }

        var (seen, leftOut) = form == ArticleForm.Markdown ? MarkdownMarkup.Read(text) : (text, []);
        var (marked, hasNotes, remark) = TypedNotes.Read(seen);
        var blocks = PlainArticle.Blocks(marked, form != ArticleForm.Plain, hasNotes);
        if (remark is not null)
        {
            reader.report.Add(remark);
        }

        blocks = leftOut.IsEmpty ? blocks : [.. blocks.Concat(leftOut).OrderBy(block => block.Line)];
        reader.ReadBlocks(blocks, hasPages: form != ArticleForm.Word);
        return reader.Finish();
    }

    /// <summary>Reads blocks to passages and notes; what recurs on each page, and its number, is dropped.</summary>
    private void ReadBlocks(ImmutableArray<ArticleBlock> blocks, bool hasPages)
    {
        var repeated = blocks
            .Where(block => block.Kind == ArticleBlockKind.Unknown && ArticleText.Words(block.Text) <= MaxHeadingWords)
            .GroupBy(block => Digits().Replace(block.Text, "#"), StringComparer.Ordinal)
            .Where(group => group.Count() > 2)
            .SelectMany(group => group)
            .ToHashSet();
        foreach (var block in blocks)
        {
            if (block.Kind == ArticleBlockKind.LeftOut)
            {
                report.Add($"line {block.Line}: left out, {block.Label}: {ArticleText.Beginning(block.Text)}");
            }
            else if (block.IsInHead && IsShort(block))
            {
                ReportDropped(block, "in the head of the article");
            }
            else if (repeated.Contains(block) || (hasPages && !block.IsInTable && PageNumber().IsMatch(block.Text)))
            {
                ReportDropped(block, "page furniture");
            }
            else if (block.Kind == ArticleBlockKind.Footnote)
            {
                AddFootnote(block);
            }
            else if (
                block.Kind == ArticleBlockKind.Heading
                || (block.Kind == ArticleBlockKind.Unknown && IsHeading(block.Text))
            )
            {
                BeginSection(block);
            }
            else
            {
                AddText(block);
            }
        }
    }

    /// <summary>Whether a block of running text is a few words that do not end as a sentence does.</summary>
    private static bool IsShort(ArticleBlock block) =>
        block.Kind == ArticleBlockKind.Paragraph
        && !block.IsInTable
        && ArticleText.Words(block.Text) <= MaxHeadingWords
        && !ArticleText.IsEnded(block.Text);

    /// <summary>
    /// Whether a text may continue the last paragraph: where that does not end as a sentence does. After a footnote's
    /// mark only a small letter continues it.
    /// </summary>
    private bool MayGoOn(string text) =>
        paragraphs.Count > 0
        && !isLastTable
        && ArticleText.LastCharacters(paragraphs[^1].Text) is var last
        && !ArticleText.IsEnded(last)
        && (!ArticleText.EndsWithMark(last) || ArticleText.BeginsSmall(text));

    /// <summary>Whether the last footnote may go on: it ends neither with an address nor with a full stop.</summary>
    private bool IsFootnoteOpen =>
        lastFootnote >= 0
        && ArticleText.LastCharacters(footnotes[lastFootnote].Text) is var last
        && !ArticleText.EndsWithAddress(last)
        && !last.EndsWith('.');

    /// <summary>
    /// Whether a text reads as a heading: a few words that neither continue a paragraph nor end as a sentence does.
    /// </summary>
    private bool IsHeading(string text) =>
        !MayGoOn(text)
        && ArticleText.Words(text) <= MaxHeadingWords
        && !ArticleText.IsEnded(text)
        && !ArticleText.BeginsSmall(text)
        && text[^1] != ','
        && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>Begins a section; what stands before the text, such as a title, is dropped.</summary>
    private void BeginSection(ArticleBlock block)
    {
        if (ArticleText.Words(block.Text) == 0)
        {
            ReportDropped(block, "no words");
            return;
        }

        if (paragraphs.Count == 0 && (block.Kind == ArticleBlockKind.Unknown || block.Level == 1))
        {
            ReportDropped(block, "before the text");
            return;
        }

        section = Normalisation.AsTyped(ArticleText.WithoutMarks(block.Text).Text).Trim();
        report.Add($"line {block.Line}: section ‘{section}’");
    }

    /// <summary>Adds a footnote under its number, or to the one that has the number already.</summary>
    private void AddFootnote(ArticleBlock block)
    {
        lastFootnote = int.TryParse(block.Label, out var number) ? number : footnotes.Count + 1;
        if (footnotes.TryGetValue(lastFootnote, out var known))
        {
            known.Text.Append(' ').Append(block.Text);
            return;
        }

        footnotes[lastFootnote] = (block.Line, new StringBuilder(block.Text));
        report.Add($"line {block.Line}: footnote {lastFootnote} taken out of the running text");
    }

    /// <summary>Adds running text to the footnote or paragraph that it continues, or as a new paragraph.</summary>
    private void AddText(ArticleBlock block)
    {
        var text = block.Text;
        var continuesFootnote =
            !block.IsTable
            && lastFootnote >= 0
            && (
                ArticleText.IsAddress(text)
                || (
                    IsFootnoteOpen
                    && (
                        (!MayGoOn(text) && ArticleText.BeginsSmall(text))
                        || (text.Contains("://", StringComparison.Ordinal) && ArticleText.Words(text) <= 40)
                    )
                )
            );
        if (continuesFootnote)
        {
            footnotes[lastFootnote].Text.Append(' ').Append(text);
            report.Add($"line {block.Line}: joined to footnote {lastFootnote}: {ArticleText.Beginning(text)}");
        }
        else if (
            !block.IsTable
            && MayGoOn(text)
            && (block.Kind == ArticleBlockKind.Unknown || ArticleText.BeginsSmall(text))
        )
        {
            ArticleText.Join(paragraphs[^1].Text, text);
            report.Add($"line {block.Line}: joined to paragraph {paragraphs.Count}: {ArticleText.Beginning(text)}");
        }
        else
        {
            paragraphs.Add((block.Line, section, new StringBuilder(text)));
            isLastTable = block.IsTable;
            if (block.IsTable)
            {
                report.Add(
                    $"line {block.Line}: a table, read as paragraph {paragraphs.Count}: {ArticleText.Beginning(text)}"
                );
            }
        }
    }

    private void ReportDropped(ArticleBlock block, string why) =>
        report.Add($"line {block.Line}: dropped, {why}: {ArticleText.Beginning(block.Text)}");

    private Article Finish()
    {
        var passages = ImmutableArray.CreateBuilder<ArticlePassage>();
        foreach (var (line, title, text) in paragraphs)
        {
            passages.Add(MakePassage($"p{passages.Count + 1}", title, text.ToString(), line));
        }

        foreach (var (number, (line, text)) in footnotes)
        {
            passages.Add(MakePassage($"n{number}", "Footnotes", text.ToString(), line));
        }

        return new Article(passages.ToImmutable(), report.ToImmutable());
    }

    /// <summary>A passage without the marks of footnotes, which become references to those that there are.</summary>
    private ArticlePassage MakePassage(string id, string title, string text, int line)
    {
        var (bare, marks) = ArticleText.WithoutMarks(text);
        bare = Normalisation.LightSpaces(bare);
        var typed = Normalisation.LightSpaces(Normalisation.AsTyped(bare));
        ReportGluedMarks(typed, line);
        ReportMarksWithoutNote(marks, line);
        return new ArticlePassage(id, title, typed, [.. marks.Where(HasNote).Select(mark => $"n{mark}")], line)
        {
            AsTypeset = bare,
        };
    }

    /// <summary>
    /// Tells of raised digits that are left out as marks, and of no note that there is: of ‘m²’ and ‘10⁶’ too.
    /// </summary>
    private void ReportMarksWithoutNote(List<string> marks, int line)
    {
        var without = marks
            .Where(mark => !HasNote(mark))
            .Distinct(StringComparer.Ordinal)
            .Select(mark => $"‘{ArticleText.Raised(mark)}’")
            .ToArray();
        if (without.Length > 0)
        {
            report.Add(
                $"line {line}: left out, raised as the mark of a note that is not there: {string.Join(", ", without)}"
            );
        }
    }

    /// <summary>Warns of marks of notes that lost their place above the line: ‘20224’ for ‘2022⁴’.</summary>
    private void ReportGluedMarks(string text, int line)
    {
        foreach (var gluedMark in GluedMark().Matches(text).Where(gluedMark => HasNote(gluedMark.Groups["note"].Value)))
        {
            var mended = gluedMark.Groups["before"].Value + ArticleText.Raised(gluedMark.Groups["note"].Value);
            report.Add(
                $"line {line}: ‘{gluedMark.Value}’ looks like the mark of a note that lost its place: write "
                    + $"‘{mended}’ if it is one"
            );
        }
    }

    /// <summary>Whether there is a note of a number, in plain digits.</summary>
    private bool HasNote(string mark) => int.TryParse(mark, out var number) && footnotes.ContainsKey(number);

    /// <summary>A year or word with a number after it: <c>20224</c>, <c>Ankara.5</c>.</summary>
    [GeneratedRegex(
        @"(?<![0-9.,])(?<before>(?:19|20)[0-9]{2}|(?:(?<!\p{L})"
            + @"|(?<=[0-9.,]\p{L}))\p{L}*\p{Ll}[.,;:!?]?[”’""')]?)(?<note>[0-9]{1,2})(?![0-9\p{L}.,][0-9]|[0-9]|\p{L})"
    )]
    private static partial Regex GluedMark();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    /// <summary><c>12</c>, <c>– 12 –</c>, <c>page 3 of 10</c>.</summary>
    [GeneratedRegex(
        @"^[-–—\s]*(?:(?:page|sayfa|p\.|s\.)\s*)?[0-9]{1,4}(?:\s*(?:/|of)\s*[0-9]{1,4})?[-–—\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
