namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>A change of capitals.</summary>
internal enum TextCase
{
    None,
    Lowercase,
    Uppercase,
    CapitalizeFirst,
    CapitalizeAll,
    Sentence,
    Title,
}
