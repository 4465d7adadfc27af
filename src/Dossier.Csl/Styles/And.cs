namespace Dossier.Csl.Styles;

/// <summary>What stands before the last name.</summary>
internal enum And
{
    None,
    Text,
    Symbol,
}
