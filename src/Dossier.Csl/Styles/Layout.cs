using System.Collections.Immutable;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles;

/// <summary>A <c>layout</c>, and the sorting before it.</summary>
internal sealed class Layout
{
    public required ImmutableArray<Element> Children { get; init; }

    public Decor Decor { get; init; } = Decor.Plain;

    public string Delimiter { get; init; } = "";

    public ImmutableArray<SortKey> Sort { get; init; } = [];

    /// <summary>Options for names that citation or bibliography gives.</summary>
    public NameOptions Names { get; init; } = NameOptions.None;
}
