using System.Collections.Immutable;
using Dossier.Fingerprints;
using Dossier.Statements;

namespace Dossier.Model.Grounding;

/// <summary>A paragraph or footnote of an article.</summary>
/// <param name="Id">Such as <c>p14</c>, in reading order; <c>n3</c> for the third footnote.</param>
/// <param name="Section">The heading it stands under; empty before the first.</param>
/// <param name="Words">Its length in words; 0 when not recorded.</param>
public sealed record Passage(string Id, string Section, int Words)
{
    /// <summary>Keyed hash of its folded text, 32 hexadecimal digits; empty in a record made by hand.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Footnotes that it refers to, by id.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Its figures in canonical form, sorted by ordinal.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Its runs of three words.</summary>
    public Fingerprint Runs { get; init; } = Fingerprint.Empty;

    /// <summary>Its words with a capital or a digit, and those of addresses.</summary>
    public Fingerprint Names { get; init; } = Fingerprint.Empty;

    /// <summary>The stems of its longer words.</summary>
    public Fingerprint Stems { get; init; } = Fingerprint.Empty;

    /// <summary>Its sentences; none in a record of format 1.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];
}
