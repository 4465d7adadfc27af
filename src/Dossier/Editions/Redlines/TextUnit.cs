namespace Dossier.Editions.Redlines;

/// <summary>A piece of text that is compared as one: a paragraph, heading, row of a table, note.</summary>
/// <param name="Anchor">Its anchor, or that of the block around it; null where there is none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="IsConclusion">Whether it gives the point of its page.</param>
/// <param name="IsItem">Whether it belongs to a key message, event, figure or editor's note, which are compared as such
/// too.</param>
/// <param name="Text">Its words; citations as ids in brackets.</param>
public sealed record TextUnit(string? Anchor, bool IsHeading, bool IsConclusion, bool IsItem, string Text);
