namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Which names disambiguation by given names may widen.</summary>
internal enum GivenNameRule
{
    ByCite,
    AllNames,
    AllNamesWithInitials,
    PrimaryName,
    PrimaryNameWithInitials,
}
