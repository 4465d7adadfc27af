using System.CommandLine;
using System.Runtime.InteropServices;
using Dossier.Cli.Verbs.Building;
using Dossier.Input.Folders;
using Dossier.Npm.Packages;
using Dossier.Npm.Programs;

namespace Dossier.Cli.Verbs.Beginning;

/// <summary><c>dossier doctor</c>.</summary>
internal static class DoctorVerb
{
    /// <summary>Something that a build needs of the machine.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Found">What is there.</param>
    /// <param name="Mends">What mends it; null where nothing is missing.</param>
    private sealed record Finding(string Name, string Found, string? Mends);

    /// <summary>Makes the verb: its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "doctor",
            """
            Says what this machine has of what PDF, search and typefaces need, what is missing, and what mends it. Changes nothing, asks
            no other machine. Exit code 1 where something is missing; the site itself is built all the same.
            """
        );
        verb.SetRun((_, cancel) => Run(cancel));
        return verb;
    }

    private static int Run(CancellationToken cancel)
    {
        Console.Out.WriteLine(
            $"Dossier {ProgramPackage.Version} for {RuntimeInformation.RuntimeIdentifier}, in "
                + $"{AppContext.BaseDirectory}"
        );
        var findings = CheckMachine(cancel).ToList();
        var width = findings.Max(finding => finding.Name.Length);
        foreach (var finding in findings)
        {
            Console.Out.WriteLine(
                $"{(finding.Mends is null ? "  " : "! ")}{finding.Name.PadRight(width)}  {finding.Found}"
            );
            if (finding.Mends is { } mends)
            {
                Console.Out.WriteLine($"  {"".PadRight(width)}  to mend it: {mends}");
            }
        }

        var missing = findings.Count(finding => finding.Mends is not null);
        Console.Out.WriteLine(
            missing == 0
                ? "Nothing is missing."
                : $"{BuildRun.Plural(missing, "thing")} missing: until then builds leave out what needs it, and say so."
        );
        return missing == 0 ? ExitCodes.Done : ExitCodes.Errors;
    }

    /// <summary>What the machine has of what a build needs, one after the other.</summary>
    private static IEnumerable<Finding> CheckMachine(CancellationToken cancel)
    {
        var node = NodeProgram.Version(cancel).GetAwaiter().GetResult();
        yield return new(
            "Node.js",
            node ?? "not found",
            node is not null && NodeProgram.IsNewEnough(node) ? null : NodeProgram.Get
        );
        var npm = NodeProgram.NpmVersion(cancel).GetAwaiter().GetResult();
        yield return new("npm", npm ?? "not found", npm is null ? "it comes with Node.js (https://nodejs.org)" : null);

        var theme = ProgramTheme.Folder;
        var home = PackageHome.Of(theme);
        var isInstalled = InstalledPackages.AreIn(home);
        yield return new(
            home == theme ? "Packages, in the program's folder" : "Packages, in a cache",
            isInstalled ? home : $"none yet in {home}",
            isInstalled ? null : "'dossier build' fetches them from npm, once (some 75 MB)"
        );
        var takesPackages = PackageHome.CanWrite(home);
        yield return new(
            "Rights to write them there",
            takesPackages ? "yes" : "no",
            isInstalled || takesPackages
                ? null
                : $"name a folder that you may write in the variable {PackageHome.Variable}"
        );
        yield return CheckTypefaces(theme, home);
        var takesOutput = PackageHome.CanWrite("output");
        yield return new(
            "Rights to write output/ here",
            takesOutput ? "yes" : "no",
            takesOutput ? null : "go to a folder of your own, or name one with --output"
        );
    }

    private static Finding CheckTypefaces(string theme, string home)
    {
        var named = Directory
            .EnumerateFiles(Path.Combine(theme, "assets"), "*.css")
            .SelectMany(file => PackageFiles.Named(File.ReadAllText(file)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = named.Count(path => File.Exists(Path.Combine(home, "node_modules", path)));
        return new(
            "Typefaces",
            $"{found} of {named.Count} files",
            found == named.Count ? null : "they come with the packages; until then readers see their own"
        );
    }
}
