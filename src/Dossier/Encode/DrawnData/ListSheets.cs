using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Model.Pages;

namespace Dossier.Encode.DrawnData;

/// <summary>The timeline and the key figures as data.</summary>
internal static class ListSheets
{
    /// <summary>What divides several values in one cell.</summary>
    private const string Divider = " | ";

    /// <summary>The forms of a list: file, media type, and the key of the text that names the form.</summary>
    /// <param name="name">The name of the list.</param>
    public static IEnumerable<(string File, string MediaType, string Text)> Forms(string name) =>
        [($"{name}.csv", "text/csv", "form_csv"), ($"{name}.json", "application/json", "form_json")];

    /// <summary>The lists that a dossier has, by the addresses of their files without the ending.</summary>
    public static IEnumerable<(string Path, DataSheet Sheet, SheetOrigin Origin)> Of(Document document)
    {
        if (document.Timeline is { Events.IsEmpty: false } timeline)
        {
            yield return (
                $"{PagePaths.Timeline}timeline",
                EventSheet(timeline),
                OriginOf(timeline.Page, PagePaths.Timeline, timeline.Events.SelectMany(e => e.Elements))
            );
        }

        if (document.Figures is { Figures.IsEmpty: false } figures)
        {
            yield return (
                $"{PagePaths.Figures}figures",
                FigureSheet(figures),
                OriginOf(figures.Page, PagePaths.Figures, figures.Figures.SelectMany(figure => figure.Elements))
            );
        }
    }

    private static SheetOrigin OriginOf(TextPage page, string address, IEnumerable<Element> elements) =>
        new(page.Title, "", address)
        {
            Passages = [.. elements.SelectMany(element => element.Head.Grounds).Select(mark => mark.Id).Distinct()],
            SourceIds = [.. page.Citations.Select(cited => cited.SourceId).Distinct(StringComparer.Ordinal)],
        };

    private static DataSheet EventSheet(TimelineText timeline) =>
        new(
            ["id", "date", "title", "place", "actors", "text", "passages"],
            [],
            [
                .. timeline.Events.Select(e =>
                    ImmutableArray.Create(
                        e.Anchor ?? "",
                        e.Date.Edtf,
                        e.Title,
                        e.Place,
                        string.Join(Divider, e.Actors.Select(actor => actor.Id)),
                        Plain.Of(e.Elements),
                        PassageIds(e.Elements)
                    )
                ),
            ]
        );

    private static DataSheet FigureSheet(FiguresText figures) =>
        new(
            ["id", "title", "value", "unit", "year", "section", "text", "passages"],
            [],
            [
                .. figures.Figures.Select(figure =>
                    ImmutableArray.Create(
                        figure.Anchor ?? "",
                        figure.Title,
                        figure.Value,
                        figure.Unit,
                        figure.Year,
                        figure.Section?.Page.Id ?? "",
                        Plain.Of(figure.Elements),
                        PassageIds(figure.Elements)
                    )
                ),
            ]
        );

    private static string PassageIds(ImmutableArray<Element> elements) =>
        string.Join(
            Divider,
            elements
                .SelectMany(element => element.Head.Grounds)
                .Select(mark => mark.Id.ToString())
                .Distinct(StringComparer.Ordinal)
        );
}
