using System.Text.Json;
using System.Xml.Linq;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Supply;

/// <summary>What is installed is what the lock files name: by version and hash, from wherever it comes.</summary>
public sealed class LockFileTests
{
    /// <summary>The project from which the native program is published.</summary>
    private const string Native = "src/Dossier.Cli/Dossier.Cli.csproj";

    public static TheoryData<string> NpmLockFiles => [.. Find("package-lock.json")];

    public static TheoryData<string> NuGetLockFiles => [.. Find("packages.*lock.json")];

    [Theory]
    [MemberData(nameof(NpmLockFiles))]
    public void Every_package_of_npm_has_its_hash_and_no_address(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf(file)));
        var packages = json
            .RootElement.GetProperty("packages")
            .EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .ToArray();
        Assert.NotEmpty(packages);
        string[] wrong =
        [
            .. packages
                .Where(package =>
                    !package.Value.TryGetProperty("integrity", out var hash)
                    || !hash.GetString()!.StartsWith("sha512-", StringComparison.Ordinal)
                    || package.Value.TryGetProperty("resolved", out _)
                )
                .Select(package => package.Name),
        ];
        Assert.True(
            wrong.Length == 0,
            $"build/lock adds the hashes that npm leaves out, of:\n{string.Join('\n', wrong)}"
        );
    }

    [Theory]
    [MemberData(nameof(NuGetLockFiles))]
    public void Every_package_of_NuGet_has_its_hash_and_no_address(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var packages = json
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .ToArray();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.NotEmpty(package.Value.GetProperty("contentHash").GetString()!));
    }

    [Fact]
    public void Every_project_of_the_solution_has_a_lock_file() =>
        Assert.All(Find("*.csproj").Where(IsInSolution), project => HasLock(project, "packages.lock.json"));

    [Fact]
    public void Every_project_of_the_native_program_has_a_lock_file_for_it() =>
        Assert.All(WithReferences(Native), project => HasLock(project, "packages.linux-x64.lock.json"));

    private static bool IsInSolution(string project) =>
        File.ReadAllText(Repository.PathOf("Dossier.sln"))
            .Replace('\\', '/')
            .Contains($"\"{project}\"", StringComparison.Ordinal);

    private static void HasLock(string project, string name) =>
        Assert.True(
            File.Exists(Repository.PathOf($"{Path.GetDirectoryName(project)}/{name}")),
            $"{project} has no {name}; build/lock makes it"
        );

    /// <summary>A project and all that it refers to, by paths below the root.</summary>
    private static HashSet<string> WithReferences(string project)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { project };
        var folder = Path.GetDirectoryName(Repository.PathOf(project))!;
        foreach (var reference in XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference"))
        {
            var path = Path.GetFullPath(reference.Attribute("Include")!.Value.Replace('\\', '/'), folder);
            found.UnionWith(WithReferences(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')));
        }

        return found;
    }

    /// <summary>
    /// Files of a name below the root, by paths with forward slashes in ordinal order, without what is not the
    /// project's own: packages, what a build makes, hidden folders.
    /// </summary>
    private static List<string> Find(string pattern)
    {
        List<string> found =
        [
            .. new[] { "src", "tests", "theme" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
                )
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "node_modules" or "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(found);
        return found;
    }
}
