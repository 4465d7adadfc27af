using Dossier.Model.Pages;

namespace Dossier.Compose.Backlinks;

/// <summary>A place that cites or names a source.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Page">The page.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Anchor">The block; null where it has no anchor.</param>
/// <param name="Note">The number of the note; 0 where no note cites it.</param>
/// <param name="Sentence">The sentence as it is read, shortened where it is very long.</param>
public sealed record SourceMention(
    string SourceId,
    PageName Page,
    string Title,
    string? Anchor,
    int Note,
    string Sentence
);
