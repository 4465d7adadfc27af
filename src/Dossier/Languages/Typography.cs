namespace Dossier.Languages;

/// <summary>What a keyboard cannot type and a typesetter sets.</summary>
public static class Typography
{
    /// <summary>A straight apostrophe after a letter or digit becomes a curly one; the text keeps its length.</summary>
    public static string Apostrophes(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                span[i] = from[i] == '\'' && i > 0 && char.IsLetterOrDigit(from[i - 1]) ? '’' : from[i];
            }
        });
    }
}
