using Dossier.Diagnostics;

namespace Dossier.Model.Grounding;

/// <summary>What a second reader said of a block, as <c>reviews.yml</c> keeps it.</summary>
/// <param name="Block">The hash of the block and its passages as they were then.</param>
/// <param name="Place">Where it stood: the address of its page below the site's root, with its anchor.</param>
/// <param name="Reviewer">Who read it.</param>
/// <param name="Date">The day.</param>
/// <param name="IsAgreed">Whether its passages bear it out; else the reader doubts it.</param>
/// <param name="Note">What the reader has to say of it; may be empty.</param>
/// <param name="Span">Where the hash stands in the file.</param>
public sealed record Review(
    string Block,
    string Place,
    string Reviewer,
    DateOnly Date,
    bool IsAgreed,
    string Note,
    TextSpan Span
);
