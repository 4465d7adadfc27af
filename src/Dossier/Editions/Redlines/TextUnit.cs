namespace Dossier.Editions.Redlines;

/// <summary>A piece of text that is compared as one: a paragraph, heading, row of a table, note.</summary>
/// <param name="Anchor">Its anchor, or that of the block around it; null where there is none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="IsConclusion">Whether it gives the point of its page.</param>
/// <param name="IsItem">Whether it belongs to a key message, event, figure or editor's note, which are compared as such
/// too.</param>
/// <param name="Text">Its words; citations as ids in brackets.</param>
public sealed record TextUnit(string? Anchor, bool IsHeading, bool IsConclusion, bool IsItem, string Text)
{
    /// <summary>
    /// What readers see of it beside its words, by the reader of units; null where that is nothing.
    /// </summary>
    public string? Form { get; init; }

    /// <summary>Whether it is what a box's braces say to readers, such as the title of a chart.</summary>
    public bool IsOfBox { get; init; }

    /// <summary>Whether it is what a chart, a map or a picture shows, beside its words.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether it is of a footnote, whose anchor is that of the block with its first mark.</summary>
    public bool IsOfNote { get; init; }

    /// <summary>Whether it is where a link leads.</summary>
    public bool IsTarget { get; init; }
}
