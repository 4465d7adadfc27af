using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Markdown.Citations;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;
using Dossier.Resolve.Citations;
using Dossier.Resolve.Links;
using Dossier.Resolve.NameLookup;
using Dossier.Resolve.NumberedNotes;
using Dossier.Resolve.Terms;
using Dossier.Resolve.Text;

namespace Dossier.Resolve;

/// <summary>
/// Resolves the inlines of one block: links, citations, footnotes, and the terms that link themselves.
/// </summary>
/// <param name="page">The page being gathered.</param>
/// <param name="names">Every name there is.</param>
/// <param name="bag">Receives findings.</param>
/// <param name="anchor">The block's anchor; null where it has none.</param>
/// <param name="inNote">Whether the block is part of a footnote, where a citation is no note of its own.</param>
internal sealed class InlineResolver(PageDraft page, Names names, DiagnosticBag bag, string? anchor, bool inNote)
{
    private readonly LinkResolver links = new(names, bag);
    private readonly LocatorSlips locators = new(names.Locators, bag);
    private readonly TermLinker terms = new(page, names, new QuotationTracker());

    /// <summary>Resolves the whole content of a block.</summary>
    /// <param name="content">Its inlines.</param>
    /// <param name="linkTerms">Whether terms may link themselves here.</param>
    public ImmutableArray<Inline> Resolve(ImmutableArray<InlineSyntax> content, bool linkTerms)
    {
        page.Plain.Clear();
        return ResolveEach(content, linkTerms);
    }

