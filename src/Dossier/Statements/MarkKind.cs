namespace Dossier.Statements;

/// <summary>What a mark of a statement is.</summary>
public enum MarkKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>One end of an axis of opposites.</summary>
    Pole,

    /// <summary>A quotation begins here.</summary>
    Quotation,
}
