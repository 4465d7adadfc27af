namespace Dossier.Pictures;

/// <summary>
/// An element of an SVG that others can refer to by its id, or the whole; with all in it that has no id.
/// </summary>
internal sealed class SvgPart
{
    /// <summary>How much the part draws without what it refers to, in characters.</summary>
    public long Own { get; set; }

    /// <summary>The ids that its elements refer to, and how often each.</summary>
    public Dictionary<string, long> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts within it.</summary>
    public List<SvgPart> Within { get; } = [];

    /// <summary>How often it has an element that a style sheet could mean: by its name, its id or a class.</summary>
    public Dictionary<string, long> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>How much is drawn for it in all, in characters; null until it is known.</summary>
    public long? Drawn { get; set; }

    /// <summary>The longest row of parts that refer to one another below this one.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the part is being counted; a reference to it then closes a circle.</summary>
    public bool IsOpen { get; set; }
}
