namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Forms of localised dates.</summary>
internal enum DateForm
{
    None,
    Numeric,
    Text,
}
