using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;

namespace Dossier.Cli.Importing;

/// <summary>The dossier that an import goes into.</summary>
/// <param name="Briefing">What it has.</param>
/// <param name="Input">Its folder on disk.</param>
internal sealed record ImportTarget(Briefing Briefing, string Input)
{
    /// <summary>Reads a dossier; null when it cannot be read.</summary>
    public static ImportTarget? Read(string input)
    {
        var bag = new DiagnosticBag();
        var home = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) ?? ".";
        var inputs = InputReader.Read(
            new InputFolders(input, Path.Combine(home, "seeds"), [Path.Combine(AppContext.BaseDirectory, "theme")]),
            bag
        );
        return Compiler.Compile(inputs, new BuildRequest(null, _ => { }) { Site = false }, bag).Briefing is { } briefing
            ? new ImportTarget(briefing, input)
            : null;
    }

    /// <summary>Where a file of the dossier stands on disk.</summary>
    public string PathOf(InputFile file)
    {
        // Every path begins with the input folder's name; what stands before the settings file's name is that prefix.
        var rootLength = (Briefing.Settings.Span.File?.Path ?? "").Length - InputSet.SettingsFile.Length;
        return Path.Combine(Input, file.Path[Math.Clamp(rootLength, 0, file.Path.Length)..]);
    }
}
