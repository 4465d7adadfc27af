namespace Dossier.Csl.Styles;

/// <summary>How tests of a condition are taken together.</summary>
internal enum Match
{
    All,
    Any,
    None,
    NotAll,
}
