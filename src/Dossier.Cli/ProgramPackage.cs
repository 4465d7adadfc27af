using System.Reflection;

namespace Dossier.Cli;

/// <summary>What this program is called, and how a machine without it gets it. Set in Directory.Build.props.</summary>
internal static class ProgramPackage
{
    /// <summary>The program's version.</summary>
    public static string Version { get; } =
        typeof(ProgramPackage)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0.0.0";

    /// <summary>Its name on npm.</summary>
    public static string Name { get; } = Metadata("PackageName");

    /// <summary>
    /// Whether npm has it under that name. Until it has, nobody may be told to fetch it: the name could be anyone's.
    /// </summary>
    public static bool IsPublished { get; } = Metadata("IsPublished") == "true";

    /// <summary>
    /// The packed file for Linux on x64, on which hosts build, as <c>build/pack</c> names it: npm's own way with names.
    /// </summary>
    public static string LinuxFile { get; } = $"{Name.TrimStart('@').Replace('/', '-')}-linux-x64-{Version}.tgz";

    /// <summary>What npm is asked for on a host: the name and version, or the packed file beside the dossier.</summary>
    public static string ForHosts { get; } = IsPublished ? $"{Name}@{Version}" : $"./{LinuxFile}";

    /// <summary>What the build wrote into the program under a key.</summary>
    private static string Metadata(string key) =>
        typeof(ProgramPackage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(said => said.Key == key)
            .Value!;
}
