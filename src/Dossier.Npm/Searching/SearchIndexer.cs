using System.Security.Cryptography;
using Dossier.Diagnostics;
using Dossier.Encode.Search;
using Dossier.Npm.Programs;

namespace Dossier.Npm.Searching;

/// <summary>
/// Makes the search index: hands a <see cref="SearchJob"/> to Pagefind, which runs in Node.js, and takes its files.
/// </summary>
internal static class SearchIndexer
{
    private const string Script = "search/index.mjs";

    /// <summary>A hash of the script and of the versions of its packages.</summary>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    public static string Program(string folder) =>
        string.Join(
            ' ',
            ((string[])[Script, "package-lock.json"])
                .Select(file => Path.Combine(folder, file))
                .Where(File.Exists)
                .Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
        );

    /// <summary>
    /// Makes the index: files by path below the site's root; no files, and a finding, when it cannot be made.
    /// </summary>
    /// <param name="job">What can be found.</param>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>>> Run(
        SearchJob job,
        string folder,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        progress("Indexing for search");
        var (files, why) = await ThemeScript.Run(Script, folder, job.Json, cancel);
        if (files is not null)
        {
            return files.Select(file => KeyValuePair.Create(SearchJob.Folder + file.Key, file.Value));
        }

        bag.ReportFile(
            Codes.Indexing,
            $"theme/{Script}",
            $"the search index cannot be made: {why}",
            "--no-search leaves it out"
        );
        return [];
    }
}
