namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>When a delimiter stands before ‘and’ or ‘et al.’.</summary>
internal enum DelimiterPrecedes
{
    Contextual,
    AfterInvertedName,
    Always,
    Never,
}
