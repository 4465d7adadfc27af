using System.Text;
using Dossier.Diagnostics;
using Dossier.Npm.Programs;

namespace Dossier.Npm.Packages;

/// <summary>What a theme takes from npm: the typesetter, the search index, the typefaces.</summary>
/// <param name="Folder">The folder with the theme's programs and <c>node_modules</c>; null when it cannot be
/// had.</param>
/// <param name="Missing">What is wrong, with how to mend it; null when nothing is.</param>
public sealed record ThemePackages(string? Folder, string? Missing)
{
    /// <summary>
    /// The first program of a dossier's own theme that is not run, since nobody said that it is trusted; null for none.
    /// </summary>
    public string? NotTrusted { get; private init; }

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    /// <summary>Installs what the lock file of a theme names, if it is not there in that very version.</summary>
    /// <param name="themes">The theme folders, the program's own first. A later one goes before it if it has what is
    /// needed and is trusted: what it brings could do on this machine whatever its user can.</param>
    /// <param name="trust">Whether the later ones are trusted.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<ThemePackages> Ready(
        IEnumerable<string> themes,
        bool trust,
        Action<string> progress,
        CancellationToken cancel = default
    )
    {
        string[] folders = [.. themes.Select(Path.GetFullPath)];
        var folder = folders
            .Take(trust ? folders.Length : 1)
            .Reverse()
            .FirstOrDefault(folder =>
                File.Exists(Path.Combine(folder, "package-lock.json"))
                && File.Exists(Path.Combine(folder, "print", "compile.mjs"))
            );
        if (folder is null)
        {
            return new ThemePackages(
                null,
                "no theme folder has package-lock.json and print/compile.mjs; take them from the program's theme"
            );
        }

        var notTrusted = trust
            ? null
            : folders
                .Skip(1)
                .Select(theme => ThemePrograms.Foreign(theme, folders[0]))
                .FirstOrDefault(file => file is not null);
        var node = await NodeProgram.Version(cancel);
        if (node is null || !NodeProgram.IsNewEnough(node))
        {
            return new ThemePackages(
                null,
                $"Node.js {(node is null ? "is not installed" : $"{node} is too old")}: {NodeProgram.Get}"
            )
            {
                NotTrusted = notTrusted,
            };
        }

        try
        {
            var home = PackageHome.Of(folder);
            PackageHome.Fill(folder, home);
            return await Install(home, progress, cancel) is { } fault
                ? new ThemePackages(null, fault) { NotTrusted = notTrusted }
                : new ThemePackages(home, null) { NotTrusted = notTrusted };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new ThemePackages(
                null,
                "npm's packages cannot be put into the theme's folder; look at its permissions, or name "
                    + $"another with {PackageHome.Variable}"
            )
            {
                NotTrusted = notTrusted,
            };
        }
    }

    /// <summary>Says what was not run, and why.</summary>
    /// <param name="bag">Takes the finding.</param>
    public void Report(DiagnosticBag bag)
    {
        if (NotTrusted is { } program)
        {
            bag.ReportFile(
                Codes.NotTrusted,
                $"theme/{program}",
                "the theme's own program is not run; the one that came with Dossier is run in its place",
                "a program can do on this machine whatever you can; if you know who wrote it, say --trust-theme"
            );
        }
    }

    /// <summary>Has npm install what the lock file names, unless it is there; why that failed, or null.</summary>
    private static async Task<string?> Install(string folder, Action<string> progress, CancellationToken cancel)
    {
        var wanted = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancel);
        var turnFile = Path.Combine(folder, ".npm.lock");
        // Where another build installs, or was killed while it did, packages may be there in part.
        if (!File.Exists(turnFile) && InstalledPackages.AreIn(folder, wanted, orByHand: true))
        {
            return null;
        }

        // One build installs at a time. The others then find its stamp; where that is missing, it was killed midway.
        await using var turn = await WaitForTurn(turnFile, progress, cancel);
        if (turn is null)
        {
            return "another build has been installing from npm for five minutes; when it has ended, build again";
        }

        if (InstalledPackages.AreIn(folder, wanted, orByHand: false))
        {
            return null;
        }

        progress("Installing typesetter, search and typefaces from npm (once, some 75 MB)");
        var result = await OutsideProgram.Run(
            NodeProgram.Npm,
            ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            folder,
            default,
            InstallLimit,
            cancel
        );
        if (result is not { ExitCode: 0 })
        {
            return result switch
            {
                null => "npm is not installed; it comes with Node.js (https://nodejs.org)",
                { ExitCode: null } => "'npm ci' took more than five minutes; run it in the theme's folder",
                _ => $"'npm ci' failed in the theme's folder ({FailureReason(result)})",
            };
        }

        InstalledPackages.Vouch(folder, wanted);
        return null;
    }

    /// <summary>
    /// Waits until no other build installs, and keeps others out until the file is closed; null where that takes
    /// longer than <see cref="InstallLimit"/>.
    /// </summary>
    private static async Task<FileStream?> WaitForTurn(string file, Action<string> progress, CancellationToken cancel)
    {
        var step = TimeSpan.FromMilliseconds(200);
        for (var waited = TimeSpan.Zero; waited < InstallLimit; waited += step)
        {
            try
            {
                return new FileStream(
                    file,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException fault) when (IsTaken(fault))
            {
                if (waited == TimeSpan.Zero)
                {
                    progress("Waiting for another build that installs from npm");
                }

                await Task.Delay(step, cancel);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a file cannot be opened because another program holds it: ERROR_SHARING_VIOLATION, or EWOULDBLOCK of
    /// Linux or macOS.
    /// </summary>
    private static bool IsTaken(IOException fault) => fault.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>The first line of npm's output with ‘error’ in it; else the exit code.</summary>
    private static string FailureReason(ProgramResult result)
    {
        var text = result.Errors.Length > 0 ? result.Errors : Encoding.UTF8.GetString(result.Output);
        var line = text.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
        return line ?? $"exit code {result.ExitCode}";
    }
}
