namespace Dossier.Csl.Locales;

/// <summary>Grammatical gender.</summary>
internal enum Gender
{
    None,
    Masculine,
    Feminine,
}
