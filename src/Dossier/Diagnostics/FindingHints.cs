using Dossier.Languages.Letters;

namespace Dossier.Diagnostics;

/// <summary>What a finding says to do, and what it adds of characters that cannot be seen or told apart.</summary>
internal static class FindingHints
{
    /// <summary>The hint; where a message quotes what cannot be seen, with that character's name.</summary>
    public static string? Of(DiagnosticCode code, string message, string? hint)
    {
        var unseen = Invisible.In(message) is var (sign, _)
            ? code == Codes.UnseenCharacter
                ? "delete it; it comes along when text is copied"
                : $"delete {Invisible.Name(sign)}, which cannot be seen; it comes along when text is copied"
            : null;
        if (IsOfName(code) && MixedScript.In(message) is var (letter, alphabet))
        {
            var other = $"the letter '{letter}' is {alphabet}, and only looks like the one that was meant";
            hint = hint is null ? other : $"{hint} {other}";
        }

        return hint is null ? unseen : Invisible.Printable(unseen is null ? hint : $"{hint}; {unseen}");
    }

    /// <summary>Whether a rule is about a name that is not known.</summary>
    private static bool IsOfName(DiagnosticCode code) =>
        code == Codes.UnknownKey
        || code == Codes.UnknownSource
        || code == Codes.UnknownTerm
        || code == Codes.UnknownSection
        || code == Codes.UnknownPassage
        || code == Codes.UnknownContainer
        || code == Codes.BadAttribute
        || code == Codes.MissingAnchor
        || code == Codes.MissingImage;
}
