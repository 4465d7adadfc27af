namespace Dossier.Benchmarks;

/// <summary>
/// Two sites that Hugo builds from the text of a <see cref="Corpus"/>; their layouts stand in the folder <c>Hugo</c>,
/// in the fastest idiom found for each task. The first has the pages alone: links at the first mention of each of 200
/// terms, back-links through taxonomies, notes, one page of everything. The second writes what a dossier does, file by
/// file, save <c>objects.inv</c>, which is compressed as Hugo cannot, and the list of files that a dossier keeps for
/// its own next build. Where Hugo has no cheap way it is asked for less: a back-link shows a page's first sentence, not
/// the one with the mention, and notes are numbered page by page. Both sites look for every term on every page, as a
/// dossier does, though the front matter could tell them: that is the work compared.
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
