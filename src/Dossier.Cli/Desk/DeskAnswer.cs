namespace Dossier.Cli.Desk;

/// <summary>What a reader answers at the desk.</summary>
/// <param name="Block">The hash of the block as it was shown.</param>
/// <param name="Reviewer">Who reads.</param>
/// <param name="IsAgreed">Whether the passages bear it out; null where an answer is taken back.</param>
/// <param name="Note">What there is to say of it; may be empty.</param>
internal sealed record DeskAnswer(string Block, string Reviewer, bool? IsAgreed, string Note);
