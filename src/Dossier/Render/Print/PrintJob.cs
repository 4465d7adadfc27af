using System.Collections.Immutable;

namespace Dossier.Render.Print;

/// <summary>All that a typesetter needs, in memory: data, drawings and images; the template is the theme's.</summary>
/// <param name="Name">The PDF's file name.</param>
/// <param name="Files">Bytes by path: <c>briefing.json</c>, <c>drawings/…</c>, <c>images/…</c>, <c>sources/…</c> and the template's files.</param>
/// <param name="Images">The images among them that the text shows, each with a place that shows it.</param>
/// <param name="Standard">The PDF standard to keep, by its name in Typst.</param>
/// <param name="Timestamp">The edition's date in seconds since 1970, UTC: what the PDF says of its making.</param>
public sealed record PrintJob(
    string Name,
    ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files,
    ImmutableSortedDictionary<string, Diagnostics.SourceSpan> Images,
    string Standard,
    long Timestamp);
