using System.Collections.Immutable;
using System.Text;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Resolve.Anchors;
using Dossier.Resolve.NumberedNotes;

namespace Dossier.Resolve;

/// <summary>What is gathered while one page is resolved.</summary>
/// <param name="kind">What the page is.</param>
/// <param name="id">Its id.</param>
internal sealed class PageDraft(PageKind kind, string id)
{
    public PageKind Kind => kind;

    public string Id => id;

    /// <summary>Terms linked so far; an entry's own term counts as linked from the start.</summary>
    public HashSet<string> Linked { get; } = new(kind == PageKind.Term ? [id] : [], StringComparer.Ordinal);

    public List<NoteDraft> Notes { get; } = [];

    public List<string> Mentions { get; } = [];

    public List<string> Citations { get; } = [];

    public List<Heading> Headings { get; } = [];

    /// <summary>Footnotes by label, as written.</summary>
    public Dictionary<string, FootnoteDefinition> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the note of a footnote stands in <see cref="Notes"/>.</summary>
    public Dictionary<string, int> FootnoteOrdinals { get; } = new(StringComparer.Ordinal);

    public AnchorNames Anchors { get; } = new();

    public int Words { get; set; }

    /// <summary>Plain text of the block at hand, for its anchor.</summary>
    public StringBuilder Plain { get; } = new(512);

    /// <summary>Puts the letters of a block into <see cref="Plain"/>, as its anchor is made of them.</summary>
    public StringBuilder PlainOf(ImmutableArray<InlineSyntax> content)
    {
        Plain.Clear();
        AnchorText.Append(Plain, content);
        return Plain;
    }
}
