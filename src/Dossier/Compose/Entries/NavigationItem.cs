namespace Dossier.Compose.Entries;

/// <summary>A page that every page leads to.</summary>
/// <param name="Key">What it is: a kind of page.</param>
/// <param name="Title">How it is called there.</param>
/// <param name="Path">Its address, below the root of the text.</param>
public sealed record NavigationItem(string Key, string Title, string Path);
