namespace Dossier.Csl.Text;

/// <summary>Where a leaf's letters come from.</summary>
internal enum LeafKind
{
    /// <summary>A field, a number or a value of the style.</summary>
    Content,

    /// <summary>A term.</summary>
    Term,

    /// <summary>A label.</summary>
    Label,

    /// <summary>A prefix or suffix.</summary>
    Affix,

    /// <summary>A delimiter.</summary>
    Delimiter,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote,
}
