using System.Collections.Immutable;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Resolve.NameLookup;
using Dossier.Resolve.Text;

namespace Dossier.Resolve.Terms;

/// <summary>
/// Makes a term's first mention on a page a link to its entry; not within a quotation. The words of the page are
/// counted on the way. A struct, as each block has one.
/// </summary>
/// <param name="page">The page being gathered.</param>
/// <param name="names">Every name there is.</param>
/// <param name="quotation">Where the text of the block stands, which goes on from one run to the next.</param>
internal readonly struct TermLinker(PageDraft page, Names names, QuotationTracker quotation)
{
    /// <summary>Adds a run of text, cut where terms link themselves.</summary>
    /// <param name="resolved">Takes the parts of the text and the links.</param>
    /// <param name="text">The run.</param>
    /// <param name="linkTerms">Whether terms may link themselves here.</param>
    public void AddText(ImmutableArray<Inline>.Builder resolved, JoinedText text, bool linkTerms)
    {
        var done = 0;
        var whole = WholeWords.Of(text.Value, names.RulesVersion);
        var value = whole.Value;
        var terms = new TermSearch(names.Matcher, value);
        for (var i = 0; i < value.Length; )
        {
            if (!WordScan.IsWord(value[i]))
            {
                quotation.Read(i > 0 ? value[i - 1] : ' ', value[i], i + 1 < value.Length ? value[i + 1] : ' ');
                i++;
                continue;
            }

            page.Words++;
            if (!linkTerms || quotation.Inside)
            {
                i = WordScan.End(value, i);
                continue;
            }

            if (terms.At(i, out var length) is { } form)
            {
                if (page.Linked.Add(form.TermId))
                {
                    var (start, end) = (whole.At(i), whole.At(i + length));
                    text.CopyTo(resolved, done, start);
                    AddLink(resolved, text, start, end, form.TermId);
                    done = end;
                }

                page.Words += WordScan.Count(value.AsSpan(i, length)) - 1;
            }

            i += length;
        }

        text.CopyTo(resolved, done, text.Value.Length);
    }

    /// <summary>Adds a part of a run as a link to a term, and notes the mention.</summary>
    private void AddLink(ImmutableArray<Inline>.Builder resolved, JoinedText text, int start, int end, string termId)
    {
        var content = ImmutableArray.CreateBuilder<Inline>(1);
        text.CopyTo(content, start, end);
        var span = content[0].Span with { Length = content[^1].Span.End - content[0].Span.Start };
        resolved.Add(
            new Link(span, Attributes.None, span, new TermTarget(termId), null, content.ToImmutable())
            {
                Automatic = true,
            }
        );
        page.Mentions.Add(termId);
    }
}
