using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Maps;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Theming;

namespace Dossier.Compose.Drawings;

/// <summary>Says what a map shows: its drawing, its words, its table and its data.</summary>
/// <param name="figure">The map.</param>
/// <param name="data">Borders, coasts and names.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class MapComposer(MapFigure figure, MapData data, Texts texts)
{
    private readonly Map map = figure.Map;

    /// <summary>The drawing of the map, with a text and a table that say the same.</summary>
    /// <param name="head">What its container has.</param>
    /// <param name="elements">What is said below it; a note on borders follows.</param>
    public DrawingElement Compose(ElementHead head, ImmutableArray<Element> elements)
    {
        var parts = ShownNames().ToArray();
        var alternative = texts.Format(
            "map_alternative",
            figure.Title,
            string.Join(" ", parts.Select(part => $"{part.What}: {part.Names}."))
        );
        return new DrawingElement(
            head,
            Containers.Map,
            figure.Title,
            "",
            alternative,
            MapDrawing.Svg(map, data.World!, alternative),
            new TableElement(
                ElementHead.None,
                [],
                [
                    [Cell(texts["map_what"]), Cell(texts["map_shown"])],
                ],
                [.. parts.Select(part => ImmutableArray.Create(Cell(part.What), Cell(part.Names)))]
            ),
            CountriesAndPlaces(),
            [
                .. elements,
                new ParagraphElement(
                    ElementHead.None with
                    {
                        Classes = ["drawn-note"],
                    },
                    IsLead: false,
                    Cell(texts[map.HasOwnBorders ? "map_borders_own" : "map_borders"])
                ),
            ]
        );
    }

    /// <summary>What the map shows, a row for each kind of thing: ‘Places’, and their names with commas.</summary>
    private IEnumerable<(string What, string Names)> ShownNames()
    {
        if (!map.Highlighted.IsEmpty)
        {
            yield return (texts["map_highlighted"], JoinNames(map.Highlighted.Select(CountryName)));
        }

        foreach (var group in map.Groups)
        {
            yield return (group.Name, JoinNames(group.Countries.Select(CountryName)));
        }

        if (!map.Countries.IsEmpty)
        {
            yield return (texts["map_countries"], JoinNames(map.Countries.Select(country => country.Name)));
        }

        if (!map.Places.IsEmpty)
        {
            yield return (texts["map_places"], JoinNames(map.Places.Select(place => place.Name)));
        }

        var lines = map.Lines.Concat(map.Disputed).Select(line => line.Name).Where(line => line.Length > 0).ToArray();
        if (lines.Length > 0)
        {
            yield return (texts["map_lines"], JoinNames(lines));
        }
    }

    private string CountryName(string iso) => figure.Names[iso];

    private static string JoinNames(IEnumerable<string> names) => string.Join(", ", names);

    private static ImmutableArray<Run> Cell(string text) => [new TextRun(text)];

    /// <summary>The countries, places and lines of the map as other programs read them.</summary>
    private DataSheet CountriesAndPlaces()
    {
        return new DataSheet(
            ["kind", "name", "iso", "groups", "latitude", "longitude"],
            [4, 5],
            [
                .. figure.Names.Keys.Select(iso =>
                    ImmutableArray.Create(
                        "country",
                        CountryName(iso),
                        iso,
                        string.Join(
                            "; ",
                            map.Groups.Where(group => group.Countries.Contains(iso)).Select(group => group.Name)
                        ),
                        "",
                        ""
                    )
                ),
                .. map.Places.Select(place =>
                    ImmutableArray.Create(
                        "place",
                        place.Name,
                        "",
                        "",
                        Degrees(place.At.Latitude),
                        Degrees(place.At.Longitude)
                    )
                ),
                .. map.Lines.Select(line => ImmutableArray.Create("line", line.Name, "", "", "", "")),
            ]
        );
    }

    private static string Degrees(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
