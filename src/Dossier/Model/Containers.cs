using System.Collections.Immutable;

namespace Dossier.Model;

/// <summary>The <c>:::</c> containers: where each may stand, and what its braces may hold.</summary>
public static class Containers
{
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

    /// <summary>The kinds of an editor's note.</summary>
    public static readonly ImmutableArray<string> NoteKinds = ["correction", "conflict", "update", "caution"];

    /// <summary>Names of all containers.</summary>
    public static readonly ImmutableArray<string> All = [Summary, KeyMessage, EditorNote, Event, KeyFigure];

    /// <summary>Keys that the braces of a container may hold besides <c>from</c> and <c>lang</c>.</summary>
    public static ImmutableArray<string> Keys(string name) =>
        name switch
        {
            KeyMessage => ["section"],
            EditorNote => ["kind", "title", "reads"],
            Event => ["date", "title", "place", "actors"],
            KeyFigure => ["value", "unit", "year", "title", "section"],
            _ => [],
        };

    /// <summary>Keys that the braces of a container must hold.</summary>
    public static ImmutableArray<string> RequiredKeys(string name) =>
        name switch
        {
            EditorNote => ["kind"],
            Event => ["date", "title"],
            KeyFigure => ["value", "title"],
            _ => [],
        };

    /// <summary>Whether a container needs an id of its own, because it is linked to.</summary>
    public static bool NeedsId(string name) => name != Summary;

    /// <summary>
    /// The file, below the dossier's folder, in which a container stands that may not stand anywhere.
    /// </summary>
    public static string File(string name) =>
        name switch
        {
            Event => "timeline.md",
            KeyFigure => "figures.md",
            _ => "index.md",
        };

    /// <summary>Whether a container may stand on a kind of page.</summary>
    public static bool Fits(string name, PageKind page) =>
        name switch
        {
            Summary or KeyMessage => page == PageKind.Front,
            Event => page == PageKind.Timeline,
            KeyFigure => page == PageKind.Figures,
            EditorNote => true,
            _ => false,
        };
}
