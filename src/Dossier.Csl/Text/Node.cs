namespace Dossier.Csl.Text;

/// <summary>A text as it was rendered: leaves of letters, and spans of them that are set in one way.</summary>
internal abstract class Node
{
    /// <summary>Whether there are letters in it.</summary>
    public abstract bool HasText { get; }
}
