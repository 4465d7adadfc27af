namespace Dossier.Csl.Styles;

/// <summary>Which names disambiguation by given names may widen.</summary>
internal enum GivenNameRule
{
    ByCite,
    AllNames,
    AllNamesWithInitials,
    PrimaryName,
    PrimaryNameWithInitials,
}
