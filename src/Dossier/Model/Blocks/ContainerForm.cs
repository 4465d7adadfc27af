using System.Collections.Immutable;
using Dossier.Model.Pages;

namespace Dossier.Model.Blocks;

/// <summary>What holds for the containers of a name.</summary>
/// <param name="Name">The name after <c>:::</c>.</param>
/// <param name="Page">The kind of page that such a container may stand on; null for every one.</param>
public sealed record ContainerForm(string Name, PageKind? Page)
{
    /// <summary>Keys that its braces may hold besides those that every block may have.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Those of the keys that its braces must hold.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Those of the keys whose values are words that readers see, in the order of reading.</summary>
    public ImmutableArray<string> Said { get; init; } = [];

    /// <summary>Whether a line below it is its caption.</summary>
    public bool TakesCaption { get; init; }

    /// <summary>Whether it needs an id of its own, because it is linked to.</summary>
    public bool NeedsId { get; init; } = true;

    /// <summary>Whether it may stand on a kind of page.</summary>
    public bool Fits(PageKind page) => Page is null || Page == page;
}
