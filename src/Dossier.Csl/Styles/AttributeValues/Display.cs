namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How an entry's part stands on the page.</summary>
public enum Display
{
    Inline,
    Block,
    LeftMargin,
    RightInline,
    Indent,
}
