using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Inlines;
using Dossier.Parse;
using Dossier.Parse.Pages;

namespace Dossier.Resolve.Maps;

/// <summary>Reads a container as a map.</summary>
/// <param name="dossier">The dossier.</param>
/// <param name="names">What countries and places are called.</param>
/// <param name="house">The borders of a map that names none.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class MapReader(ParsedDossier dossier, MapNames names, MapBorders house, DiagnosticBag bag)
{
    private readonly MisplacedPlaces misplaced = new(bag);
    private readonly GeoFiles files = new(dossier, bag);
    private bool isSound = true;

    /// <summary>The map; null, and findings, where it cannot be drawn.</summary>
    public MapFigure? Read(Container block)
    {
        isSound = true;
        if (dossier.Maps.World is not { } world)
        {
            bag.Report(Codes.MapData, Opening(block), "the theme has no maps/world.json that can be read");
            return null;
        }

        var groups = Groups(block, world);
        var highlighted = Countries(block.Attributes["highlight"], world);
        var shown = groups.SelectMany(group => group.Countries).Concat(highlighted);
        var named = Distinct(block.Attributes["countries"] is { } countries ? Countries(countries, world) : shown);
        var places = Places(block.Attributes["places"]);
        var lines = ReadFeatures(block.Attributes["lines"]);
        var own = ReadFeatures(block.Attributes["borders"]);
        var extent = ExtentOf(block, world, named, places);
        if (extent is null || !isSound)
        {
            return null;
        }

        if (block.Attributes["extent"] is null)
        {
            misplaced.Report(
                world,
                [.. named.Concat(shown).Select(one => one.Name)],
                [.. places.Select(place => place.Term).Distinct()]
            );
        }

        ReportOutside(extent, places, [.. lines, .. own]);
        ReportOutside(extent, world, [.. named, .. shown]);
        var borders = block.Attributes["borders"] is null ? house : MapBorders.Of(own, dossier.Maps, bag);
        var map = new Map(extent)
        {
            Countries = [.. named.Select(one => (one.Name, names.OfCountry(one.Name)))],
            Highlighted = [.. Distinct(highlighted).Select(one => one.Name)],
            Groups =
            [
                .. groups.Select(one => (one.Name, Distinct(one.Countries).Select(iso => iso.Name).ToImmutableArray())),
            ],
            Places = [.. places.Select(place => (place.Name, place.At)).Distinct()],
            Lines = Lines(lines),
            Outlines = borders.Outlines,
            Disputed = borders.Disputed,
        };
        return new MapFigure(
            block,
            map,
            Typography.Apostrophes(block.Attributes["title"]?.Value ?? ""),
            Distinct(named.Concat(shown))
                .ToImmutableSortedDictionary(one => one.Name, one => names.OfCountry(one.Name), StringComparer.Ordinal)
        );
    }

    private static ImmutableArray<Named> Distinct(IEnumerable<Named> countries) =>
        [.. countries.DistinctBy(country => country.Name, StringComparer.Ordinal)];

    /// <summary>The lines, one for each name: a route may be typed in parts, and the key has it once.</summary>
    private static ImmutableArray<MapLine> Lines(ImmutableArray<GeoFeature> features) =>
        [
            .. features
                .GroupBy(feature => feature.Name, StringComparer.Ordinal)
                .Select(line => new MapLine(line.Key, [.. line.SelectMany(feature => feature.Parts)])),
        ];

    /// <summary>
    /// The part of the Earth that the map shows: as <c>extent</c> says, else around its countries and places; null, and
    /// a finding, where neither is known.
    /// </summary>
    private MapExtent? ExtentOf(
        Container block,
        WorldMap world,
        ImmutableArray<Named> countries,
        ImmutableArray<(string Name, GeoPoint At, TextSpan Span, ParsedTerm Term)> places
    )
    {
        if (block.Attributes["extent"] is { } written)
        {
            if (MapExtent.Read(written.Value) is { } extent)
            {
                return extent;
            }

            ReportWrong(
                written.Span,
                $"'{written.Value}' is not a part of the world",
                Suggestion.For(written.Value, MapExtent.Named.Keys)
                    ?? $"one of {Extents}; or west, south, east and north in degrees: extent=\"44 34 90 56\""
            );
            return null;
        }

        GeoLine[] shown =
        [
            .. world.MainParts([.. countries.Select(one => one.Name)]),
            .. places.Select(place => GeoLine.Of([place.At])),
        ];
        if (shown.Length == 0)
        {
            if (isSound)
            {
                ReportWrong(
                    Opening(block),
                    "the map shows nothing",
                    "name what it shows: extent=, countries= or places="
                );
            }

            return null;
        }

        return MapExtent.Around(shown, countries.IsEmpty && places.Length < 3 ? 6 : 1.5);
    }

    /// <summary>The groups that a table in the container names: a name, and the codes of its countries.</summary>
    private ImmutableArray<(string Name, ImmutableArray<Named> Countries)> Groups(Container block, WorldMap world)
    {
        var groups = ImmutableArray.CreateBuilder<(string, ImmutableArray<Named>)>();
        foreach (var row in block.Blocks.OfType<Table>().SelectMany(table => table.Rows).Where(row => !row.IsHead))
        {
            if (groups.Count == Map.MostGroups)
            {
                ReportWrong(
                    row.Span,
                    $"a map shows {Map.MostGroups} groups at most, and this is one more",
                    "more hatchings than that cannot be told apart: leave some out, or make two maps"
                );
                break;
            }

            if (row.Cells.Length < 2 || row.Cells[..2].Any(cell => PlainText.WithIds(cell.Content).Length == 0))
            {
                ReportWrong(row.Span, "a group has a name and countries", "write | Members | KZ KG TR |");
                continue;
            }

            var cell = row.Cells[1];
            var codes = PlainText.Of(cell.Content);
            var at = cell.Span.File?.Text.IndexOf(codes.Trim(), cell.Span.Start, StringComparison.Ordinal) ?? -1;
            var span = at >= 0 && at < cell.Span.End ? cell.Span with { Start = at, Length = codes.Length } : cell.Span;
            groups.Add(
                (Typography.Apostrophes(PlainText.WithIds(row.Cells[0].Content)), Countries(codes.Trim(), span, world))
            );
        }

        return groups.ToImmutable();
    }

    private ImmutableArray<Named> Countries(AttributeValue? value, WorldMap world) =>
        value is null ? [] : Countries(value.Value, value.Span, world);

    /// <summary>The codes of countries in a text, with their places; names and unknown codes are reported.</summary>
    private ImmutableArray<Named> Countries(string text, TextSpan span, WorldMap world)
    {
        var called = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (called.Any(name => !WordsWithOffsets(name).All(word => world.Codes.Contains(word.Word)) && IsName(name)))
        {
            ReportWrong(
                span,
                "countries stand by their codes, not by name",
                $"write \"{string.Join(' ', called.SelectMany(CodesOf))}\""
            );
            return [];
        }

        var codes = ImmutableArray.CreateBuilder<Named>();
        foreach (var (code, at) in WordsWithOffsets(text))
        {
            if (world.Codes.Contains(code))
            {
                codes.Add(new Named(code, span.Part(at, code.Length)));
                continue;
            }

            ReportWrong(
                span.Part(at, code.Length),
                $"no country has the code '{code}'",
                dossier.Maps.Code(code) is { } own
                    ? $"write '{own}'"
                    : "codes are those of ISO 3166, of two letters: KZ, TR"
            );
        }

        return codes.ToImmutable();

        bool IsName(string name) =>
            name.Length > 3 && (dossier.Maps.Code(name) is not null || CodesOf(name).All(world.Codes.Contains));

        // One country of several words, or several of one word each.
        IEnumerable<string> CodesOf(string name) =>
            dossier.Maps.Code(name) is { } code
                ? [code]
                : name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => dossier.Maps.Code(word) ?? word);
    }

    /// <summary>The places of the glossary entries that a value lists; one without coordinates is reported.</summary>
    private ImmutableArray<(string Name, GeoPoint At, TextSpan Span, ParsedTerm Term)> Places(AttributeValue? value)
    {
        if (value is null)
        {
            return [];
        }

        if (dossier.Terms.FirstOrDefault(term => IsNamed(term, value.Value.Trim())) is { } meant)
        {
            ReportWrong(
                value.Span,
                "places stand by the ids of their glossary entries, not by name",
                $"write places=\"{meant.Id}\""
            );
            return [];
        }

        var places = ImmutableArray.CreateBuilder<(string, GeoPoint, TextSpan, ParsedTerm)>();
        foreach (var (id, at) in WordsWithOffsets(value.Value))
        {
            var span = value.Span.Part(at, id.Length);
            if (dossier.Terms.FirstOrDefault(term => term.Id == id) is not { } term)
            {
                ReportWrong(
                    span,
                    $"term '{id}' is not in the glossary",
                    bag.Suggest(
                        Codes.MapData,
                        span,
                        id,
                        dossier.Terms.Where(one => one.Place is not null).Select(one => one.Id)
                    ) ?? "a place of a map is a glossary entry with coordinates"
                );
            }
            else if (term.IsPlaceUnread)
            {
                isSound = false; // That is told where it stands.
            }
            else if (term.Place is not { } place)
            {
                ReportWrong(
                    span,
                    $"the glossary does not say where '{id}' is",
                    $"add a line such as 'coordinates: [51.13, 71.43]' to glossary/{id}.md"
                );
            }
            else
            {
                places.Add((names.OfTerm(term), place, span, term));
            }
        }

        return places.ToImmutable();
    }

    /// <summary>Whether a text is a name of an entry and not its id.</summary>
    private static bool IsNamed(ParsedTerm term, string name) =>
        term.Id != name
        && term.Aliases.Prepend(term.Name).Any(form => form.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The lines and areas of the file that a value names; none where it cannot be read, which is reported.
    /// </summary>
    private ImmutableArray<GeoFeature> ReadFeatures(AttributeValue? value)
    {
        if (value is null)
        {
            return [];
        }

        var found = files.Find(new Named(value.Value, value.Span));
        isSound &= found is not null;
        return found ?? [];
    }

    private void ReportOutside(
        MapExtent extent,
        ImmutableArray<(string Name, GeoPoint At, TextSpan Span, ParsedTerm Term)> places,
        ImmutableArray<GeoFeature> features
    )
    {
        foreach (var place in places.Where(place => !extent.Has(place.At)))
        {
            if (!misplaced.Report(place.Term, extent, $"where it lies there in truth, {Wider}"))
            {
                bag.Report(Codes.OutsideMap, place.Span, $"'{place.Name}' lies outside the map", Wider);
            }
        }

        foreach (var feature in features.Where(feature => !feature.Parts.Any(part => GeoLine.Of(part).Meets(extent))))
        {
            bag.Report(
                Codes.OutsideMap,
                feature.Span,
                feature.Name.Length > 0 ? $"'{feature.Name}' lies outside the map" : "the line lies outside the map",
                Wider
            );
        }
    }

    private void ReportOutside(MapExtent extent, WorldMap world, ImmutableArray<Named> countries)
    {
        var outside = world
            .Countries.Where(country => !country.Parts.Any(rings => rings.Any(ring => extent.MayMeet(ring.Box))))
            .Select(country => country.Iso)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var country in countries.Where(country => outside.Contains(country.Name)))
        {
            bag.Report(
                Codes.OutsideMap,
                country.Span,
                $"'{names.OfCountry(country.Name)}' lies outside the map",
                Wider
            );
        }
    }

    private static string Extents => string.Join(", ", MapExtent.Named.Keys.Order(StringComparer.Ordinal));

    private const string Wider = "widen the map's extent, or leave it out";

    /// <summary>The words of a text between spaces and commas, each with its offset.</summary>
    private static IEnumerable<(string Word, int At)> WordsWithOffsets(string text)
    {
        var at = 0;
        foreach (var part in text.Split(' ', ','))
        {
            if (part.Length > 0)
            {
                yield return (part, at);
            }

            at += part.Length + 1;
        }
    }

    /// <summary>Reports what keeps the map from being drawn.</summary>
    private void ReportWrong(TextSpan span, string what, string? hint)
    {
        isSound = false;
        bag.Report(Codes.MapData, span, what, hint);
    }

    /// <summary>The braces that open a box; without braces the colons and the name.</summary>
    private static TextSpan Opening(Container block) =>
        block.Attributes.Span.File is null ? block.Span with { Length = 4 + block.Name.Length } : block.Attributes.Span;
}
