using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Npm.Packages;

namespace Dossier.Cli.Verbs.Beginning;

/// <summary>The dossier that <c>new</c> adds something to.</summary>
internal static class ExistingDossier
{
    /// <summary>
    /// Reads the dossier with its theme. Where there is none, or it cannot be read, tells the user so, and returns null
    /// and the exit code.
    /// </summary>
    /// <param name="input">The dossier's folder.</param>
    /// <param name="initCall">The call that makes one that is not there.</param>
    public static (InputSet? Inputs, int Code) Read(string input, string initCall)
    {
        if (!File.Exists(Path.Combine(input, InputSet.SettingsFile)))
        {
            return (
                null,
                WrongCall.Refuse(
                    $"there is no dossier in '{input}'; name its folder with --input, or make one with '{initCall}'"
                )
            );
        }

        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(input, "", [ProgramTheme.Folder, Path.Combine(DossierHome.Of(input), "theme")]),
            bag
        );
        return bag.HasErrors ? (null, Print(bag)) : (inputs, ExitCodes.Done);
    }

    /// <summary>Writes the findings to standard error; returns the exit code of a dossier with errors.</summary>
    /// <param name="bag">What is wrong.</param>
    public static int Print(DiagnosticBag bag)
    {
        Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
        return ExitCodes.Errors;
    }
}
