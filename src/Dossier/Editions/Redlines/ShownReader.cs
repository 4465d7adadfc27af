using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Redlines;

/// <summary>
/// Reads what a page shows beside its words: what charts and maps draw, the pictures themselves, where links lead.
/// </summary>
internal static class ShownReader
{
    /// <summary>Keys of a chart by which the same table is drawn otherwise, or says something else.</summary>
    private static readonly ImmutableArray<string> OfCharts =
    [
        "type",
        "unit",
        "layout",
        "x",
        "y",
        "series",
        "low",
        "high",
        "end",
        "note",
    ];

    /// <summary>Keys of a map that say what it shows.</summary>
    private static readonly ImmutableArray<string> OfMaps =
    [
        "extent",
        "countries",
        "highlight",
        "places",
        "lines",
        "borders",
    ];

    /// <summary>What a page shows, by what tells one thing from the others of its page.</summary>
    public static Dictionary<string, TextUnit> Read(Page page, Briefing briefing)
    {
        var shown = new Dictionary<string, TextUnit>(StringComparer.Ordinal);
        foreach (var box in Walk.Blocks(page).OfType<Container>())
        {
            if (box.Attributes["section"] is { Value.Length: > 0 } section)
            {
                shown.TryAdd(
                    $"section of {box.Anchor ?? PlainText.Of([box])}",
                    new TextUnit(box.Anchor, false, false, false, section.Value) { IsTarget = true }
                );
            }

            if (box.Name is Containers.Chart or Containers.Map)
            {
                // Its title is among the words of the page.
                shown.TryAdd(
                    $"{box.Name} {box.Anchor ?? box.Attributes["title"]?.Value}",
                    new TextUnit(box.Anchor, false, false, false, TextOf(box, briefing)) { IsShown = true }
                );
            }
        }

        var targets = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var inline in Walk.Inlines(page))
        {
            if (inline is Image image && briefing.PictureHash(image.Source) is { Length: > 0 } hash)
            {
                shown.TryAdd(
                    $"picture {image.Source}",
                    new TextUnit(null, false, false, false, $"{image.Source} ({hash})") { IsShown = true }
                );
            }
            else if (inline is Link { Automatic: false } link && AddressOf(link.Target) is { } address)
            {
                var text = PlainText.Of(link.Content);
                if (!targets.TryGetValue(text, out var known))
                {
                    targets.Add(text, known = new SortedSet<string>(StringComparer.Ordinal));
                }

                known.Add(link.Title is { Length: > 0 } title ? $"{address} ({title})" : address);
            }
        }

        foreach (var (text, addresses) in targets)
        {
            shown.Add(
                $"link {text}",
                new TextUnit(null, false, false, false, $"{text}: {string.Join(' ', addresses)}") { IsTarget = true }
            );
        }

        return shown;
    }

    /// <summary>The borders of every map that names none, with what tells their lines from others.</summary>
    public static string BordersOf(Briefing briefing) =>
        briefing.Settings.Borders.Name is { Length: > 0 } path ? $"{path}{HashOf("borders", path, briefing)}" : "";

    /// <summary>What a chart or a map shows, in one line.</summary>
    private static string TextOf(Container box, Briefing briefing)
    {
        var parts = new List<string>();
        foreach (var key in box.Name == Containers.Chart ? OfCharts : OfMaps)
        {
            if (box.Attributes[key] is { Value.Length: > 0 } given)
            {
                parts.Add($"{key} {given.Value}{HashOf(key, given.Value, briefing)}");
            }
        }

        if (box.Name == Containers.Map)
        {
            parts.AddRange(
                Walk.Blocks(box.Blocks)
                    .OfType<TableRow>()
                    .Select(row => string.Join(' ', row.Cells.Select(cell => PlainText.WithIds(cell.Content))))
            );
            parts.AddRange(
                briefing
                    .Maps.Where(map => ReferenceEquals(map.Block.Attributes, box.Attributes))
                    .SelectMany(map => map.PlaceLines)
            );
        }

        return string.Join("; ", parts);
    }

    /// <summary>What tells the content of a file of lines from that of another; empty for what is no file.</summary>
    private static string HashOf(string key, string path, Briefing briefing) =>
        key is "lines" or "borders" && briefing.Data.TryGetValue(path, out var span) && span.File is { } file
            ? $" ({Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)).AsSpan(0, 4))})"
            : "";

    /// <summary>Where a link leads, as an address or an id; null for a term, which names itself.</summary>
    private static string? AddressOf(LinkTarget target) =>
        target switch
        {
            ExternalTarget external => external.Url,
            SectionTarget section => section.Anchor is { } anchor ? $"{section.Id}#{anchor}" : section.Id,
            SourceTarget source => source.Id,
            AnchorTarget here => $"#{here.Anchor}",
            TermTarget term => term.Id,
            _ => null,
        };
}
