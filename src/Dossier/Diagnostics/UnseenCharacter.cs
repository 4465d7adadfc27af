using Dossier.Languages.Letters;

namespace Dossier.Diagnostics;

/// <summary>Names that hold a character that nobody sees: what such a name leads to would be said in vain.</summary>
internal static class UnseenCharacter
{
    /// <summary>Reports the first unseen character of a name, at its own place; false where there is none.</summary>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="span">Where it stands; the character is pointed at where the text there is the name, letter by
    /// letter.</param>
    /// <param name="bag">Takes the finding.</param>
    public static bool Report(string name, TextSpan span, DiagnosticBag bag)
    {
        if (Invisible.In(name) is not var (sign, at))
        {
            return false;
        }

        var isLiteral =
            span.File is { } file
            && span.Length == name.Length
            && string.CompareOrdinal(file.Text, span.Start, name, 0, name.Length) == 0;
        bag.Report(
            Codes.UnseenCharacter,
            isLiteral ? span.Part(at, sign.Utf16SequenceLength) : span,
            Message(name, sign)
        );
        return true;
    }

    /// <summary>The same for the path of a file.</summary>
    public static bool ReportFile(string path, DiagnosticBag bag)
    {
        if (Invisible.In(path) is not var (sign, _))
        {
            return false;
        }

        bag.ReportFile(Codes.UnseenCharacter, path, Message(path, sign));
        return true;
    }

    private static string Message(string name, System.Text.Rune sign) =>
        $"'{name}' holds {Invisible.Name(sign)}, which cannot be seen";
}
