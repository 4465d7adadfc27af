using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Pages;

namespace Dossier.Model.Blocks;

/// <summary>The <c>:::</c> containers.</summary>
public static class Containers
{
    /// <summary>The point of the whole dossier, in a few lines: what the front page opens with.</summary>
    public const string Point = "point";

    /// <summary>What would change the picture: events and dates to look out for, on the front page.</summary>
    public const string Watch = "watch";

    /// <summary>The summary of the front page.</summary>
    public const string Summary = "summary";

    /// <summary>A key message of the front page.</summary>
    public const string KeyMessage = "key-message";

    /// <summary>An editor's note, anywhere.</summary>
    public const string EditorNote = "editor-note";

    /// <summary>An event of the timeline.</summary>
    public const string Event = "event";

    /// <summary>A figure of the key figures.</summary>
    public const string KeyFigure = "key-figure";

    /// <summary>A chart, anywhere.</summary>
    public const string Chart = "chart";

    /// <summary>A box beside the text, anywhere.</summary>
    public const string Callout = "callout";

    /// <summary>A map, anywhere.</summary>
    public const string Map = "map";

    /// <summary>The kinds of an editor's note.</summary>
    public static readonly ImmutableArray<string> NoteKinds = ["correction", "conflict", "update", "caution"];

    /// <summary>The types of a chart.</summary>
    public static readonly ImmutableArray<string> ChartTypes = ["bar", "line", "dot", "range", "timeline"];

    /// <summary>Every container; a new one gets an entry here.</summary>
    public static readonly ImmutableArray<ContainerForm> All =
    [
        new(Point, PageKind.Front) { NeedsId = false },
        new(Summary, PageKind.Front) { NeedsId = false },
        new(KeyMessage, PageKind.Front) { Keys = ["section"] },
        new(Watch, PageKind.Front) { Keys = ["section"], NeedsId = false },
        new(EditorNote, null)
        {
            Keys = ["kind", "title", "reads"],
            Required = ["kind"],
            Said = ["title"],
        },
        new(Callout, null)
        {
            Keys = ["title"],
            Said = ["title"],
            NeedsId = false,
        },
        new(Event, PageKind.Timeline)
        {
            Keys = ["date", "title", "place", "actors"],
            Required = ["date", "title"],
            Said = ["date", "title", "place"],
        },
        new(KeyFigure, null)
        {
            Keys = ["value", "unit", "year", "title", "section"],
            Required = ["value", "title"],
            Said = ["title", "value", "unit", "year"],
        },
        new(Chart, null)
        {
            Keys = ["type", "title", "unit", "data", "x", "y", "series", "low", "high", "end", "note", "layout"],
            Required = ["type", "title"],
            Said = ["title", "unit"],
            TakesCaption = true,
        },
        new(Map, null)
        {
            Keys = ["title", "extent", "countries", "highlight", "places", "lines", "borders"],
            Required = ["title"],
            Said = ["title"],
            TakesCaption = true,
        },
    ];

    /// <summary>
    /// Whether a container of this name says what the whole dossier comes to: its point, its summary, or what would
    /// change the picture. Where editions are compared, its text counts as a conclusion.
    /// </summary>
    public static bool IsConclusion(string name) => name is Point or Summary or Watch;

    /// <summary>
    /// Whether a container of this name is an item that is compared as such where editions are; the text of any other
    /// is text of its page.
    /// </summary>
    public static bool IsItem(string name) => name is KeyMessage or EditorNote or Event or KeyFigure;

    /// <summary>Names of all containers, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<string> Names = [.. All.Select(form => form.Name)];

    /// <summary>The container that was meant by another name: by its letters, or by what others call it.</summary>
    public static string? Suggest(string name) =>
        Suggestion.Closest(name, Names)
        ?? name.ToLowerInvariant() switch
        {
            "note" or "tip" or "info" or "warning" or "important" or "danger" or "box" or "aside" or "sidebar" =>
                Callout,
            "example" or "attention" or "hint" or "details" or "admonition" => Callout,
            "stat" or "fact" or "number" or "kpi" => KeyFigure,
            "graph" or "plot" or "diagram" or "bar" or "line" => Chart,
            "message" or "takeaway" or "finding" or "conclusion" => KeyMessage,
            "abstract" or "overview" => Summary,
            "date" or "timeline" or "milestone" => Event,
            "correction" or "conflict" or "update" or "caution" => EditorNote,
            _ => null,
        };

    /// <summary>What holds for a container; null for a name that none has.</summary>
    public static ContainerForm? Of(string name) => All.FirstOrDefault(form => form.Name == name);
}
