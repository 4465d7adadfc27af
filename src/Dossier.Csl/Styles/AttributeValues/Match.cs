namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How tests of a condition are taken together.</summary>
internal enum Match
{
    All,
    Any,
    None,
    NotAll,
}
