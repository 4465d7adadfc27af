using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode.Search;
using Dossier.Json;
using Dossier.Npm.Programs;

namespace Dossier.Npm.Searching;

/// <summary>
/// Makes the search index: hands a <see cref="SearchJob"/> to Pagefind, which runs in Node.js, and takes its files.
/// </summary>
internal static class SearchIndexer
{
    private const string Script = "search/index.mjs";

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
        var (files, why) = await ThemeScript.Run(Script, folder, JobAsJson(job), cancel);
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

    /// <summary>The job as the script reads it.</summary>
    private static byte[] JobAsJson(SearchJob job) =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("language", job.Language);
            json.WriteStartArray("records");
            foreach (var record in job.Records)
            {
                json.WriteStartObject();
                json.WriteString("url", record.Url);
                Texts("kinds", record.Kinds);
                json.WriteString("title", record.Title);
                json.WriteString("place", record.Place);
                json.WriteString("language", record.Language);
                Texts("names", record.Names);
                json.WriteString("text", record.Text);
                json.WriteString("folded", record.Folded);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void Texts(string key, ImmutableArray<string> texts)
            {
                json.WriteStartArray(key);
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
            }
        });
}
