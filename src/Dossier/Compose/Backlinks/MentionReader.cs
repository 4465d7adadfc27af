using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Compose.Backlinks;

/// <summary>Gathers what the text of a page mentions and cites, each with its sentence.</summary>
/// <param name="page">The page.</param>
/// <param name="title">Its title.</param>
internal sealed class MentionReader(Page page, string title)
{
    private readonly List<(string TermId, int Offset)> mentioned = [];
    private readonly List<(string SourceId, int Note, int Offset)> cited = [];
    private readonly ImmutableArray<TermMention>.Builder terms = ImmutableArray.CreateBuilder<TermMention>();
    private readonly ImmutableArray<SourceMention>.Builder sources = ImmutableArray.CreateBuilder<SourceMention>();
    private StringBuilder text = null!;

    /// <summary>Reads the whole text of a block.</summary>
    /// <param name="content">The text.</param>
    /// <param name="anchor">The block's anchor; null where it has none.</param>
    public void Read(ImmutableArray<Run> content, string? anchor)
    {
        if (!LeadsOrCites(content))
        {
            return;
        }

        text = SpareBuilder.Take();
        mentioned.Clear();
        cited.Clear();
        Plain.Append(text, content, Collect);
        if (mentioned.Count + cited.Count > 0)
        {
            AddSentences(PlainText.In(text), anchor);
        }

        SpareBuilder.Free(text);
    }

    /// <summary>Adds a mention for each term and source met in a block, with the sentence at its offset.</summary>
    private void AddSentences(ReadOnlySpan<char> plain, string? anchor)
    {
        var lastSentence = default(Sentences.Sentence);
        foreach (var (id, offset) in mentioned)
        {
            terms.Add(new TermMention(id, page.Name, title, anchor, Sentences.Around(plain, offset, ref lastSentence)));
        }

        foreach (var (id, note, offset) in cited)
        {
            sources.Add(
                new SourceMention(id, page.Name, title, anchor, note, Sentences.Around(plain, offset, ref lastSentence))
            );
        }
    }

    /// <summary>How many citations it has read so far.</summary>
    public int Cited => sources.Count;

    /// <summary>
    /// The sources that citations name from a number on, each once; the first citation has the number 0.
    /// </summary>
    public ImmutableArray<string> CitedFrom(int first) =>
        [.. sources.Skip(first).Select(mention => mention.SourceId).Distinct(StringComparer.Ordinal)];

    /// <summary>The terms that the page mentions, in order.</summary>
    public ImmutableArray<TermMention> Terms() => terms.ToImmutable();

    /// <summary>The sources that the page cites, in order; one that a note cites twice comes once.</summary>
    public ImmutableArray<SourceMention> Sources() => sources.ToImmutable();

    /// <summary>Whether a text leads anywhere, or cites: most do not, and need not be put together.</summary>
    private static bool LeadsOrCites(ImmutableArray<Run> content)
    {
        foreach (var run in content)
        {
            if (
                run switch
                {
                    LinkRun or MarkRun or CitationRun => true,
                    NestingRun nested => LeadsOrCites(nested.Content),
                    TextRun or BreakRun or CodeRun or ImageRun or RawHtmlRun => false,
                    _ => throw new UnreachableException(run.GetType().Name),
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes a term or source that a run leads to or cites, and how much text comes before it.</summary>
    private void Collect(Run run)
    {
        switch (run)
        {
            case LinkRun { IsMention: true, Target: TermPlace { Id: var id } }:
                mentioned.Add((id, text.Length));
                break;
            case LinkRun { IsMention: true, Target: SourcePlace { Id: var id } }:
                cited.Add((id, 0, text.Length));
                break;
            case MarkRun { Occurrence: 0 } mark when page.Notes[mark.Number - page.FirstNote] is CitationNote note:
                AddCited(note.Items.Select(item => item.SourceId), mark.Number, LastCharacter());
                break;
            case CitationRun citation:
                AddCited(citation.SourceIds, note: 0, citation.InSentence ? text.Length : LastCharacter());
                break;
        }
    }

    private void AddCited(IEnumerable<string> ids, int note, int offset) =>
        cited.AddRange(ids.Distinct(StringComparer.Ordinal).Select(id => (id, note, offset)));

    /// <summary>
    /// The offset of the last character so far that is no blank: a mark belongs to the sentence that it stands after.
    /// </summary>
    private int LastCharacter()
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] == ' ')
        {
            end--;
        }

        return end;
    }
}
