namespace Dossier.Csl.Locales;

/// <summary>A word of a language, in one form.</summary>
/// <param name="Single">Singular.</param>
/// <param name="Multiple">Plural; the same where the word has one form.</param>
/// <param name="Gender">The gender of the word.</param>
/// <param name="Match">For the suffixes of ordinals: which numbers.</param>
internal sealed record Term(string Single, string Multiple, Gender Gender, OrdinalMatch? Match);
