namespace Dossier.Csl.Text.Finishing;

/// <summary>A leaf whose letters may still change.</summary>
internal sealed class Piece(Leaf leaf) : Part
{
    public string Text { get; set; } = leaf.Text;

    public LeafKind Kind { get; } = leaf.Kind;

    public string Field { get; } = leaf.Field;

    public object? Unit { get; } = leaf.Unit;
}
