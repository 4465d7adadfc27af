using Dossier.Editions.Changes;

namespace Dossier.Editions.Reuse;

/// <summary>Something that an earlier build wrote, and that may be used again.</summary>
/// <param name="Key">Hash of all that it was made from.</param>
/// <param name="Hash">Hash of all that it came to.</param>
/// <param name="Size">How much the edition changed; null for a first edition and for a PDF.</param>
public sealed record BuiltEarlier(string Key, string Hash, ChangeSize? Size);
