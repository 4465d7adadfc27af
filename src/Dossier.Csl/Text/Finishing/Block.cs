namespace Dossier.Csl.Text.Finishing;

/// <summary>A span with the pieces that are in it.</summary>
internal sealed class Block(Span span, List<Part> children) : Part
{
    public Span Span { get; } = span;

    public List<Part> Children { get; } = children;
}
