namespace Dossier.Tests.Fixtures;

/// <summary>The repository that the tests are built from.</summary>
internal static class Repository
{
    /// <summary>Its root: the folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether expectations are to be rewritten in place of being compared: <c>DOSSIER_UPDATE=1</c>.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable("DOSSIER_UPDATE") == "1";

    /// <summary>
    /// Whether tests of many cases try many times as many: <c>DOSSIER_LONG=1</c>, as build/long says it.
    /// </summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("DOSSIER_LONG") == "1";

    /// <summary>A path below the root, from one with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dossier.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Dossier.sln above {AppContext.BaseDirectory}");
    }
}
