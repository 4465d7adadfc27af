using Dossier.Diagnostics;

namespace Dossier.Compose.Entries.Glossary;

/// <summary>A term in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The term.</param>
/// <param name="Language">BCP 47 tag of the term; empty when it is the dossier's.</param>
/// <param name="Span">Where the term was typed.</param>
public sealed record TermLink(string Id, string Name, string Language, TextSpan Span);
