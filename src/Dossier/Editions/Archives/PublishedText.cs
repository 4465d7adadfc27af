using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown;
using Dossier.Parse.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Comment = YamlDotNet.Core.Tokens.Comment;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace Dossier.Editions.Archives;

/// <summary>
/// A file of a dossier without what is the editors' own: comments, as the file's own language knows them, and the keys
/// that are for programs and not for readers.
/// </summary>
internal static partial class PublishedText
{
    /// <summary>Keys of settings and of entries of the glossary that nothing publishes.</summary>
    private static readonly string[] EditorsKeys = ["services", "hidden", "private"];

    /// <summary>The text of a file as it may be given away.</summary>
    public static string Of(InputFile file)
    {
        var cuts = Path.GetExtension(file.Path) switch
        {
            ".yml" => CutsOfYaml(file.Text, 0),
            ".md" => CutsOfPage(file),
            ".csl" or ".xml" => CutsOfMarkup(file.Text, 0),
            _ => [],
        };
        var kept = new StringBuilder(file.Text.Length);
        var at = 0;
        foreach (var (start, end) in cuts.OrderBy(cut => cut.Start).ThenByDescending(cut => cut.End))
        {
            if (end > at)
            {
                kept.Append(file.Text, at, Math.Max(at, start) - at);
                at = end;
            }
        }

        return kept.Append(file.Text, at, file.Text.Length - at).ToString();
    }

    /// <summary>What is cut out of a page: of its front matter, and comments that Markdown reads as such.</summary>
    private static IEnumerable<(int Start, int End)> CutsOfPage(InputFile file)
    {
        // Where the text begins is all that is asked: the page's faults are reported where it is parsed.
        var body = FrontMatter.Split(file, required: null, new DiagnosticBag()).Body;
        const string Fence = "---\n";
        var close = body == 0 ? -1 : file.Text.LastIndexOf("\n---", body - 1, StringComparison.Ordinal);
        var yaml = close < Fence.Length ? "" : file.Text[Fence.Length..(close + 1)];
        var html = MarkdownSyntax
            .Parse(file, body)
            .Descendants()
            .Where(item => item is HtmlBlock or HtmlInline)
            .Select(item => item.Span);
        return CutsOfYaml(yaml, Fence.Length)
            .Concat(
                html.SelectMany(span =>
                    CutsOfMarkup(file.Text.Substring(body + span.Start, span.Length), body + span.Start)
                )
            );
    }

    private static IEnumerable<(int Start, int End)> CutsOfMarkup(string text, int offset) =>
        MarkupComment().Matches(text).Select(match => (offset + match.Index, offset + match.Index + match.Length));

    /// <summary>
    /// What is cut out of YAML. What cannot be read as such, which a build has refused before, is cut out whole.
    /// </summary>
    private static List<(int Start, int End)> CutsOfYaml(string yaml, int offset)
    {
        List<(int Start, int End)> cuts = [];
        try
        {
            cuts.AddRange(Comments(yaml));
            cuts.AddRange(Keys(yaml));
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            cuts = [(0, yaml.Length)];
        }

        return [.. cuts.Select(cut => (cut.Start + offset, cut.End + offset))];
    }

    /// <summary>The comments of a text of YAML, each with its line where it has that for itself.</summary>
    private static IEnumerable<(int Start, int End)> Comments(string yaml)
    {
        if (!yaml.Contains('#', StringComparison.Ordinal))
        {
            yield break;
        }

        var tokens = new Scanner(new StringReader(yaml), skipComments: false);
        while (tokens.MoveNext())
        {
            if (tokens.Current is Comment comment)
            {
                var (start, end) = ((int)comment.Start.Index, (int)comment.End.Index);
                var line = yaml.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
                yield return string.IsNullOrWhiteSpace(yaml[line..start]) && end < yaml.Length
                    ? (line, end + 1)
                    : (start, end);
            }
        }
    }

    /// <summary>The keys of the editors in the mapping that a text is, with their values.</summary>
    private static IEnumerable<(int Start, int End)> Keys(string yaml)
    {
        var (keys, end) = KeysAtRoot(yaml);
        for (var i = 0; i < keys.Count; i++)
        {
            if (EditorsKeys.Contains(keys[i].Name, StringComparer.Ordinal))
            {
                // The last in braces takes the comma before it along.
                yield return i + 1 < keys.Count ? (keys[i].Start, keys[i + 1].Start)
                : end < yaml.Length && i > 0 ? (keys[i].Before, end)
                : (keys[i].Start, end);
            }
        }
    }

    /// <summary>
    /// The keys of the mapping that a text is, each with where it starts and where what stands before it ends; and
    /// where the last value ends: before a closing brace, or with the text.
    /// </summary>
    private static (List<(string Name, int Start, int Before)> Keys, int End) KeysAtRoot(string yaml)
    {
        var keys = new List<(string, int, int)>();
        var depth = 0;
        var isKey = true;
        var before = 0;
        var end = yaml.Length;
        for (var parser = new Parser(new StringReader(yaml)); parser.MoveNext(); )
        {
            var read = parser.Current!;
            if (depth == 1 && isKey && read is NodeEvent)
            {
                keys.Add(((read as Scalar)?.Value ?? "", (int)read.Start.Index, before));
            }

            switch (read)
            {
                case MappingStart or SequenceStart:
                    depth++;
                    break;
                case MappingEnd when depth == 1:
                    depth = 0;
                    end = yaml.AsSpan((int)read.Start.Index).StartsWith('}') ? (int)read.Start.Index : yaml.Length;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    isKey ^= depth == 1;
                    break;
                case NodeEvent when depth == 1:
                    isKey = !isKey;
                    break;
                default:
                    break;
            }

            before = (int)read.End.Index;
        }

        return (keys, end);
    }

    /// <summary>A comment of HTML and XML, <c>&lt;!-- … --&gt;</c>.</summary>
    [GeneratedRegex("<!--.*?(?:-->|\\z)", RegexOptions.Singleline)]
    private static partial Regex MarkupComment();
}
