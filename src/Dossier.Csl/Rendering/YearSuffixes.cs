using System.Collections.Immutable;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Rendering;

/// <summary>The letters that tell works of one author and year apart.</summary>
internal static class YearSuffixes
{
    /// <summary>The letters of a number: a to z, then aa.</summary>
    /// <param name="number">From 1.</param>
    public static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Whether elements write the suffix themselves; otherwise it follows the year.</summary>
    public static bool IsWritten(ImmutableArray<Element> elements) =>
        MacroCalls.Writes(elements, "year-suffix", "citation-label");
}
