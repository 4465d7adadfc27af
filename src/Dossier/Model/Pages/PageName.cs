namespace Dossier.Model.Pages;

/// <summary>What names a page of curated text, in any edition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Permanent id.</param>
public readonly record struct PageName(PageKind Kind, string Id);
