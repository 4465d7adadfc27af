namespace Dossier.Check.Grounding.Indexes;

/// <summary>A word of a text as far as a record can know it.</summary>
/// <param name="Hash">The hash of the folded word, or of its stem.</param>
/// <param name="IsName">Whether it is a name or a number, kept whole; else a stem.</param>
internal readonly record struct RecordWord(ulong Hash, bool IsName);
