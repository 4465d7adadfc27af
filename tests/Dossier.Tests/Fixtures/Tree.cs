using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dossier.Tests.Fixtures;

/// <summary>Folders as values: fingerprints of all files by path.</summary>
internal static class Tree
{
    /// <summary>The fingerprints of a folder; empty when it does not exist.</summary>
    public static ImmutableSortedDictionary<string, string> Of(string folder) =>
        !Directory.Exists(folder)
            ? ImmutableSortedDictionary<string, string>.Empty
            : Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToImmutableSortedDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))),
                    StringComparer.Ordinal
                );

    /// <summary>Whether two folders hold the same; if not, the first path that differs is named.</summary>
    public static void Same(
        ImmutableSortedDictionary<string, string> expected,
        ImmutableSortedDictionary<string, string> actual
    )
    {
        var different = expected
            .Keys.Union(actual.Keys)
            .Where(path => expected.GetValueOrDefault(path) != actual.GetValueOrDefault(path));
        Assert.Empty(different.Order(StringComparer.Ordinal));
    }
}
