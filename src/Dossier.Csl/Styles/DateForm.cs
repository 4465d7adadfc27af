namespace Dossier.Csl.Styles;

/// <summary>Forms of localised dates.</summary>
internal enum DateForm
{
    None,
    Numeric,
    Text,
}
