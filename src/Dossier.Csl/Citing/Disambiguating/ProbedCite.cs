using Dossier.Csl.Rendering.Names;

namespace Dossier.Csl.Citing.Disambiguating;

/// <summary>What a cite would say, as far as it is told from others by that.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Lists">Its lists of names.</param>
/// <param name="Tests">How often the style asked on the way whether it is to say more.</param>
internal sealed record ProbedCite(string Text, IReadOnlyList<NameListShown> Lists, int Tests);
