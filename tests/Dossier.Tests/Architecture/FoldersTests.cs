using System.Reflection;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Robustness.Comparers;

namespace Dossier.Tests.Architecture;

/// <summary>Where a behaviour lives can be guessed from the names of folders.</summary>
public sealed class FoldersTests
{
    /// <summary>How many files a folder holds beside its own folders, before its name says too little.</summary>
    private const int MaxFilesOfFolder = 20;

    public static TheoryData<string> Projects =>
        [
            .. Directory
                .EnumerateDirectories(Root)
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> Assemblies => CompiledCode.Own;

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_a_heap(string project)
    {
        var heaps = Files(project)
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .Where(folder => folder.Count() > MaxFilesOfFolder)
            .Select(folder => $"{folder.Key}: {folder.Count()}");
        Assert.Empty(heaps);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_follows_its_folder(string project)
    {
        var strayed = Files(project)
            .Where(file =>
                !File.ReadLines(Path.Combine(Root, file))
                    .Any(line => line == $"namespace {Path.GetDirectoryName(file)!.Replace('/', '.')};")
                && Path.GetFileName(file) != "Program.cs"
            );
        Assert.Empty(strayed);
    }

    /// <summary>Else the name would lead to the folder where the type is meant.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_type_has_the_name_of_its_folder(string assembly) =>
        Assert.DoesNotContain(Assembly.Load(assembly).GetTypes(), type => type.Namespace?.Split('.')[^1] == type.Name);

    private static string Root => Repository.PathOf("src");

    /// <summary>The files of a project, below <c>src</c>.</summary>
    private static IEnumerable<string> Files(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.StartsWith(Path.Combine(project, "obj"), StringComparison.Ordinal))
            .Where(file => !file.StartsWith(Path.Combine(project, "bin"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
