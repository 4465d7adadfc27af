namespace Dossier.Languages;

/// <summary>
/// Case without a culture, right for Turkish, Kazakh and Russian. The four letters I, İ, ı, i are where
/// the invariant rules fail: they are folded together for look-up, and told apart by <see cref="Same"/>.
/// </summary>
public static class LetterFold
{
    /// <summary>A key under which every casing of a letter falls together; never an equality by itself.</summary>
    public static char Coarse(char letter) => letter switch
    {
        'I' or 'İ' or 'ı' => 'i',
        < (char)128 => (uint)(letter - 'A') <= 'Z' - 'A' ? (char)(letter | 0x20) : letter,
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>
    /// Whether a letter of running text can stand for a letter of a name, if case does not matter.
    /// A capital I stands for i and, in a Turkish or Kazakh name, for ı; ı never stands for i.
    /// </summary>
    /// <param name="name">The letter in the name.</param>
    /// <param name="text">The letter in the text.</param>
    public static bool Same(char name, char text)
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
}
