using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dossier.Csl.Citing;

namespace Dossier.Csl.Conformance;

/// <summary>
/// Writes the sample document in a hundred styles, here and with citeproc-js, and compares the texts.
/// </summary>
internal static partial class Comparison
{
    /// <summary>Runs; 0 where the texts of at least 99 % of items agree.</summary>
    /// <param name="folder">The folder with <c>styles.zip</c> and <c>locales</c>.</param>
    /// <param name="modules">The folder that has npm's <c>citeproc</c> in its <c>node_modules</c>.</param>
    /// <param name="names">The styles; those of <c>styles.txt</c> where none is given.</param>
    public static int Run(string folder, string modules, IReadOnlyCollection<string> names)
    {
        using var archive = new StyleArchive(Path.Combine(folder, "styles.zip"));
        var locales = new FolderLocales(Path.Combine(folder, "locales"));
        var request = SampleDocument.Request();
        var chosen =
            names.Count > 0
                ? names
                : File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "styles.txt"))
                    .Where(line => line.Length > 0)
                    .ToList();
        var agreed = 0;
        var all = 0;
        foreach (var (name, theirs) in chosen.Zip(Oracle(archive, folder, modules, chosen, request)))
        {
            if (theirs["error"] is { } error)
            {
                Console.WriteLine($"{name}: citeproc-js fails: {error}");
                continue;
            }

            var processor = new CitationProcessor(archive.Read(name, out _)!, locales);
            var (same, total) = Compare(name, processor.Process(request), request, theirs);
            agreed += same;
            all += total;
        }

        var share = all == 0 ? 0 : 100.0 * agreed / all;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{agreed} of {all} items agree in {chosen.Count} styles: {share:0.00} %"
            )
        );
        return share >= 99 ? 0 : 1;
    }

    private static (int Same, int Total) Compare(
        string name,
        ProcessedDocument ours,
        DocumentRequest request,
        JsonNode theirs
    )
    {
        var same = 0;
        var ids = request.Items.Keys.ToList();
        foreach (var (index, id) in ids.Index())
        {
            List<(string Ours, string Theirs)> texts =
            [
                (HtmlText.Of(ours.Citations[index]), (string)theirs["notes"]![index]!),
                (HtmlText.Of(ours.Citations[index + ids.Count]), (string)theirs["notes"]![index + ids.Count]!),
            ];
            if (Entry(ours, theirs, id) is { } entry)
            {
                texts.Add(entry);
            }

            var differing = texts.FindIndex(pair => Plain(pair.Ours) != Plain(pair.Theirs));
            if (differing < 0)
            {
                same++;
                continue;
            }

            Console.WriteLine($"{name} {id}\n  ours   {Plain(texts[differing].Ours)}");
            Console.WriteLine($"  theirs {Plain(texts[differing].Theirs)}");
        }

        return (same, ids.Count);
    }

    /// <summary>
    /// Our entry of an item, and theirs that says the same; where none does, the one that stands at the same place.
    /// </summary>
    private static (string Ours, string Theirs)? Entry(ProcessedDocument ours, JsonNode theirs, string id)
    {
        var entries = ours.Bibliography?.Entries.Where(entry => !entry.Text.Parts.IsEmpty).ToList() ?? [];
        var index = entries.FindIndex(entry => entry.Id == id);
        if (index < 0)
        {
            return null;
        }

        var own = HtmlText.Of(entries[index].Text);
        var others = theirs["entries"]!.AsArray().Select(entry => (string)entry!).ToList();
        var same = others.Find(other => Plain(other) == Plain(own));
        return (own, same ?? (index < others.Count ? others[index] : ""));
    }

    /// <summary>The letters alone; a cite without any is an error to citeproc-js, and empty here.</summary>
    private static string Plain(string html) =>
        Blanks()
            .Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ")
            .Trim()
            .Replace(FixtureRunner.NoPrintedForm, "", StringComparison.Ordinal);

    private static List<JsonNode> Oracle(
        StyleArchive archive,
        string folder,
        string modules,
        IReadOnlyCollection<string> names,
        DocumentRequest request
    )
    {
        var input = new JsonObject
        {
            ["styles"] = new JsonArray([
                .. names.Select(name => new JsonObject { ["name"] = name, ["text"] = archive.Text(name) }),
            ]),
            ["items"] = JsonNode.Parse(SampleDocument.Json),
            ["citations"] = new JsonArray([
                .. request.Citations.Select(citation => new JsonArray([
                    .. citation.Cites.Select(cite =>
                        cite.Locator.Length > 0
                            ? new JsonObject { ["id"] = cite.Id, ["locator"] = cite.Locator }
                            : new JsonObject { ["id"] = cite.Id }
                    ),
                ])),
            ]),
            ["locales"] = Path.GetFullPath(Path.Combine(folder, "locales")),
        };
        var start = new ProcessStartInfo("node", Path.Combine(AppContext.BaseDirectory, "oracle.js"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_PATH"] = Path.Combine(Path.GetFullPath(modules), "node_modules");
        using var node = Process.Start(start)!;
        var writing = Task.Run(() =>
        {
            node.StandardInput.Write(input.ToJsonString());
            node.StandardInput.Close();
        });
        List<JsonNode> lines = [];
        while (node.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith('{'))
            {
                lines.Add(JsonNode.Parse(line)!);
            }
        }

        writing.Wait();
        node.WaitForExit();
        return lines;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
