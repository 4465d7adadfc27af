using System.Collections.Immutable;

namespace Dossier.Tests.Specs;

/// <summary>One example of a spec.</summary>
/// <param name="Title">The heading it stands under.</param>
/// <param name="Input">The text of a section.</param>
/// <param name="Outputs">
/// What comes out, by kind, in the order of the file. An example that holds has three: <c>html</c>, without the anchors
/// that every block has, or <c>exact</c>, with them; <c>print</c>; <c>plain</c>. One that does not has its
/// <c>report</c>.
/// </param>
internal sealed record SpecExample(string Title, string Input, ImmutableArray<(string Kind, string Text)> Outputs)
{
    /// <summary>Whether the example shows all that it has to show.</summary>
    public bool IsWhole =>
        Outputs.Select(output => output.Kind).ToArray() is ["report"] or ["html" or "exact", "print", "plain"];
}
