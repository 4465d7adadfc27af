namespace Dossier.Encode.Print;

/// <summary>What a link in print leads to.</summary>
/// <param name="Label">A place in the document, if it is printed; null for none.</param>
/// <param name="Url">Where to go when the place is not printed: the same place on the site; null when that is not
/// known.</param>
internal sealed record PrintTarget(string? Label, string? Url);
