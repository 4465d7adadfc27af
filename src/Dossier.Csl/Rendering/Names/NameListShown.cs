using System.Collections.Immutable;
using Dossier.Csl.Items;

namespace Dossier.Csl.Rendering.Names;

/// <summary>A list of names as it was shown.</summary>
/// <param name="Names">Its names.</param>
/// <param name="Shown">How many of them were shown.</param>
/// <param name="Initials">What follows initials; null where names are not shortened so.</param>
internal readonly record struct NameListShown(ImmutableArray<PersonName> Names, int Shown, string? Initials);
