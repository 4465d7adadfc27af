using Dossier.Model.Pages;

namespace Dossier.Compose.Entries.Articles;

/// <summary>A place of the dossier that rests on a passage.</summary>
/// <param name="Page">The page.</param>
/// <param name="Title">How the page is called.</param>
/// <param name="Anchor">The block.</param>
/// <param name="Text">Its first sentence.</param>
public sealed record ClaimLink(PageName Page, string Title, string Anchor, string Text);
