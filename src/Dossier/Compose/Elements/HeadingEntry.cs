namespace Dossier.Compose.Elements;

/// <summary>A heading for a list of contents.</summary>
/// <param name="Level">Its level, from 2.</param>
/// <param name="Anchor">Its anchor on its page.</param>
/// <param name="Text">What it says.</param>
public sealed record HeadingEntry(int Level, string Anchor, string Text);
