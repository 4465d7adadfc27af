namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>What stands before the last name.</summary>
internal enum And
{
    None,
    Text,
    Symbol,
}
