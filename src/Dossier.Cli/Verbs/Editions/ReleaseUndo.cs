using System.Text;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Write;

namespace Dossier.Cli.Verbs.Editions;

/// <summary><c>dossier release --undo</c>: takes the last seal back.</summary>
internal static class ReleaseUndo
{
    /// <summary>
    /// Takes it back. Where the working text differs from what was sealed, the sealed text would be lost with it, and
    /// that wants to be forced.
    /// </summary>
    /// <param name="input">The dossier's folder.</param>
    /// <param name="inputs">What was read of it.</param>
    /// <param name="files">The same as bytes.</param>
    /// <param name="dryRun">Whether nothing is written.</param>
    /// <param name="force">Whether sealed text may be lost.</param>
    /// <param name="bag">Takes what is wrong with the editions.</param>
    public static int Run(string input, InputSet inputs, DossierFiles files, bool dryRun, bool force, DiagnosticBag bag)
    {
        var editions = EditionChain.Verify(inputs.Editions, bag);
        if (bag.HasErrors)
        {
            return ExitCodes.Errors;
        }

        if (editions is not [.., var last])
        {
            return WrongCall.Refuse("no edition is sealed, so that there is none to take back");
        }

        var folder = Path.Combine(input, "editions");
        var version = last.Manifest.Version;
        if (!force && !IsWorkingText(last.Files, files, inputs.Theme))
        {
            return WrongCall.Refuse(
                $"the working text has changed since {version} was sealed, and what was sealed would be "
                    + $"lost: keep a copy of {folder}/{version}, then say --force"
            );
        }

        if (!force && Unsealed(Path.Combine(folder, version.ToString()), last.Files) is { } unsealed)
        {
            return WrongCall.Refuse(
                $"the folder of {version} holds '{unsealed}', which is not part of the edition and would be lost with "
                    + "it: move it elsewhere, or say --force"
            );
        }

        if (dryRun)
        {
            Console.Out.WriteLine(
                $"Edition {version} would be taken back: {folder}/{version} goes. Nothing was changed."
            );
            return ExitCodes.Done;
        }

        try
        {
            var known = editions.Select(edition => edition.Manifest.Version.ToString());
            if (!EditionFolder.TryRemove(folder, version.ToString(), known))
            {
                return WrongCall.Refuse(
                    $"another release came first, and nothing was changed: look at {folder} and try again"
                );
            }
        }
        catch (ForeignNameException foreign)
        {
            return WrongCall.Refuse(foreign.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(
                $"dossier: {folder}/{version} cannot be removed: look at the folder's permissions, and "
                    + "whether another program has it open"
            );
            return ExitCodes.Errors;
        }

        Console.Out.WriteLine(
            $"Edition {version} is taken back: {folder}/{version} is removed, and the text is the working text again.\n"
                + "Whether it was published nobody here can know: if anybody can have read it, put it back "
                + "from version control, and correct it in input/corrections.yml or by a new edition."
        );
        return ExitCodes.Done;
    }

    /// <summary>
    /// A file in an edition's folder that was not sealed, by ordinal the first, such as a note of an editor; null where
    /// there is none. What file managers leave behind does not count.
    /// </summary>
    private static string? Unsealed(string edition, DossierFiles sealedFiles)
    {
        var known = sealedFiles
            .Input.Keys.Select(name => $"{Manifest.Sources}input/{name}")
            .Concat(sealedFiles.Seeds.Keys.Select(name => $"{Manifest.Sources}seeds/{name}"))
            .Append(Manifest.FileName);
        return OutputMarker.Stranger(edition, known.ToHashSet(StringComparer.Ordinal), []);
    }

    /// <summary>Whether every sealed file lies in the dossier as it was sealed, or came from the theme.</summary>
    private static bool IsWorkingText(DossierFiles before, DossierFiles now, ThemeFiles theme) =>
        before.Input.All(file =>
            IsSame(file.Value, now.Input.GetValueOrDefault(file.Key))
            || (!now.Input.ContainsKey(file.Key) && IsStyleOfTheme(theme, file.Key, file.Value))
        ) && before.Seeds.All(file => IsSame(file.Value, now.Seeds.GetValueOrDefault(file.Key)));

    /// <summary>Whether a sealed file is a citation style that the theme has, byte for byte.</summary>
    private static bool IsStyleOfTheme(ThemeFiles theme, string name, BinaryFile before) =>
        theme.Styles.Any(style =>
            Path.GetFileName(style.Key) == name
            && before.Bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(style.Value.Text))
        );

    private static bool IsSame(BinaryFile before, BinaryFile? now) =>
        now is not null && before.Bytes.Span.SequenceEqual(now.Bytes.Span);
}
