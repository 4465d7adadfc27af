using System.Collections.Immutable;
using Dossier.Model.Grounding;

namespace Dossier.Model;

/// <summary>What <c>grounding:</c> in <c>dossier.yml</c> says.</summary>
/// <param name="LongestRun">Words in a row that may agree with the article outside quotation marks; at least 4.</param>
/// <param name="Unused">Passages that the dossier leaves out on purpose, and why.</param>
public sealed record GroundingSettings(int LongestRun, ImmutableArray<UnusedPassage> Unused)
{
    /// <summary>The rules from which on every sentence is compared with the passages of its block.</summary>
    public const int SentenceRules = 2;

    /// <summary>
    /// The rules that the dossier is held to: under 1, what later rules find stays a warning, whatever the host asks.
    /// </summary>
    public int Rules { get; init; } = 1;

    /// <summary>Whether a second reader must have agreed with every block.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Where nothing is said: runs of up to eight words.</summary>
    public static readonly GroundingSettings Default = new(8, []);
}
