using System.Collections.Immutable;
using Dossier.Editions;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Model;

namespace Dossier;

/// <summary>What a compilation came to.</summary>
/// <param name="Briefing">The briefing; null when it could not be read.</param>
/// <param name="Output">What can be published; null when anything was an error.</param>
public sealed record Compilation(Briefing? Briefing, OutputTree? Output)
{
    /// <summary>
    /// What a typesetter needs to make the PDF; null when none was asked for, or anything was an error.
    /// </summary>
    public PrintJob? Print { get; init; }

    /// <summary>PDFs that belong to the output.</summary>
    public ImmutableArray<PrintOrder> Orders { get; init; } = [];

    /// <summary>The sealed editions that the output holds, the first one first.</summary>
    public ImmutableArray<EditionEntry> Editions { get; init; } = [];

    /// <summary>Adds to the output, once its PDFs are in it, what the next build needs to know of this one.</summary>
    public Func<OutputTree, OutputTree> Close { get; init; } = tree => tree;

    /// <summary>What can be searched; null when no index was asked for, or anything was an error.</summary>
    public SearchJob? Search { get; init; }
}
