using System.Text;
using System.Text.RegularExpressions;
using Dossier.Bibliography.Csl;
using Dossier.Compose;
using Dossier.Input;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Dossier.Encode.Print;

/// <summary>
/// The sources that a PDF for archives bears: all that was published, and nothing else. Comments, what stands under
/// <c>private:</c>, answers of reviewers and pictures that no page shows are the desk's own.
/// </summary>
internal static partial class AttachedSources
{
    /// <summary>The list that holds every source that the dossier publishes, of whichever list it came.</summary>
    private const string SourceList = "input/sources.yml";

    /// <summary>The files, by ordinal order of their path below the dossier's root.</summary>
    /// <param name="document">What is published.</param>
    /// <param name="inputs">What it was read from.</param>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Of(Document document, InputSet inputs) =>
        SourceDigest
            .Files(inputs)
            .Where(file => IsPublished(file.Path, document) && file.Path != SourceList)
            .Select(file =>
                file.Path.StartsWith("input/images/", StringComparison.Ordinal)
                    ? file
                    : (
                        file.Path,
                        Encoding.UTF8.GetBytes(WithoutComments(file.Path, Encoding.UTF8.GetString(file.Bytes.Span)))
                    )
            )
            .Concat(Sources(document))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static bool IsPublished(string path, Document document) =>
        path.StartsWith("input/images/", StringComparison.Ordinal)
            ? document.Pictures.Contains(path["input/".Length..])
            : path != "input/reviews.yml" && !path.StartsWith("input/sources/", StringComparison.Ordinal);

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Sources(Document document)
    {
        var sources = document
            .Sources.Select(entry => entry.Source with { Private = entry.Source.Private.Clear() })
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .ToArray();
        return sources.Length == 0 ? [] : [(SourceList, Encoding.UTF8.GetBytes(CslYamlWriter.Text(sources)))];
    }

    /// <summary>A text without the comments of its kind of file.</summary>
    private static string WithoutComments(string path, string text) =>
        Path.GetExtension(path) switch
        {
            ".yml" => WithoutYamlComments(text),
            ".md" => FrontMatter().Match(text) is { Success: true } front
                ? WithoutYamlComments(front.Value) + MarkupComment().Replace(text[front.Length..], "")
                : MarkupComment().Replace(text, ""),
            ".csl" or ".xml" => MarkupComment().Replace(text, ""),
            _ => text,
        };

    private static string WithoutYamlComments(string yaml)
    {
        if (!yaml.Contains('#', StringComparison.Ordinal))
        {
            return yaml;
        }

        var (kept, at) = (new StringBuilder(yaml.Length), 0);
        var tokens = new Scanner(new StringReader(yaml), skipComments: false);
        while (tokens.MoveNext())
        {
            if (tokens.Current is Comment comment)
            {
                var (start, end) = ((int)comment.Start.Index, (int)comment.End.Index);
                var line = yaml.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
                if (line >= at && string.IsNullOrWhiteSpace(yaml[line..start]) && end < yaml.Length)
                {
                    (start, end) = (line, end + 1); // Nothing else is in the line.
                }

                kept.Append(yaml, at, start - at);
                at = end;
            }
        }

        return kept.Append(yaml, at, yaml.Length - at).ToString();
    }

    /// <summary>What stands between the lines <c>---</c> at the head of a page.</summary>
    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    /// <summary>A comment of HTML and XML, <c>&lt;!-- … --&gt;</c>.</summary>
    [GeneratedRegex("<!--.*?(?:-->|\\z)", RegexOptions.Singleline)]
    private static partial Regex MarkupComment();
}
