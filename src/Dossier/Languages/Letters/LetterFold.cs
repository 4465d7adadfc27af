using System.Runtime.CompilerServices;

namespace Dossier.Languages.Letters;

/// <summary>
/// Case without a culture, right for Turkish, Kazakh and Russian. The four letters I, İ, ı, i are where
/// the invariant rules fail: they are folded together for look-up, and told apart by <see cref="AreSame"/>.
/// </summary>
public static class LetterFold
{
    /// <summary>
    /// The keys of the commonest letters of Latin, Greek and Cyrillic, up to U+05FF; of others, the runtime is asked
    /// each time.
    /// </summary>
    private static readonly char[] Known = [.. Enumerable.Range(0, 0x600).Select(letter => Lower((char)letter))];

    /// <summary>A key under which every casing of a letter falls together; never an equality by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Coarse(char letter) =>
        letter >= 128 ? CoarseBeyondAscii(letter)
        : (uint)(letter - 'A') <= 'Z' - 'A' ? (char)(letter | 0x20)
        : letter;

    /// <summary>
    /// Whether a letter of running text can stand for a letter of a name, if case does not matter.
    /// A capital I stands for i and, in a Turkish or Kazakh name, for ı; ı never stands for i.
    /// </summary>
    /// <param name="name">The letter in the name.</param>
    /// <param name="text">The letter in the text.</param>
    public static bool AreSame(char name, char text)
    {
        if (name == text)
        {
            return true;
        }

        return name switch
        {
            'ı' => text is 'I',
            'I' => text is 'ı' or 'i',
            'i' => text is 'I' or 'İ',
            'İ' => text is 'i',
            _ => text is not ('I' or 'İ' or 'ı') && Coarse(name) == Coarse(text),
        };
    }

    /// <summary><see cref="Coarse"/> for letters that are not ASCII.</summary>
    private static char CoarseBeyondAscii(char letter) => letter < Known.Length ? Known[letter] : Lower(letter);

    /// <summary>A letter in lower case, and i for each of I, İ and ı.</summary>
    private static char Lower(char letter) => letter is 'I' or 'İ' or 'ı' ? 'i' : char.ToLowerInvariant(letter);
}
