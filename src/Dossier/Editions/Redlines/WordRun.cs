using Dossier.Editions.Changes;

namespace Dossier.Editions.Redlines;

/// <summary>Words in a row with one fate.</summary>
/// <param name="State"><see cref="ChangeState.Same"/>, <see cref="ChangeState.Added"/> or
/// <see cref="ChangeState.Removed"/>.</param>
/// <param name="Text">The words, with what stands between them.</param>
public sealed record WordRun(ChangeState State, string Text);
