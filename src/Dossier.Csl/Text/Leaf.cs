namespace Dossier.Csl.Text;

/// <summary>Letters without a change in them.</summary>
/// <param name="text">The letters.</param>
/// <param name="kind">Where they come from.</param>
/// <param name="field">The variable; empty where there is none.</param>
internal sealed class Leaf(string text, LeafKind kind, string field = "") : Node
{
    public string Text { get; } = text;

    public LeafKind Kind { get; } = kind;

    public string Field { get; } = field;

    /// <summary>
    /// What the leaf was rendered as a part of: within one unit, punctuation is left as it was typed.
    /// </summary>
    public object? Unit { get; init; }

    public override bool HasText => Text.Length > 0;

    public Leaf With(string newText) => new(newText, Kind, Field) { Unit = Unit };
}
