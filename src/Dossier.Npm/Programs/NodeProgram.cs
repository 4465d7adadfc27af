using System.Globalization;

namespace Dossier.Npm.Programs;

/// <summary>Node.js, with npm, as the machine has it.</summary>
public static class NodeProgram
{
    /// <summary>The first version that will do.</summary>
    public const int Oldest = 20;

    /// <summary>What mends that there is no Node.js, or too old a one; a hint.</summary>
    public static string Get { get; } =
        string.Create(CultureInfo.InvariantCulture, $"install Node.js {Oldest} or later (https://nodejs.org)");

    /// <summary>How npm is called.</summary>
    internal const string Npm = "npm";

    /// <summary>The version of Node.js, such as <c>20.11.1</c>; null where there is none.</summary>
    public static Task<string?> Version(CancellationToken cancel) => VersionOf("node", cancel);

    /// <summary>The version of npm; null where there is none.</summary>
    public static Task<string?> NpmVersion(CancellationToken cancel) => VersionOf(Npm, cancel);

    /// <summary>Whether a version will do.</summary>
    public static bool IsNewEnough(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        && major >= Oldest;

    /// <summary>
    /// What a program answers to <c>--version</c>, without a <c>v</c> before it; null where it cannot be run, fails, or
    /// takes too long.
    /// </summary>
    private static async Task<string?> VersionOf(string program, CancellationToken cancel)
    {
        var result = await OutsideProgram.Run(
            program,
            ["--version"],
            Environment.CurrentDirectory,
            input: default,
            TimeSpan.FromSeconds(20),
            cancel
        );
        return result is { ExitCode: 0 }
            ? System.Text.Encoding.UTF8.GetString(result.Output).Trim().TrimStart('v')
            : null;
    }
}
