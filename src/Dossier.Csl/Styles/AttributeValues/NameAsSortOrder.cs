namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Which names are written family name first.</summary>
internal enum NameAsSortOrder
{
    None,
    First,
    All,
}
