namespace Dossier.Cli.Print;

/// <summary>What came of setting a briefing.</summary>
/// <param name="Pdf">The PDF; null when there is none.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Missing">What the machine lacks, in one line, with how to get it; null when nothing is missing.</param>
internal sealed record PrintOutcome(ReadOnlyMemory<byte>? Pdf, int Pages, string? Missing);