    private ImmutableArray<Inline> ResolveEach(ImmutableArray<InlineSyntax> content, bool linkTerms)
    {
        var resolved = ImmutableArray.CreateBuilder<Inline>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case Model.Inlines.Text or LineBreak { Hard: false }:
                    var first = i;
                    while (i + 1 < content.Length && content[i + 1] is Model.Inlines.Text or LineBreak { Hard: false })
                    {
                        i++;
                    }
                    AddText(resolved, content.AsSpan()[first..(i + 1)], linkTerms);
                    break;
                case LineBreak hard:
                    page.Plain.Append('\n');
                    resolved.Add(hard);
                    break;
                case NestedSyntax { Bare: var bare } nested:
                    var linkInner = linkTerms && !bare.Attributes.Has("no-term");
                    resolved.Add(bare with { Content = ResolveEach(nested.Content, linkInner) });
                    break;
                case Code code:
                    page.Plain.Append(code.Value);
                    resolved.Add(code);
                    break;
                case LinkSyntax link:
                    AddLink(resolved, link);
                    break;
                case Image image:
                    if (PictureFinder.Find(image, names, bag) is { } picture)
                    {
                        resolved.Add(picture);
                    }

                    break;
                case Citation citation:
                    if (i + 1 < content.Length && content[i + 1] is Model.Inlines.Text behind)
                    {
                        locators.LookBehind(citation, behind);
                    }

                    AddCitation(resolved, citation);
                    break;
                case FootnoteMark mark:
                    AddFootnote(resolved, mark);
                    break;
                case InlineNote note:
                    AddNote(resolved, note);
                    break;
                case RawHtml html:
                    resolved.Add(html);
                    break;
                default:
                    throw Walk.Unknown(content[i]);
            }
        }

        return NotePlacement.AfterPunctuation(resolved, names.CitesRaised);
    }

    /// <summary>Adds a run of text, with links to the terms in it.</summary>
    private void AddText(ImmutableArray<Inline>.Builder resolved, ReadOnlySpan<InlineSyntax> run, bool linkTerms)
    {
        var text = JoinedText.Of(run);
        page.Plain.Append(text.Value);
        terms.AddText(resolved, text, linkTerms);
    }

    /// <summary>Adds a link; its words alone where it leads nowhere.</summary>
    private void AddLink(ImmutableArray<Inline>.Builder resolved, LinkSyntax link)
    {
        var target = links.Resolve(link.Url, link.TargetSpan);
        ForbidNotes(link.Content, "link");
        var content = ResolveEach(link.Content, linkTerms: false);
        if (target is null)
        {
            resolved.AddRange(content);
            return;
        }

        if (target is TermTarget term)
        {
            page.Linked.Add(term.Id);
            page.Mentions.Add(term.Id);
        }
        else if (target is SourceTarget source)
        {
            page.Citations.Add(source.Id);
        }

        resolved.Add(new Link(link.Span, link.Attributes, link.TargetSpan, target, link.Title, content));
    }

    /// <summary>
    /// Reports notes within a link or a note: HTML has no link within a link, and a note has no notes.
    /// </summary>
    private void ForbidNotes(ImmutableArray<InlineSyntax> content, string within)
    {
        foreach (var inline in content)
        {
            // Of a citation that cannot be read it is not known where it ends.
            if (
                inline is (Citation or FootnoteMark or InlineNote)
                && !(within == "citation" && bag.HasInLine(Codes.MalformedCitation, inline.Span))
            )
            {
                bag.Report(
                    Codes.MalformedCitation,
                    inline.Span,
                    $"a note cannot be marked within a {within}",
                    $"write it after the {within}; an @ that is none is written \\@"
                );
            }
            else if (inline is NestedSyntax nested)
            {
                ForbidNotes(nested.Content, within);
            }
        }
    }

    private void AddCitation(ImmutableArray<Inline>.Builder resolved, Citation citation)
    {
        var items = citation
            .Items.Where(item => names.IsSource(item.SourceId, item.Span))
            .Select(Completed)
            .ToImmutableArray();
        if (items.IsEmpty)
        {
            return;
        }

        var isNote = !inNote && !names.CitesInText;
        if (citation.InText && isNote)
        {
            resolved.Add(new SourceName(citation.Span, items[0].SourceId));
        }

        TrimSpaceBeforeMark();
        page.Citations.AddRange(items.Select(item => item.SourceId));
        if (!isNote)
        {
            var reference = new InlineReference(citation.Span, citation.InText, items);
            if (names.CitesRaised && !citation.InText)
            {
                AddMark(resolved, reference);
            }
            else
            {
                resolved.Add(reference);
            }

            return;
        }

        page.Notes.Add(
            new NoteDraft
            {
                Span = citation.Span,
                Anchor = anchor,
                Items = items,
            }
        );
        AddMark(resolved, new NoteMark(citation.Span, page.Notes.Count - 1, 0));
    }

    /// <summary>A cited source with its locator found, and what stands around it resolved.</summary>
    private CitationItem Completed(CitationItem item)
    {
        if (item is { Prefix: "", Suffix: "" })
        {
            return item;
        }

        var (term, locator, at) = names.Locators.Read(item.Suffix);
        locators.LookAt(item, locator);
        var rest = item.Suffix[at..];
        var start = rest.Length - rest.TrimStart(' ', ',').Length;
        var before =
            rest.Length == start ? ""
            : at == 0 ? (item.HasComma ? ", " : " ")
            : rest[..start].Contains(',', StringComparison.Ordinal) ? ", "
            : " ";
        var after = Affix(rest[start..], item.SuffixSpan, at + start);
        return item with
        {
            LocatorTerm = term,
            Locator = locator,
            Before = Affix(item.Prefix, item.PrefixSpan, 0),
            After = after.IsEmpty
                ? []
                : [new Model.Inlines.Text(item.SuffixSpan with { Length = 0 }, before), .. after],
        };
    }

    /// <summary>
    /// What stands before or after a source; it is no part of the text that anchors and terms are made of.
    /// </summary>
    private ImmutableArray<Inline> Affix(string text, TextSpan span, int at)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var place = span.Length == at + text.Length ? span.Part(at, text.Length) : span;
        var content = AffixReader.Read(text, place, bag);
        ForbidNotes(content, "citation");
        var (plain, words) = (page.Plain.ToString(), page.Words);
        var affix = new InlineResolver(page, names, bag, anchor, inNote: true).ResolveEach(content, linkTerms: false);
        page.Plain.Clear().Append(plain);
        page.Words = words;
        return affix;
    }

    /// <summary>
    /// Adds the mark of a footnote, and at its first mark the note; a finding where the footnote is not defined.
    /// </summary>
    private void AddFootnote(ImmutableArray<Inline>.Builder resolved, FootnoteMark mark)
    {
        if (!page.Footnotes.TryGetValue(mark.Label, out var definition))
        {
            if (mark.Span.File is { } file && bag.IsNoteUnread(file, mark.Label))
            {
                return; // Its text stands there and is not read as such, which has been reported.
            }

            bag.Report(
                Codes.UnknownFootnote,
                mark.Span,
                $"the footnote '{mark.Label}' is not defined",
                names.Notes.Of(mark.Label) is { } elsewhere
                    ? names.Notes.HasMark(mark.Label)
                        ? $"{elsewhere} has its text, for a mark there: write [^{mark.Label}]: and the text into this "
                            + "file too"
                        : $"its text stands in {elsewhere}: put it into the file of its mark"
                    : bag.Suggest(
                        Codes.UnknownFootnote,
                        mark.Span,
                        mark.Label,
                        page.Footnotes.Keys.Order(StringComparer.Ordinal)
                    ) ?? $"write [^{mark.Label}]: and its text"
            );
            return;
        }

        TrimSpaceBeforeMark();
        if (page.FootnoteOrdinals.TryGetValue(mark.Label, out var ordinal))
        {
            AddMark(resolved, new NoteMark(mark.Span, ordinal, page.Notes[ordinal].Marks++));
            return;
        }

        page.FootnoteOrdinals[mark.Label] = page.Notes.Count;
        AddMark(resolved, new NoteMark(mark.Span, page.Notes.Count, 0));
        page.Notes.Add(
            new NoteDraft
            {
                Span = mark.Span,
                Anchor = anchor,
                Footnote = definition,
            }
        );
    }

    /// <summary>A note whose text stands in its place is a footnote of one paragraph.</summary>
    private void AddNote(ImmutableArray<Inline>.Builder resolved, InlineNote note)
    {
        TrimSpaceBeforeMark();
        AddMark(resolved, new NoteMark(note.Span, page.Notes.Count, 0));
        var text = new BlockSyntax(new Paragraph(note.Span, Attributes.None, [])) { Content = note.Content };
        page.Notes.Add(
            new NoteDraft
            {
                Span = note.Span,
                Anchor = anchor,
                Footnote = new FootnoteDefinition(note.Span, "", [text]),
            }
        );
    }

    /// <summary>Takes away the space before a mark, which plain text does not show.</summary>
    private void TrimSpaceBeforeMark()
    {
        while (page.Plain.Length > 0 && page.Plain[^1] == ' ')
        {
            page.Plain.Length--;
        }
    }

    /// <summary>Adds a mark and takes away the space before it, which editors leave and typesetters do not.</summary>
    private static void AddMark(ImmutableArray<Inline>.Builder resolved, Inline mark)
    {
        if (resolved.Count > 0 && resolved[^1] is Model.Inlines.Text { Value: [.., ' '] } text)
        {
            var bare = text.Value.TrimEnd(' ');
            if (bare.Length == 0 && resolved is [.., NoteMark, _])
            {
                resolved.RemoveAt(resolved.Count - 1); // Nothing is left between two marks.
            }
            else
            {
                resolved[^1] =
                    text.Value.Length == text.Span.Length
                        ? new Model.Inlines.Text(text.Span with { Length = bare.Length }, bare)
                        : text with
                        {
                            Value = bare,
                        };
            }
        }

        resolved.Add(mark);
    }
}
