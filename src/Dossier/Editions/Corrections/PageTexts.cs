using Dossier.Editions.Redlines;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Corrections;

/// <summary>What a page says at each of its anchors.</summary>
internal sealed class PageTexts
{
    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);
    private readonly ILookup<string, TextNote> notes;

    /// <summary>
    /// The pieces of the page, each with the anchor at which it is corrected. What has none, as the terms of a
    /// definition or code, is corrected at the next block that has one, the last at the one before; the caption of a
    /// chart or a map at that.
    /// </summary>
    private readonly List<(string Anchor, SaidText Said)> pieces;

    private readonly ILookup<string, SaidText> piecesAt;
    private readonly Dictionary<string, SaidText?> texts = new(StringComparer.Ordinal);
    private readonly Lazy<SaidText> whole;

    /// <summary>Takes a page apart.</summary>
    public PageTexts(Page page)
    {
        Page = page;
        foreach (var block in Walk.Blocks(page).Where(block => block.Anchor is not null))
        {
            blocks.TryAdd(block.Anchor!, block);
        }

        notes = page
            .Notes.OfType<TextNote>()
            .Where(note => note.Anchor is not null)
            .ToLookup(note => note.Anchor!, StringComparer.Ordinal);
        var units = UnitReader.Read(page);
        whole = new Lazy<SaidText>(() => new SaidText(string.Join(' ', units.Select(unit => unit.Text))));
        // The caption of a box is corrected at that, as that of a table or a picture is where it stands.
        string?[] anchors = [.. units.Select(unit => unit.CaptionOf ?? unit.Anchor)];
        var last = anchors.LastOrDefault(anchor => anchor is not null);
        pieces = new List<(string Anchor, SaidText Said)>(units.Length);
        for (var i = units.Length - 1; i >= 0 && last is not null; i--)
        {
            last = anchors[i] ?? last;
            pieces.Add((last, new SaidText(units[i].Text)));
        }

        pieces.Reverse();
        piecesAt = pieces.ToLookup(piece => piece.Anchor, piece => piece.Said, StringComparer.Ordinal);
    }

    /// <summary>The page.</summary>
    public Page Page { get; }

    /// <summary>All that it says.</summary>
    public SaidText Whole => whole.Value;

    /// <summary>The anchor of the first piece that has some words; null where none has them.</summary>
    public string? AnchorOf(string said) => pieces.FirstOrDefault(piece => piece.Said.Says(said)).Anchor;

    /// <summary>
    /// What the block at an anchor says, and then what belongs to it and is no part of its text: its notes, a
    /// caption, the terms of a definition, code; with the citations in its text, which a correction may name too. Null
    /// when nothing has the anchor.
    /// </summary>
    public SaidText? BlockText(string anchor)
    {
        if (!texts.TryGetValue(anchor, out var text))
        {
            texts[anchor] = text = Read(anchor, isOnce: false) is { } said ? new SaidText(said) : null;
        }

        return text;
    }

    /// <summary>The same for a hint, in which nothing is said twice.</summary>
    public string? BlockTextOnce(string anchor) => Read(anchor, isOnce: true);

    private string? Read(string anchor, bool isOnce)
    {
        var block = blocks.GetValueOrDefault(anchor);
        var said = new List<SaidText>();
        if (block is not null)
        {
            said.Add(
                new SaidText($"{(block is Container box ? UnitReader.Head(box) : "")} {PlainText.Of([block])}".Trim())
            );
        }

        foreach (var note in notes[anchor].Select(note => PlainText.Of(note.Blocks)))
        {
            if (note.Length > 0 && !said.Any(text => text.Says(note)))
            {
                said.Add(new SaidText(note));
            }
        }

        IEnumerable<Block> own = notes[anchor].SelectMany(note => note.Blocks);
        var inText = isOnce
            ? PiecesInText(block is null ? own : own.Prepend(block))
            : new HashSet<string>(StringComparer.Ordinal);
        // Of a table there are as many pieces as rows: each would be looked for in the whole, or in one another.
        var rows = RowsIn(isOnce ? null : block);
        var others = piecesAt[anchor]
            .Select(piece => piece.Text)
            .Where(piece =>
                piece.Length > 0
                && !inText.Contains(piece)
                && (rows.Contains(piece) || !said.Any(text => text.Says(piece)))
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return said.Count + others.Length == 0
            ? null
            : string.Join(' ', said.Select(text => text.Text).Where(text => text.Length > 0).Concat(others));
    }

    /// <summary>The pieces that are rows of a block's own table; none without a block.</summary>
    private HashSet<string> RowsIn(Block? block) =>
        Walk.Blocks(block is null ? [] : [block])
            .OfType<TableRow>()
            .Select(row => UnitReader.TextOf(Page.Notes, row))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The pieces of blocks whose words their plain text has: not code, nor what is a citation and nothing else.
    /// </summary>
    private HashSet<string> PiecesInText(IEnumerable<Block> found) =>
        Walk.Blocks(found)
            .Where(block => block is TextBlock or TableRow && PlainText.Of([block]).Length > 0)
            .Select(block =>
                block switch
                {
                    TextBlock text => UnitReader.TextOf(Page.Notes, text.Content),
                    TableRow row => UnitReader.TextOf(Page.Notes, row),
                    _ => "",
                }
            )
            .ToHashSet(StringComparer.Ordinal);
}
