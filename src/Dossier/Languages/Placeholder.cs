using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>
/// The sentences that hold a place until an editor writes, and how a text that is not written is known.
/// </summary>
public static partial class Placeholder
{
    /// <summary>What stands for a definition that an imported entry lacks.</summary>
    public const string Definition = "To be defined.";

    private static readonly (string Language, string Sentence)[] Sentences =
    [
        ("tr", "Henüz yazılmadı."),
        ("kk", "Әлі жазылған жоқ."),
        ("ru", "Ещё не написано."),
        ("en", "To be written."),
    ];

    /// <summary>The sentence of a language; the English one where the language has none.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static string In(string language) =>
        Array.Find(Sentences, entry => entry.Language == language.Split('-')[0]).Sentence ?? Sentences[^1].Sentence;

    /// <summary>Whether a whole text holds a place and says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var bare = text.Trim();
        if (bare is Definition or "…" or "..." or "–" or "-")
        {
            return true;
        }

        foreach (var (_, sentence) in Sentences)
        {
            if (bare.SequenceEqual(sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a writer left for later in a text, such as TODO; null where nothing.</summary>
    public static string? Reminder(ReadOnlySpan<char> text)
    {
        foreach (var found in Reminders().EnumerateMatches(text))
        {
            return text.Slice(found.Index, found.Length).ToString();
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:TODO|FIXME|TBD)\b|\b[Ll]orem ipsum\b|\[citation needed\]")]
    private static partial Regex Reminders();
}
