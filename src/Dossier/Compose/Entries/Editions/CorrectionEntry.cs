namespace Dossier.Compose.Entries.Editions;

/// <summary>A correction in the list of all.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">The page and the edition.</param>
/// <param name="Path">Where the text stands, below the site's root.</param>
/// <param name="Label">That it was corrected, and in which edition, or when.</param>
/// <param name="CorrectedInPath">Where the edition in which it is right stands, below the site's root; null where none
/// is sealed yet.</param>
/// <param name="Said">What was said and what is right, in a sentence.</param>
/// <param name="Why">Why, for readers.</param>
/// <param name="Date">The day of the correction.</param>
/// <param name="DateText">The same in words.</param>
public sealed record CorrectionEntry(
    string Id,
    string Title,
    string Path,
    string Label,
    string? CorrectedInPath,
    string Said,
    string Why,
    DateOnly Date,
    string DateText
);
