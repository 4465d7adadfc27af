using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Compose;
using Dossier.Editions.Archives;
using Dossier.Input;

namespace Dossier.Encode.Print;

/// <summary>
/// The sources that a PDF for archives bears: all that was published, and nothing else. Comments, keys for programs,
/// what stands under <c>private:</c>, answers of reviewers, and pictures and data that no page shows are the editors'
/// own.
/// </summary>
internal static class AttachedSources
{
    /// <summary>The list that holds every source that the dossier publishes, of whichever list it came.</summary>
    private const string SourceList = "input/sources.yml";

    /// <summary>The files, by ordinal order of their path below the dossier's root.</summary>
    /// <param name="document">What is published.</param>
    /// <param name="inputs">What it was read from.</param>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Of(Document document, InputSet inputs) =>
        inputs
            .Dossier.Where(file => IsPublished(file.Key, document))
            .Select(file => ($"input/{file.Key}", Utf8(PublishedText.Of(file.Value))))
            .Concat(inputs.Seeds.Select(file => ($"seeds/{file.Key}", Utf8(PublishedText.Of(file.Value)))))
            .Concat(
                inputs
                    .Images.Where(file => document.Pictures.Contains(file.Key))
                    .Select(file => ($"input/{file.Key}", file.Value.Bytes))
            )
            .Concat(Sources(document))
            .Where(file => !file.Item2.IsEmpty) // A PDF can attach no file without content.
            .OrderBy(file => file.Item1, StringComparer.Ordinal);

    private static bool IsPublished(string path, Document document) =>
        InputText.IsData(path)
            ? document.Data.Contains(path)
            : path is not ("reviews.yml" or "sources.yml") && !path.StartsWith("sources/", StringComparison.Ordinal);

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Sources(Document document)
    {
        var sources = document
            .Sources.Select(entry => entry.Source with { Private = entry.Source.Private.Clear() })
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .ToArray();
        return sources.Length == 0 ? [] : [(SourceList, Utf8(CslYamlWriter.Text(sources)))];
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
