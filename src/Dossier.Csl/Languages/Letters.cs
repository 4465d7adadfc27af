namespace Dossier.Csl.Languages;

/// <summary>Capitals and small letters by language, whatever language the machine is set to.</summary>
internal static class Letters
{
    /// <summary>Whether ı and İ are letters of a language.</summary>
    public static bool HasDotlessI(string language) =>
        language.Length >= 2
        && (
            language.StartsWith("tr", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("az", StringComparison.OrdinalIgnoreCase)
        )
        && (language.Length == 2 || language[2] is '-' or '_');

    /// <summary>The capital of a letter; itself where it has none.</summary>
    public static char Upper(char c, bool dotless) =>
        c switch
        {
            'i' when dotless => 'İ',
            'ı' => 'I',
            _ => char.ToUpperInvariant(c),
        };

    /// <summary>A letter as a small one.</summary>
    public static char Lower(char c, bool dotless) =>
        c switch
        {
            'I' when dotless => 'ı',
            'İ' => 'i',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>Whether no letter is a capital.</summary>
    public static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
