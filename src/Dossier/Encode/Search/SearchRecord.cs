namespace Dossier.Encode.Search;

/// <summary>Something that a search can find.</summary>
/// <param name="Url">Its address, below the site's root.</param>
/// <param name="Kind">What it is: the key of the interface text that names its kind.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">What it is a part of; empty where it stands by itself.</param>
/// <param name="Language">BCP 47 tag of its title; empty when it is the dossier's.</param>
/// <param name="Text">Its text, words divided by single spaces; it begins with the title.</param>
/// <param name="Folded">The same words, one by one, in plain Latin letters: what is searched.</param>
public sealed record SearchRecord(
    string Url,
    string Kind,
    string Title,
    string Place,
    string Language,
    string Text,
    string Folded
);
