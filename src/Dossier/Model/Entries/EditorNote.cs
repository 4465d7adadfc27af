using Dossier.Model.Blocks;
using Dossier.Model.Pages;

namespace Dossier.Model.Entries;

/// <summary>What the editors noticed about the article or the matter.</summary>
/// <param name="Block">The container, whose anchor is the note's permanent id.</param>
/// <param name="Kind">One of <see cref="Containers.NoteKinds"/>.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Page">The page that it stands on.</param>
public sealed record EditorNote(Container Block, string Kind, string Title, Page Page);
