namespace Dossier.Compose.Entries.Glossary;

/// <summary>The name of a term in another language.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Value">The name.</param>
/// <param name="Language">The language, for people.</param>
public sealed record TermLabel(string Tag, string Value, string Language);
