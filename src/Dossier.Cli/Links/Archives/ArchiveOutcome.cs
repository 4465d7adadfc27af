namespace Dossier.Cli.Links.Archives;

/// <summary>What came of looking for a copy.</summary>
/// <param name="Copy">The copy; null when there is none.</param>
/// <param name="Fault">Why the archive could not be asked; empty when it answered.</param>
internal sealed record ArchiveOutcome(Memento? Copy, string Fault = "");
