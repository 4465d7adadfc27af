using Dossier.Csl.Text;

namespace Dossier.Csl.Citing.Joining;

/// <summary>A cite with what joins it to the one before.</summary>
/// <param name="Cite">The cite.</param>
/// <param name="Body">What is left of it.</param>
/// <param name="Before">What stands before it, unless it is first.</param>
/// <param name="IsCollapsed">Whether it is the last of several that were run together.</param>
internal sealed record JoinedCite(RenderedCite Cite, Node? Body, string Before, bool IsCollapsed = false);
