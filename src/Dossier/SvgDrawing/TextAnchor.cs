namespace Dossier.SvgDrawing;

/// <summary>Which point of a text stands at its place.</summary>
public enum TextAnchor
{
    /// <summary>Its first letter.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its last letter.</summary>
    End,
}
