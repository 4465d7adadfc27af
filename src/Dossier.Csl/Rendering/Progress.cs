using System.Collections.Immutable;

namespace Dossier.Csl.Rendering;

/// <summary>What elements that were rendered already mean for those after them.</summary>
/// <param name="HasNames">Whether the first <c>names</c> were written.</param>
/// <param name="NameListCount">How many lists of names were rendered so far.</param>
/// <param name="HasYearSuffix">Whether a suffix of the year was written.</param>
/// <param name="DisambiguateTests">How many tests ‘disambiguate’ were met on the way.</param>
/// <param name="Suppressed">Variables that stood in for others and are not written again; null where none did.</param>
internal readonly record struct Progress(
    bool HasNames,
    int NameListCount,
    bool HasYearSuffix,
    int DisambiguateTests,
    ImmutableHashSet<string>? Suppressed
);
