using System.Collections.Immutable;

namespace Dossier.Encode;

/// <summary>
/// A form of the dossier that is made once its print is set, as it may name the printed pages.
/// </summary>
/// <param name="Paths">Its paths in the output.</param>
/// <param name="Make">
/// Makes its bytes, given the printed page of each label, from 1; null, and a finding, where the theme is at fault.
/// </param>
public sealed record BookOrder(
    ImmutableArray<string> Paths,
    Func<ImmutableSortedDictionary<string, int>, byte[]?> Make
);
