using System.Collections.Immutable;

namespace Dossier.Encode.Search;

/// <summary>Something that a search can find.</summary>
/// <param name="Url">Its address, below the site's root.</param>
/// <param name="Kinds">What it is, by the keys of the interface texts that name its kinds; the first is said.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">What it is a part of; empty where it stands by itself.</param>
/// <param name="Language">BCP 47 tag of its title; empty when it is the dossier's.</param>
/// <param name="Names">What it is called, folded: its title, for a term other names too; empty where it has
/// none.</param>
/// <param name="Text">Its text, words divided by single spaces; it begins with the title.</param>
/// <param name="Folded">The same words, one by one, in plain Latin letters: what is searched.</param>
public sealed record SearchRecord(
    string Url,
    ImmutableArray<string> Kinds,
    string Title,
    string Place,
    string Language,
    ImmutableArray<string> Names,
    string Text,
    string Folded
);
