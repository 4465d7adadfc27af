using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dossier.Bibliography.Csl;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Bibliography;

/// <summary>
/// The entries of <c>Corpus/manual.bib</c> cover biblatex's manual type by type and field by field. What Pandoc reads
/// in them (<c>pandoc -f biblatex -t csljson</c>, version 2.17.1.1) is in <c>Corpus/manual.pandoc.json</c>: no field of
/// it is lost here.
/// </summary>
public sealed partial class PandocTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Dossier.Tests/Bibliography/Corpus");

    /// <summary>Where a field of Pandoc's has another place or value here, and why.</summary>
    private static readonly ImmutableArray<(string Entry, string Field, string Why)> Otherwise =
    [
        ("*", "title-short", "Pandoc makes it of the title; here it is only what the entry says"),
        ("periodical-least", "container-title", "a periodical is not within itself"),
        ("book-part", "volume", "a part is a part-number"),
        ("incollection-part", "volume", "a part is a part-number"),
        ("child-mv", "container-author", "biblatex's rules hand on no author of volumes to a book as its container's"),
        ("manual-*", "type", "CSL's report is nearer than its book"),
        ("software-*", "type", "CSL has software by now"),
        ("performance-*", "type", "CSL has performance by now"),
        ("standard-*", "type", "CSL has standard by now"),
        ("periodical-least", "type", "CSL has periodical by now"),
        ("conference-*", "type", "Pandoc knows no conference"),
        ("names-9", "author", "Pandoc takes {\\'E}mile for a particle"),
        ("inbook-whole", "container-title", "the subtitle of the book is no subtitle of the work of many volumes"),
        (
            "incollection-whole",
            "container-title",
            "the subtitle of the book is no subtitle of the work of many volumes"
        ),
        ("proceedings-whole", "title", "the subtitle of the volume is no subtitle of the work of many volumes"),
        ("collection-whole", "title", "the subtitle of the volume is no subtitle of the work of many volumes"),
        ("periodical-whole", "title", "the addition is to the periodical's title"),
        ("text-20", "title", "Pandoc puts the accent on an i without its dot"),
        ("lang-slovene", "language", "Pandoc's sl-SL is no tag"),
        ("rest-book-ids", "other-ids", "CSL has no such variable; the other keys are kept as 'custom: ids'"),
        ("rest-book-origpublisher", "original-publisher", "a semicolon divides two publishers here, as in 'publisher'"),
        ("rest-collection-editortype*", "editor", "CSL has compilers by now, and contributors"),
    ];

    [Fact]
    public void No_field_that_Pandoc_reads_is_lost()
    {
        var (sources, findings) = Imports.Sources("manual.bib", File.ReadAllText(Path.Combine(Folder, "manual.bib")));
        Assert.DoesNotContain(findings, finding => finding.Contains("DOS811", StringComparison.Ordinal));
        using var ours = JsonDocument.Parse(CslJsonWriter.Bytes(sources));
        using var theirs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manual.pandoc.json")));
        var byId = ours
            .RootElement.EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.True(byId.Count >= 200, "the corpus is too small");
        Assert.Equal(theirs.RootElement.GetArrayLength(), byId.Count);
        var lost = new List<string>();
        var compared = 0;
        foreach (var item in theirs.RootElement.EnumerateArray())
        {
            var id = item.GetProperty("id").GetString()!;
            foreach (var field in item.EnumerateObject().Where(field => field.Name != "id"))
            {
                compared++;
                if (
                    !IsThere(field, byId[id])
                    && !Otherwise.Any(rule => Fits(rule.Entry, id) && rule.Field == field.Name)
                )
                {
                    var own = byId[id].TryGetProperty(Name(field.Name), out var value) ? value.GetRawText() : "nothing";
                    lost.Add($"{id}: {field.Name} is {field.Value.GetRawText()}, here {own}");
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.True(compared > 1500, "the corpus has too few fields");
    }

    /// <summary>Every rule for what is otherwise is needed.</summary>
    [Fact]
    public void Nothing_is_excused_that_needs_no_excuse()
    {
        using var theirs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manual.pandoc.json")));
        Assert.All(
            Otherwise,
            rule =>
                Assert.Contains(
                    theirs.RootElement.EnumerateArray(),
                    item =>
                        Fits(rule.Entry, item.GetProperty("id").GetString()!) && item.TryGetProperty(rule.Field, out _)
                )
        );
    }

    private static bool Fits(string pattern, string id) =>
        pattern == id || (pattern.EndsWith('*') && id.StartsWith(pattern[..^1], StringComparison.Ordinal));

    private static string Name(string pandoc) => pandoc == "event" ? "event-title" : pandoc;

    private static bool IsThere(JsonProperty field, JsonElement ours)
    {
        if (field.Name == "type" && field.Value.GetString()!.Length == 0)
        {
            return true;
        }

        if (!ours.TryGetProperty(Name(field.Name), out var own))
        {
            return false;
        }

        if (field.Name == "language")
        {
            return own.GetString()!.Split('-')[0] == field.Value.GetString()!.Split('-')[0];
        }

        // A volume's part is in Pandoc's volume; seasons are months to it, decades ranges.
        var all =
            Words(own)
            + (field.Name == "volume" && ours.TryGetProperty("part-number", out var part) ? $" {Words(part)}" : "");
        if (own.ValueKind == JsonValueKind.Object && own.TryGetProperty("season", out var season))
        {
            all += $" 2{season.GetRawText()}";
        }

        all =
            own.ValueKind == JsonValueKind.Object && own.TryGetProperty("edtf", out var edtf)
                ? $"{all} {edtf.GetString()!.Replace("X", "9", StringComparison.Ordinal)} circa true 1999 0"
                : all;
        var there = all.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(field.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(there.Contains);
    }

    /// <summary>
    /// The words of a value, whatever holds them; where an abbreviation has another form, its long one.
    /// </summary>
    private static string Words(JsonElement value)
    {
        var text =
            value.ValueKind == JsonValueKind.String ? value.GetString()!
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : value.ValueKind == JsonValueKind.Array ? string.Join(' ', value.EnumerateArray().Select(Words))
            : value.ValueKind == JsonValueKind.Object
                ? string.Join(' ', value.EnumerateObject().Select(part => Words(part.Value)))
            : "";
        return string.Join(
            ' ',
            Word().Matches(text.Replace("CD-ROM", "Data CD", StringComparison.Ordinal)).Select(word => word.Value)
        );
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
