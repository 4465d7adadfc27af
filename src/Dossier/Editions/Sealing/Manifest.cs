using System.Collections.Immutable;
using Dossier.Model.Editions;

namespace Dossier.Editions.Sealing;

/// <summary>What a sealed edition says of itself.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Number">1 for the first edition.</param>
/// <param name="Date">Its date.</param>
/// <param name="Note">What is new, in a sentence or two.</param>
/// <param name="Previous">The edition before it; null for the first.</param>
/// <param name="Files">SHA-256 of every sealed file, by its path below <c>sources/</c>.</param>
/// <param name="Sha256">SHA-256 of the manifest's text before the line that holds it: since that text names every
/// file's, of the whole.</param>
public sealed record Manifest(
    EditionVersion Version,
    int Number,
    DateOnly Date,
    string Note,
    PreviousEdition? Previous,
    ImmutableSortedDictionary<string, string> Files,
    string Sha256
)
{
    /// <summary>The manifest's file, beside the folder of the input.</summary>
    public const string FileName = "manifest.yml";

    /// <summary>The folder of the sealed sources, with its slash.</summary>
    public const string Sources = "sources/";

    /// <summary>The form of sealed editions that this program writes; it reads every form up to this one.</summary>
    public const int Format = 2;

    /// <summary>The first form whose manifests name the rules by which the text is read.</summary>
    internal const int NamesRulesVersion = 2;

    /// <summary>The <see cref="Model.Editions.RulesVersion"/> of its text; the latest for a new one.</summary>
    public int RulesVersion { get; init; } = Model.Editions.RulesVersion.Latest;
}
