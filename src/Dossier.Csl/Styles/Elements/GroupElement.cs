using System.Collections.Immutable;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>group</c></summary>
internal sealed class GroupElement : Element
{
    public required ImmutableArray<Element> Children { get; init; }

    public string Delimiter { get; init; } = "";
}
