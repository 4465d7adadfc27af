namespace Dossier.Cli.Links.Archives;

/// <summary>A copy of a page in an archive.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Taken">When it was taken, in UTC.</param>
internal sealed record Memento(string Address, DateTimeOffset Taken);
