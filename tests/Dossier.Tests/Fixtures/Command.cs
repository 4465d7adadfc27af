using System.Diagnostics;

namespace Dossier.Tests.Fixtures;

/// <summary>
/// The <c>dossier</c> command as a process of its own: the program that <c>DOSSIER_PROGRAM</c> names, the native one
/// for instance, which starts in a tenth of the time; else the one built with the tests.
/// </summary>
internal static class Command
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("DOSSIER_PROGRAM");

    private static readonly string Built = Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll");

    /// <summary>
    /// What the program's theme needs is there before it is started for the first time: one test has npm bring it else,
    /// and another sees its next build differ from its last.
    /// </summary>
    private static readonly Lazy<bool> Settled = new(() =>
    {
        Print.Typeset.Settle(Named ?? Built);
        return true;
    });

    private static readonly string Host =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The arguments.</param>
    public static CommandResult Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Variables besides those of the tests.</param>
    /// <param name="arguments">The arguments.</param>
    public static CommandResult Run(string folder, (string Name, string Value)[] environment, string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, (string Name, string Value)[] environment, string[] arguments)
    {
        _ = Settled.Value;
        var start = new ProcessStartInfo(Named ?? Host)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Named is null)
        {
            start.ArgumentList.Add(Built);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
