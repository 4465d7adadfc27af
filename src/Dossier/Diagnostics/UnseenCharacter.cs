using Dossier.Languages.Letters;

namespace Dossier.Diagnostics;

/// <summary>
/// Reports names that hold a character which nobody sees: whatever is said of such a name would look wrong.
/// </summary>
internal static class UnseenCharacter
{
    /// <summary>Reports the first unseen character of a name, at its own place; false where there is none.</summary>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="span">Where it stands; the character is pointed at where the text there is the name, letter by
    /// letter.</param>
    /// <param name="bag">Takes the finding.</param>
    public static bool Report(string name, TextSpan span, DiagnosticBag bag)
    {
        if (Invisible.In(name) is not var (character, at))
        {
            return false;
        }

        var isLiteral =
            span.File is { } file
            && span.Length == name.Length
            && string.CompareOrdinal(file.Text, span.Start, name, 0, name.Length) == 0;
        bag.Report(
            Codes.UnseenCharacter,
            isLiteral ? span.Part(at, character.Utf16SequenceLength) : span,
            Message(name, character)
        );
        return true;
    }

    /// <summary>The same for the path of a file.</summary>
    public static bool ReportFile(string path, DiagnosticBag bag)
    {
        if (Invisible.In(path) is not var (character, _))
        {
            return false;
        }

        bag.ReportFile(Codes.UnseenCharacter, path, Message(path, character));
        return true;
    }

    private static string Message(string name, System.Text.Rune character) =>
        $"'{name}' holds {Invisible.Name(character)}, which cannot be seen";
}
