namespace Dossier.Charts;

/// <summary>What a chart draws for each of its values.</summary>
public enum ChartKind
{
    /// <summary>A bar from zero.</summary>
    Bar,

    /// <summary>A point of a line.</summary>
    Line,

    /// <summary>A dot.</summary>
    Dot,

    /// <summary>A bar from a least to a greatest value, and a dot for what is between them.</summary>
    Range,

    /// <summary>A dot at a date, or a bar from one to another.</summary>
    Timeline,
}
