using System.Text;

namespace Dossier.Cli.Print;

/// <summary>The folder from which the typesetter runs: a theme with <c>package.json</c>, into which npm installs what its lock file names.</summary>
internal static class TypesetterFolder
{
    private const string Installing = "Installing the typesetter from npm (once, some 50 MB)";

    private const string Package = "node_modules/@myriaddreamin/typst-ts-node-compiler";
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    /// <summary>The last of the theme folders that has what is needed, as a dossier's own comes last; null when none has.</summary>
    public static string? Find(IEnumerable<string> themes) => themes.Reverse().Select(Path.GetFullPath).FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "package-lock.json")) && File.Exists(Path.Combine(folder, "print", "compile.mjs")));

    /// <summary>Installs what the lock file names, if it is not there in that very version. Null when all is well, else what is wrong.</summary>
    public static async Task<string?> Install(string folder, Action<string> progress)
    {
        var wanted = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(folder, "node_modules", ".dossier-lock");
        if (Directory.Exists(Path.Combine(folder, Package)) && (!File.Exists(stamp) || (await File.ReadAllBytesAsync(stamp)).AsSpan().SequenceEqual(wanted)))
        {
            return null;
        }

        progress(Installing);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var result = await OutsideProgram.Run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, default, InstallLimit);
        if (result is not { Code: 0 })
        {
            return result switch
            {
                null => "npm is not installed; it comes with Node.js (https://nodejs.org)",
                { Code: null } => "'npm ci' took more than five minutes; run it in the theme's folder",
                _ => $"'npm ci' failed in the theme's folder ({Reason(result)})",
            };
        }

        await File.WriteAllBytesAsync(stamp, wanted);
        return null;
    }

    private static string Reason(ProgramResult result)
    {
        var text = result.Errors.Length > 0 ? result.Errors : Encoding.UTF8.GetString(result.Output);
        var line = text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
        return line ?? $"exit code {result.Code}";
    }
}
