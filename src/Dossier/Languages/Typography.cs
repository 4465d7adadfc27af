namespace Dossier.Languages;

/// <summary>What a keyboard cannot type and a typesetter sets.</summary>
public static class Typography
{
    /// <summary>
    /// A straight apostrophe after a letter or digit becomes a curly one, unless it ends what a straight one began; the
    /// text keeps its length.
    /// </summary>
    public static string Apostrophes(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (span, from) =>
            {
                var quoted = false;
                for (var i = 0; i < from.Length; i++)
                {
                    span[i] = from[i];
                    if (from[i] != '\'')
                    {
                        continue;
                    }

                    var (after, before) = (
                        i > 0 && char.IsLetterOrDigit(from[i - 1]),
                        i + 1 < from.Length && char.IsLetterOrDigit(from[i + 1])
                    );
                    if (after && (before || !quoted))
                    {
                        span[i] = '’';
                    }
                    else
                    {
                        quoted = before;
                    }
                }
            }
        );
    }
}
