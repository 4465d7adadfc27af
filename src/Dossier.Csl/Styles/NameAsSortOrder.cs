namespace Dossier.Csl.Styles;

/// <summary>Which names are written family name first.</summary>
internal enum NameAsSortOrder
{
    None,
    First,
    All,
}
