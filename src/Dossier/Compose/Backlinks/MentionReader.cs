using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dossier.Compose.Runs;
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
        if (!Leads(content))
        {
            return;
        }

        text = SpareBuilder.Take();
        mentioned.Clear();
        cited.Clear();
        Plain.Append(text, content, Note);
        if (mentioned.Count + cited.Count > 0)
        {
            Add(PlainText.In(text), anchor);
        }

        SpareBuilder.Free(text);
    }

    private void Add(ReadOnlySpan<char> plain, string? anchor)
    {
        var last = default(Sentences.Sentence);
        foreach (var (id, offset) in mentioned)
        {
            terms.Add(new TermMention(id, page.Name, title, anchor, Sentences.Around(plain, offset, ref last)));
        }

        foreach (var (id, note, offset) in cited)
        {
            sources.Add(
                new SourceMention(id, page.Name, title, anchor, note, Sentences.Around(plain, offset, ref last))
            );
        }
    }

    /// <summary>How many citations it has read so far.</summary>
    public int Cited => sources.Count;

    /// <summary>The sources that citations name from one on, counted from 0; each once.</summary>
    public ImmutableArray<string> CitedFrom(int first) =>
        [.. sources.Skip(first).Select(mention => mention.SourceId).Distinct(StringComparer.Ordinal)];

    /// <summary>The terms that the page mentions, in order.</summary>
    public ImmutableArray<TermMention> Terms() => terms.ToImmutable();

    /// <summary>The sources that the page cites, in order; one that a note cites twice comes once.</summary>
    public ImmutableArray<SourceMention> Sources() => sources.ToImmutable();

    /// <summary>Whether a text leads anywhere, or cites: most do not, and need not be put together.</summary>
    private static bool Leads(ImmutableArray<Run> content)
    {
        foreach (var run in content)
        {
            if (
                run switch
                {
                    LinkRun or MarkRun or CitationRun => true,
                    NestingRun nested => Leads(nested.Content),
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

    private void Note(Run run)
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
                Cite(note.Items.Select(item => item.SourceId), mark.Number, End());
                break;
            case CitationRun citation:
                Cite(citation.SourceIds, note: 0, citation.InSentence ? text.Length : End());
                break;
        }
    }

    private void Cite(IEnumerable<string> ids, int note, int offset) =>
        cited.AddRange(ids.Distinct(StringComparer.Ordinal).Select(id => (id, note, offset)));

    /// <summary>The last character of the text so far: a mark belongs to the sentence that it stands after.</summary>
    private int End()
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] == ' ')
        {
            end--;
        }

        return end;
    }
}
