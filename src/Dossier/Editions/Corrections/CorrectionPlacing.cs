using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
/// <param name="text">The text of the n-th of them, from 0; null where it cannot be read.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class CorrectionPlacing(
    ImmutableArray<EditionVersion> versions,
    Func<int, Briefing?> text,
    DiagnosticBag bag
)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>
    /// Places corrections, in the order written; one that does not fit its edition is reported and left out.
    /// </summary>
    public ImmutableArray<PlacedCorrection> Place(ImmutableArray<Correction> corrections) =>
        [.. corrections.Select(Place).OfType<PlacedCorrection>()];

    private PlacedCorrection? Place(Correction correction)
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

        if (text(index) is not { } edition)
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
                    $"edition {correction.Edition} is of {edition.Settings.Date:yyyy-MM-dd}, and cannot have been corrected before"
                ),
                "write the day on which it was corrected, or name the edition that was"
            );
        }

        var (address, anchor) = Redirect.Split(correction.Address);
        var page = PageAt(edition, address);
        if (page is null || anchor is null || Words(page, anchor) is not { } words)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.AddressSpan,
                $"edition {correction.Edition} has no text at '/{correction.Address}'",
                (page is null ? null : Elsewhere(page, correction))
                    ?? bag.Suggest(
                        Codes.BadCorrection,
                        correction.AddressSpan,
                        $"/{correction.Address}",
                        Texts(edition)
                    )
            );
            return null;
        }

        if (!Says(words, correction.Said))
        {
            bag.Report(
                Codes.BadCorrection,
                correction.SaidSpan,
                $"edition {correction.Edition} does not say '{correction.Said}' there",
                Elsewhere(page, correction) ?? $"it says: {words}"
            );
            return null;
        }

        return new PlacedCorrection(
            correction,
            Id(correction, address, anchor),
            address,
            anchor,
            page.Title.Length > 0 ? page.Title : edition.Settings.Title,
            [.. versions.Where((_, i) => i <= index && IsSaid(i, address, anchor, correction.Said))],
            CorrectedIn(index, address, anchor, correction.Said)
        );
    }

    /// <summary>
    /// The first later edition whose block at the address, or else whose page, no longer has the words.
    /// </summary>
    private EditionVersion? CorrectedIn(int index, string address, string anchor, string said)
    {
        for (var i = index + 1; i < versions.Length; i++)
        {
            if (text(i) is { } later && !Repeats(later, address, anchor, said))
            {
                return versions[i];
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a text still says something: the block at its address, or where that has moved, the one that its
    /// redirect leads to; or else its page.
    /// </summary>
    public static bool Repeats(Briefing briefing, string address, string anchor, string said)
    {
        var there = PageAt(briefing, address);
        if (there is null || Words(there, anchor) is null)
        {
            var forwarding = new Forwarding(PublishedAddresses.Of(briefing), briefing.Redirects);
            if (forwarding.Follow($"{address}#{anchor}") is { Tombstone: null } moved)
            {
                var (page, part) = Redirect.Split(moved.Address);
                (there, anchor) = (PageAt(briefing, page), part ?? anchor);
            }
        }

        return there is not null
            && Says(Words(there, anchor) ?? string.Join(' ', UnitReader.Read(there).Select(unit => unit.Text)), said);
    }

    private bool IsSaid(int i, string address, string anchor, string said) =>
        text(i) is { } edition
        && PageAt(edition, address) is { } page
        && Words(page, anchor) is { } words
        && Says(words, said);

    private static Page? PageAt(Briefing briefing, string address) =>
        briefing.Pages.FirstOrDefault(page => PagePaths.Of(page.Name) == address);

    private static IEnumerable<string> Texts(Briefing briefing) =>
        briefing.Pages.SelectMany(page =>
            page.Anchors.Order(StringComparer.Ordinal).Select(anchor => $"/{PagePaths.Of(page.Name, anchor)}")
        );

    /// <summary>Where on its page the words stand in truth; null when nowhere.</summary>
    private static string? Elsewhere(Page page, Correction correction) =>
        UnitReader.Read(page).FirstOrDefault(unit => unit.Anchor is not null && Says(unit.Text, correction.Said))
            is { Anchor: var anchor }
            ? $"it says so at '/{PagePaths.Of(page.Name, anchor)}'"
            : null;

    /// <summary>What the block at an anchor says; null when there is none.</summary>
    private static string? Words(Page page, string anchor) =>
        Walk.Blocks(page).FirstOrDefault(block => block.Anchor == anchor) is { } block
            ? $"{(block is Container box ? UnitReader.Head(box) : "")} {PlainText.Of([block])}".Trim()
            : null;

    /// <summary>
    /// Whether a text has some words, whatever their line ends and the form of their quotation marks.
    /// </summary>
    private static bool Says(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.Ordinal);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u00AD':
                    break;
                case '‘' or '’':
                    plain.Append('\'');
                    break;
                case '“' or '”' or '„' or '«' or '»':
                    plain.Append('"');
                    break;
                case var _ when char.IsWhiteSpace(c):
                    plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    private string Id(Correction correction, string address, string anchor)
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
