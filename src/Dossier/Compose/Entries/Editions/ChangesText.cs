using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Editions;

/// <summary>
/// What an edition changed: first the things that a briefing is made of, then the text, word by word.
/// </summary>
/// <param name="Title">The title of the page that says so.</param>
/// <param name="Level">How great the change is, in words.</param>
/// <param name="Note">What the editors say of it; may be empty.</param>
/// <param name="Size">How many words came and went, in words.</param>
/// <param name="Reasons">Why the change is as great as it is, the gravest first.</param>
/// <param name="Groups">Things that changed.</param>
/// <param name="Pages">Pages whose text changed, in reading order.</param>
public sealed record ChangesText(
    string Title,
    string Level,
    string Note,
    string Size,
    ImmutableArray<string> Reasons,
    ImmutableArray<ChangedGroup> Groups,
    ImmutableArray<ChangedPage> Pages
);
