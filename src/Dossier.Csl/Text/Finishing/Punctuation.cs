namespace Dossier.Csl.Text.Finishing;

/// <summary>What becomes of two marks that meet: ‘?’ and ‘.’ are ‘?’ alone.</summary>
internal static class Punctuation
{
    /// <summary>Which of two marks that meet stay.</summary>
    public enum Meeting
    {
        Both,
        First,
        Second,
    }

    /// <summary>Whether a character is a mark that takes part.</summary>
    public static bool IsMark(char c) => c is '.' or ',' or ':' or ';' or '!' or '?';

    /// <summary>Whether a mark goes inside a closing quotation mark, where the language wants that.</summary>
    public static bool GoesInside(char c) => c is '.' or ',' or '!' or '?';

    /// <summary>Which of two marks stay.</summary>
    public static Meeting Meet(char first, char second)
    {
        if (first == second)
        {
            return Meeting.First;
        }

        return (first, second) switch
        {
            (':' or ';' or '!' or '?', '.') => Meeting.First,
            (';' or '!' or '?', ':') => Meeting.First,
            (':' or ';', '!' or '?') => Meeting.Second,
            _ => Meeting.Both,
        };
    }
}
