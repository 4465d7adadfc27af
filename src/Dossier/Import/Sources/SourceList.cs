using System.Collections.Immutable;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Dossier.Import.Sources;

/// <summary>
/// A list of sources as text, with entries added or written anew. Every other line stays as it is; a list in which the
/// change would not be read as it is meant is left alone.
/// </summary>
public static class SourceList
{
    /// <summary>The list with more entries at its end; null where they would not be read there.</summary>
    public static string? With(string text, ImmutableArray<Source> added)
    {
        var end = text.Length == 0 || text.EndsWith('\n') ? text : $"{text}\n";
        return IfReadAsMeant(text, end + CslYamlWriter.Entries(added), [.. added.Select(source => source.Id)], added);
    }

    /// <summary>
    /// The list with some of its entries written anew; null where that cannot be done without touching other lines.
    /// </summary>
    /// <param name="file">The list; the spans of the entries before lie in it.</param>
    /// <param name="changes">What changes in it.</param>
    public static string? With(InputFile file, IEnumerable<SourceChange> changes)
    {
        var text = file.Text;
        var all = changes.OrderByDescending(change => change.Before.Span.Start).ToImmutableArray();
        foreach (var change in all)
        {
            if (FindEntry(file.Text, change.Before.Span.Start) is not var (start, end))
            {
                return null;
            }

            if (HasComment(file.Text[start..end]))
            {
                return null;
            }

            text = text[..start] + CslYamlWriter.Entries([change.After]) + text[end..];
        }

        return IfReadAsMeant(file.Text, text, [], [.. all.Select(change => change.After)]);
    }

    /// <summary>Whether an editor's comment stands in an entry, on a line of its own or behind a value.</summary>
    /// <param name="file">The list.</param>
    /// <param name="source">The entry, of which the list is the file.</param>
    public static bool HasComment(InputFile file, Source source) =>
        FindEntry(file.Text, source.Span.Start) is not var (start, end) || HasComment(file.Text[start..end]);

    /// <summary>Whether a comment stands in the lines of an entry; true as well where they cannot be read.</summary>
    private static bool HasComment(string entry)
    {
        if (!entry.Contains('#', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            var tokens = new Scanner(new StringReader(entry), skipComments: false);
            while (tokens.MoveNext())
            {
                if (tokens.Current is Comment)
                {
                    return true;
                }
            }

            return false;
        }
        catch (YamlException)
        {
            return true;
        }
    }

    /// <summary>
    /// The lines of an entry, from its hyphen to before the next one's. Null where a line of it is a comment, which
    /// only an editor can have written, or where the entry does not begin its line.
    /// </summary>
    private static (int Start, int End)? FindEntry(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var indent = CountBlanks(text, start);
        if (start + indent >= text.Length || text[start + indent] != '-')
        {
            return null;
        }

        var line = NextLine(text, start);
        while (line < text.Length)
        {
            var depth = CountBlanks(text, line);
            var first = line + depth < text.Length ? text[line + depth] : '\n';
            if (first == '#')
            {
                return null;
            }

            if (first is not ('\n' or '\r') && depth <= indent)
            {
                break;
            }

            line = NextLine(text, line);
        }

        return (start, line);
    }

    /// <summary>The offset of the next line, or of the text's end.</summary>
    private static int NextLine(string text, int at) =>
        text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>How many blanks stand from an offset on.</summary>
    private static int CountBlanks(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i - at;
    }

    /// <summary>The new text; null where it does not read as the old one with these entries in their places.</summary>
    private static string? IfReadAsMeant(
        string before,
        string after,
        ImmutableArray<string> added,
        ImmutableArray<Source> written
    )
    {
        var bag = new DiagnosticBag();
        var oldSources = SourceListParser.Parse(new InputFile("before", before), bag);
        var newSources = SourceListParser.Parse(new InputFile("after", after), bag);
        var expected = written.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var isMeant =
            !bag.HasErrors
            && oldSources
                .Select(source => source.Id)
                .Concat(added)
                .SequenceEqual(newSources.Select(source => source.Id))
            && newSources
                .Zip(oldSources.Concat(written.Skip(added.IsEmpty ? written.Length : 0)))
                .All(pair =>
                    SourceVariables
                        .Differences(pair.First, expected.GetValueOrDefault(pair.First.Id, pair.Second))
                        .IsEmpty
                );
        return isMeant ? after : null;
    }
}
