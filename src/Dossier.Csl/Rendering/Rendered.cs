using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering;

/// <summary>What became of an element.</summary>
/// <param name="Node">The text; null where there is none.</param>
/// <param name="Use">What it says for the group about it.</param>
internal readonly record struct Rendered(Node? Node, VariableUse Use)
{
    /// <summary>Nothing, and no variable called.</summary>
    public static readonly Rendered Nothing;

    /// <summary>A variable was called and is empty.</summary>
    public static readonly Rendered Empty = new(null, VariableUse.Empty);

    /// <summary>A text without a variable.</summary>
    public static Rendered Plain(Node? node) => new(node, VariableUse.None);

    /// <summary>A text of a variable.</summary>
    public static Rendered Of(Node? node) => new(node, VariableUse.Filled);

    /// <summary>Whether there are letters.</summary>
    public bool HasText => Node is not null && Node.HasText;
}
