using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Tests.Fixtures;

/// <summary>Programs of others, with which the tests read what we write.</summary>
internal static class Outside
{
    /// <summary>
    /// Runs a program and gives what it wrote; skips the test where it is missing, and fails where CI is set.
    /// </summary>
    /// <param name="package">The Debian package that holds it, for the message.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static CommandResult Run(
        string package,
        string folder,
        string input,
        string program,
        params string[] arguments
    )
    {
        var result = TryRun(folder, input, program, arguments);
        Need(result is not null, package);
        return result!;
    }

    /// <summary>Runs a Python module or script with the machine's own Python, which has Debian's packages.</summary>
    public static CommandResult Python(string packages, string modules, string folder, params string[] arguments)
    {
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        Need(TryRun(folder, "", python, "-c", $"import {modules}") is { Code: 0 }, packages);
        return TryRun(folder, "", python, arguments)!;
    }

    private static void Need(bool isThere, string package)
    {
        if (!isThere)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true",
                $"{package} is needed to read the exports; install it where CI is set"
            );
            Assert.Skip($"{package} is not installed, so what we write is not read by others");
        }
    }

    private static CommandResult? TryRun(string folder, string input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
