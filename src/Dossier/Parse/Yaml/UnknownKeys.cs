using Dossier.Diagnostics;
using Dossier.Languages;

namespace Dossier.Parse.Yaml;

/// <summary>Says of a key that nobody asked for what it was to be.</summary>
internal static class UnknownKeys
{
    /// <summary>Reports a key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="asked">The keys that are known there.</param>
    /// <param name="isThere">Whether the mapping has a key.</param>
    /// <param name="bag">Takes what is found.</param>
    public static void Report(
        string name,
        SourceSpan span,
        IReadOnlyCollection<string> asked,
        Func<string, bool> isThere,
        DiagnosticBag bag
    )
    {
        if (UnseenCharacter.Report(name, span, bag))
        {
            return;
        }

        if (name.Any(Blank.IsFalse))
        {
            bag.Report(
                Codes.UnseenCharacter,
                span,
                $"the key '{name.Trim()}' holds {Blank.Named(name)}, where YAML needs a plain one",
                "delete it and type a space; it comes along when text is copied from a page or a Word file"
            );
            return;
        }

        var meant =
            Suggestion.Closest(name, asked)
            ?? OtherKeys.Meant(name, key => asked.Contains(key, StringComparer.Ordinal) && !isThere(key));
        bag.Report(
            Codes.UnknownKey,
            span,
            $"the key '{name}' is unknown",
            meant is not null ? $"did you mean '{meant}'?" : $"known keys: {string.Join(", ", asked)}"
        );
    }

    /// <summary>Whether a key that is there, and that nobody asked for, was to be a certain one that is not.</summary>
    public static bool IsMeant(string other, string key) =>
        (Suggestion.Closest(other, [key]) ?? OtherKeys.Meant(other, one => one == key)) is not null;
}
