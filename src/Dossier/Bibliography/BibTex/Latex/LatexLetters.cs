using Dossier.Languages.Letters;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>Letters that LaTeX writes as commands.</summary>
internal static class LatexLetters
{
    /// <summary>
    /// What an accent is applied to, with it; an accent on nothing is the accent itself: <c>\~{}</c>.
    /// </summary>
    /// <param name="letters">What follows the command.</param>
    /// <param name="name">The command.</param>
    /// <param name="accent">The combining character.</param>
    public static string Accented(string letters, string name, string accent)
    {
        letters =
            letters.StartsWith('ı') ? $"i{letters[1..]}"
            : letters.StartsWith('ȷ') ? $"j{letters[1..]}"
            : letters;
        if (letters.Trim().Length == 0)
        {
            return (name.Length == 1 && !char.IsAsciiLetter(name[0]) ? name : "") + letters;
        }

        var length = char.IsSurrogate(letters[0]) && letters.Length > 1 ? 2 : 1;
        return Characters.Composed(letters[..length] + accent) + letters[length..];
    }

    /// <summary>A Cyrillic letter by its command; null for any other.</summary>
    public static string? Cyrillic(string name) =>
        name.StartsWith("cyr", StringComparison.Ordinal) ? MathCommands.Cyrillic.GetValueOrDefault(name[3..])
        : name.StartsWith("CYR", StringComparison.Ordinal)
            ? MathCommands.Cyrillic.GetValueOrDefault(name[3..].ToLowerInvariant())?.ToUpperInvariant()
        : null;
}
