using System.Collections.Immutable;

namespace Dossier.Csl.Citing.Bibliographies;

/// <summary>The bibliography of a document, and how its style sets it.</summary>
/// <param name="Entries">Its entries, in order.</param>
/// <param name="HangingIndent">Whether all lines of an entry but the first are set in.</param>
/// <param name="SecondFieldAlign">Whether the first field stands in a margin of its own.</param>
/// <param name="EntrySpacing">Lines between entries.</param>
/// <param name="LineSpacing">Height of lines, in multiples of one.</param>
public sealed record Bibliography(
    ImmutableArray<BibliographyEntry> Entries,
    bool HangingIndent,
    bool SecondFieldAlign,
    int EntrySpacing,
    int LineSpacing
);
