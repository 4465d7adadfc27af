using System.Collections.Immutable;

namespace Dossier.Compose.Entries;

/// <summary>Something that a search can find.</summary>
/// <param name="Url">Its address, below the site's root.</param>
/// <param name="Kind">What it is: the key of the interface text that names its kind.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">What it is a part of; empty where it stands by itself.</param>
/// <param name="Language">BCP 47 tag of its title; empty when it is the dossier's.</param>
/// <param name="Text">Its text; its title is not part of it.</param>
public sealed record SearchText(string Url, string Kind, string Title, string Place, string Language, string Text)
{
    /// <summary>What readers may call it, its title first; empty where its title is no name, as of a note.</summary>
    public ImmutableArray<string> Names { get; init; } = [Title];

    /// <summary>Whether it is a person or body that acts.</summary>
    public bool IsActor { get; init; }
}
