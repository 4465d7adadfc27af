namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// What a reader answers at the review desk, the local page of <c>dossier verify --serve</c> for a second reader.
/// </summary>
/// <param name="Block">The hash of the block as it was shown.</param>
/// <param name="Reviewer">Who reads.</param>
/// <param name="IsAgreed">Whether the passages bear it out; null where an answer is taken back.</param>
/// <param name="Note">What there is to say of it; may be empty.</param>
internal sealed record ReviewDeskAnswer(string Block, string Reviewer, bool? IsAgreed, string Note);
