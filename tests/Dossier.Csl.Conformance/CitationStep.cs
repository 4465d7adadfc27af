using Dossier.Csl.Citing;

namespace Dossier.Csl.Conformance;

/// <summary>A citation that is put into a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">The citation.</param>
/// <param name="Before">Ids and notes of those that stand before it.</param>
/// <param name="After">Ids and notes of those that stand after it.</param>
internal sealed record CitationStep(
    string Id,
    Citation Citation,
    List<(string Id, int Note)> Before,
    List<(string Id, int Note)> After
);
