using System.Collections.Immutable;

namespace Dossier.Csl.Styles.Elements;

/// <summary>A macro: elements by name.</summary>
internal sealed class Macro
{
    public required string Name { get; init; }

    public ImmutableArray<Element> Children { get; set; } = [];
}
