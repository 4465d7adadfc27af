namespace Dossier.Csl.Locales;

/// <summary>To which numbers the suffix of an ordinal goes.</summary>
internal enum OrdinalMatch
{
    LastDigit,
    LastTwoDigits,
    WholeNumber,
}
