using Dossier.Csl.Text;

namespace Dossier.Csl.Citing.Bibliographies;

/// <summary>An entry of a bibliography.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What it says; empty where the style says nothing of such an item.</param>
public sealed record BibliographyEntry(string Id, int Number, FormattedText Text);
