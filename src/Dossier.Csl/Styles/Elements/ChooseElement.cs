using System.Collections.Immutable;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>choose</c></summary>
internal sealed class ChooseElement : Element
{
    public required ImmutableArray<Branch> Branches { get; init; }
}
