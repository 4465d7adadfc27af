namespace Dossier.Model.Blocks;

/// <summary>How a table's column is set.</summary>
public enum ColumnAlignment
{
    /// <summary>As the text runs.</summary>
    None,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the middle.</summary>
    Centre,

    /// <summary>To the right, as figures are.</summary>
    Right,
}
