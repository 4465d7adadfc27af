namespace Dossier.Benchmarks;

/// <summary>
/// Two sites that Hugo builds from the text of a <see cref="Corpus"/>; their layouts stand in the folder <c>Hugo</c>. The first has
/// the pages alone: links at the first mention of each of 200 terms, back-links through taxonomies, notes, one page of everything.
/// The second writes what a dossier does, file by file, save two: <c>objects.inv</c>, which is compressed as Hugo cannot, and the
/// list of files that a dossier keeps for its own next build.
/// </summary>
internal static class HugoSite
{
    /// <summary>Folder of the site with pages alone.</summary>
    public const string PagesOnly = "hugo-pages";

    /// <summary>Folder of the site with the files that a dossier has.</summary>
    public const string SameFiles = "hugo-files";

    /// <summary>Writes configuration and layouts of both.</summary>
    /// <param name="folder">Folder that holds the two.</param>
    public static void WriteLayouts(string folder)
    {
        Copy("Hugo/pages", Path.Combine(folder, PagesOnly));
        var files = Path.Combine(folder, SameFiles);
        Copy("Hugo/files", files);
        Copy("theme/assets", Path.Combine(files, "assets"));
        Copy("theme/static", Path.Combine(files, "static"));
    }

    private static void Copy(string of, string to)
    {
        var from = Path.Combine(AppContext.BaseDirectory, of);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
