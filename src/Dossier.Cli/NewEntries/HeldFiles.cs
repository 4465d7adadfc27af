namespace Dossier.Cli.NewEntries;

/// <summary>Files that the program holds, to be written out for its user.</summary>
internal static class HeldFiles
{
    /// <summary>The texts below a folder, by path below it with forward slashes, in ordinal order.</summary>
    /// <param name="folder">The folder, with a slash at its end.</param>
    public static IEnumerable<(string Path, string Text)> Below(string folder)
    {
        var assembly = typeof(HeldFiles).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(name => name.Path.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(name => name.Path, StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name.Name)!);
            yield return (name.Path[folder.Length..], reader.ReadToEnd());
        }
    }
}
