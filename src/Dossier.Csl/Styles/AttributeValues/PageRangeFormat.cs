namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How ranges of pages are shortened.</summary>
internal enum PageRangeFormat
{
    None,
    Chicago15,
    Chicago16,
    Expanded,
    Minimal,
    MinimalTwo,
}
