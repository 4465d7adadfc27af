using System.Globalization;

namespace Dossier.Import.Rdf;

/// <summary>The local names of Turtle.</summary>
internal static class TurtleName
{
    /// <summary>
    /// Whether a character may stand within one: letters and digits, the marks that vowels have in some scripts,
    /// joiners, <c>_</c> and <c>-</c>.
    /// </summary>
    public static bool Has(char character) =>
        char.IsLetterOrDigit(character)
        || character is '_' or '-' or '\u00B7' or '\u200C' or '\u200D' or '\u203F' or '\u2040'
        || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
