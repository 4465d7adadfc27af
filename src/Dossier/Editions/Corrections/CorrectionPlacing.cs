using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Corrections;

/// <summary>Finds what is corrected in the editions that said it; no edition is changed by it.</summary>
/// <param name="versions">Every sealed edition, the first one first.</param>
/// <param name="readEdition">The text of the n-th of them, from 0; null where it cannot be read.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class CorrectionPlacing(
    ImmutableArray<EditionVersion> versions,
    Func<int, Briefing?> readEdition,
    DiagnosticBag bag
)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>
    /// Places corrections, in the order written; one that does not fit its edition is reported and left out.
    /// </summary>
    public ImmutableArray<PlacedCorrection> Place(ImmutableArray<Correction> corrections) =>
        [.. corrections.Select(PlaceOne).OfType<PlacedCorrection>()];

    /// <summary>
    /// Places a correction; null where it does not fit its edition, which is reported, or the edition cannot be read.
    /// </summary>
    private PlacedCorrection? PlaceOne(Correction correction)
    {
        var index = versions.IndexOf(correction.Edition);
        if (index < 0)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.EditionSpan,
                $"there is no edition {correction.Edition}",
                versions.IsEmpty
                    ? "what no edition has published is corrected in the text itself"
                    : $"one of {string.Join(", ", versions)}"
            );
            return null;
        }

        if (readEdition(index) is not { } edition)
        {
            return null;
        }

        if (correction.Date < edition.Settings.Date)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.DateSpan,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"edition {correction.Edition} is of {edition.Settings.Date:yyyy-MM-dd}, "
                        + $"and cannot have been corrected before"
                ),
                "write the day on which it was corrected, or name the edition that was"
            );
        }

        var (address, anchor) = Redirect.Split(correction.Address);
        var page = PageAt(edition, address);
        if (page is null || anchor is null || BlockText(page, anchor) is not { } words)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.AddressSpan,
                $"edition {correction.Edition} has no text at '/{correction.Address}'",
                (page is null ? null : ElsewhereHint(page, correction))
                    ?? bag.Suggest(
                        Codes.BadCorrection,
                        correction.AddressSpan,
                        $"/{correction.Address}",
                        AnchoredAddresses(edition)
                    )
            );
            return null;
        }

        if (!WholeWords.Has(words, correction.Said))
        {
            bag.Report(
                Codes.BadCorrection,
                correction.SaidSpan,
                $"edition {correction.Edition} does not say '{correction.Said}' there",
                WholeWords.Around(words, correction.Said) is { } whole
                    ? $"it says '{whole}': write whole words, and 'right' for all of them"
                    : ElsewhereHint(page, correction) ?? $"it says: {BlockText(page, anchor, isOnce: true)}"
            );
            return null;
        }

        // Editions after the one that is named may say the same: it holds in them too, until one says it no more.
        var corrected = CorrectedIn(index, address, anchor, correction.Said);
        if (corrected < versions.Length && readEdition(corrected) is { } mended)
        {
            CorrectedFigures.Report(correction, TextAt(mended, address, anchor), mended.Settings, bag);
        }

        return new PlacedCorrection(
            correction,
            NewId(correction, address, anchor),
            address,
            anchor,
            page.Title.Length > 0 ? page.Title : edition.Settings.Title,
            [.. versions.Where((_, i) => i < corrected && IsSaid(i, address, anchor, correction.Said))],
            corrected < versions.Length ? versions[corrected] : null
        );
    }

    /// <summary>
    /// The number of the first later edition whose block at the address, or else whose page, no longer has the words;
    /// how many editions there are, where all still have them.
    /// </summary>
    private int CorrectedIn(int index, string address, string anchor, string said)
    {
        for (var i = index + 1; i < versions.Length; i++)
        {
            if (readEdition(i) is { } later && !Repeats(later, address, anchor, said))
            {
                return i;
            }
        }

        return versions.Length;
    }

    /// <summary>
    /// Whether a text still says something: the block at its address, or where that has moved, the one that its
    /// redirect leads to; or else its page.
    /// </summary>
    public static bool Repeats(Briefing briefing, string address, string anchor, string said) =>
        TextAt(briefing, address, anchor) is { } text && WholeWords.Has(text, said);

    /// <summary>
    /// What a text says at an address of an earlier one: the block there, or where that has moved, the one that its
    /// redirect leads to; or else the whole page. Null where there is no page.
    /// </summary>
    public static string? TextAt(Briefing briefing, string address, string anchor)
    {
        var there = PageAt(briefing, address);
        if (there is null || BlockText(there, anchor) is null)
        {
            var forwarding = new Forwarding(PublishedAddresses.Of(briefing), briefing.Redirects);
            if (forwarding.Follow($"{address}#{anchor}") is { Tombstone: null } moved)
            {
                var (page, part) = Redirect.Split(moved.Address);
                (there, anchor) = (PageAt(briefing, page), part ?? anchor);
            }
        }

        return there is null
            ? null
            : BlockText(there, anchor) ?? string.Join(' ', UnitReader.Read(there).Select(unit => unit.Text));
    }

    /// <summary>Whether an edition has the words in the block at exactly this address.</summary>
    private bool IsSaid(int i, string address, string anchor, string said) =>
        readEdition(i) is { } edition
        && PageAt(edition, address) is { } page
        && BlockText(page, anchor) is { } words
        && WholeWords.Has(words, said);

    private static Page? PageAt(Briefing briefing, string address) =>
        briefing.Pages.FirstOrDefault(page => PagePaths.Of(page.Name) == address);

    /// <summary>The addresses of all blocks that have an anchor.</summary>
    private static IEnumerable<string> AnchoredAddresses(Briefing briefing) =>
        briefing.Pages.SelectMany(page =>
            page.Anchors.Order(StringComparer.Ordinal).Select(anchor => $"/{PagePaths.Of(page.Name, anchor)}")
        );

    /// <summary>
    /// A hint that names the block of the page in which the words do stand; null where none has them.
    /// </summary>
    private static string? ElsewhereHint(Page page, Correction correction) =>
        Addressed(page).FirstOrDefault(piece => WholeWords.Has(piece.Text, correction.Said)) is { Anchor: { } anchor }
            ? $"it says so at '/{PagePaths.Of(page.Name, anchor)}'"
            : null;

    /// <summary>
    /// The pieces of a page, each with the anchor at which it is corrected. What has none, as the terms of a
    /// definition or
    /// code, is corrected at the next block that has one, the last at the one before.
    /// </summary>
    private static List<(string Anchor, string Text)> Addressed(Page page)
    {
        var units = UnitReader.Read(page);
        var last = units.LastOrDefault(unit => unit.Anchor is not null)?.Anchor;
        var pieces = new List<(string Anchor, string Text)>(units.Length);
        for (var i = units.Length - 1; i >= 0 && last is not null; i--)
        {
            last = units[i].Anchor ?? last;
            pieces.Add((last, units[i].Text));
        }

        pieces.Reverse();
        return pieces;
    }

    /// <summary>
    /// What the block at an anchor says, and then what belongs to it and is no part of its text: its notes, a
    /// caption, the terms of a definition, code. Null when nothing has the anchor.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="anchor">The anchor.</param>
    /// <param name="isOnce">Whether nothing is said twice, for a hint; else its text follows with the citations in it,
    /// which a correction may name too.</param>
    private static string? BlockText(Page page, string anchor, bool isOnce = false)
    {
        var block = Walk.Blocks(page).FirstOrDefault(block => block.Anchor == anchor);
        var notes = page.Notes.OfType<TextNote>().Where(note => note.Anchor == anchor).ToArray();
        var said = new List<string>();
        if (block is not null)
        {
            said.Add($"{(block is Container box ? UnitReader.Head(box) : "")} {PlainText.Of([block])}".Trim());
        }

        IEnumerable<Block> own = notes.SelectMany(note => note.Blocks);
        var inText = isOnce
            ? PiecesInText(page, block is null ? own : own.Prepend(block))
            : new HashSet<string>(StringComparer.Ordinal);
        var others = notes
            .Select(note => PlainText.Of(note.Blocks))
            .Concat(
                Addressed(page)
                    .Where(piece => piece.Anchor == anchor && !inText.Contains(piece.Text))
                    .Select(piece => piece.Text)
            );
        foreach (var other in others)
        {
            if (other.Length > 0 && !said.Any(text => WholeWords.Has(text, other)))
            {
                said.Add(other);
            }
        }

        return said.Count == 0 ? null : string.Join(' ', said.Where(text => text.Length > 0));
    }

    /// <summary>
    /// The pieces of blocks whose words their plain text has: not code, nor what is a citation and nothing else.
    /// </summary>
    private static HashSet<string> PiecesInText(Page page, IEnumerable<Block> blocks) =>
        Walk.Blocks(blocks)
            .Where(block => block is TextBlock or TableRow && PlainText.Of([block]).Length > 0)
            .Select(block =>
                block switch
                {
                    TextBlock text => UnitReader.TextOf(page.Notes, text.Content),
                    TableRow row => UnitReader.TextOf(page.Notes, row),
                    _ => "",
                }
            )
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// An id such as <c>c-1-0-0-sections-oil-p3</c>, with a number after it where a correction has it already.
    /// </summary>
    private string NewId(Correction correction, string address, string anchor)
    {
        var parts = $"c-{correction.Edition}-{address}-{anchor}".Split(
            ['.', '/', '-'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var id = string.Join('-', parts);
        for (var n = 2; !taken.Add(id); n++)
        {
            id = $"{string.Join('-', parts)}-{n}";
        }

        return id;
    }
}
