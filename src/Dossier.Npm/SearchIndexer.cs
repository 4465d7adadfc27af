using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Render.Search;
namespace Dossier.Npm;

/// <summary>Makes the search index: hands a <see cref="SearchJob"/> to Pagefind, which runs in Node.js, and takes its files.</summary>
internal static class SearchIndexer
{
    private const string Program = "search/index.mjs";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Makes it: files by path below the site's root; none, and a finding, when it cannot be made.</summary>
    /// <param name="job">What can be found.</param>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static async Task<IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>>> Run(
        SearchJob job, string folder, Action<string> progress, DiagnosticBag bag)
    {
        progress("Indexing for search");
        var result = await OutsideProgram.Run("node", [Path.Combine(folder, Program)], folder, Order(job), Limit);
        if (result is { Code: 0 })
        {
            return Read(result.Output);
        }

        var why = result is null ? "Node.js cannot be started" : result.Code is null ? "it took more than five minutes" : Line(result.Errors);
        bag.ReportFile(Codes.Indexing, $"theme/{Program}", $"the search index cannot be made: {why}", "--no-search leaves it out");
        return [];
    }

    private static byte[] Order(SearchJob job)
    {
        return JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("language", job.Language);
            json.WriteStartArray("records");
            foreach (var record in job.Records)
            {
                json.WriteStartObject();
                json.WriteString("url", record.Url);
                json.WriteString("kind", record.Kind);
                json.WriteString("title", record.Title);
                json.WriteString("place", record.Place);
                json.WriteString("language", record.Language);
                json.WriteString("text", record.Text);
                json.WriteString("folded", record.Folded);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static List<KeyValuePair<string, ReadOnlyMemory<byte>>> Read(byte[] output)
    {
        var at = Array.IndexOf(output, (byte)'\n') + 1;
        using var head = JsonDocument.Parse(output.AsMemory(0, at));
        var files = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var file in head.RootElement.EnumerateArray())
        {
            var length = file.GetProperty("length").GetInt32();
            files.Add(new(SearchJob.Folder + file.GetProperty("path").GetString(), output.AsMemory(at, length)));
            at += length;
        }

        return files;
    }

    private static string Line(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? "it ended without a word";
}
