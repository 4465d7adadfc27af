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
    /// <summary>The list with more entries at its end; null where it has no such place.</summary>
    public static string? With(string text, ImmutableArray<Source> added)
    {
        var end = text.Length == 0 || text.EndsWith('\n') ? text : $"{text}\n";
        return Checked(text, end + CslYamlWriter.Entries(added), [.. added.Select(source => source.Id)], added);
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
            if (Block(file.Text, change.Before.Span.Start) is not var (start, end))
            {
                return null;
            }

            if (HasComment(file.Text[start..end]))
            {
                return null;
            }

            text = text[..start] + CslYamlWriter.Entries([change.After]) + text[end..];
        }

        return Checked(file.Text, text, [], [.. all.Select(change => change.After)]);
    }

    /// <summary>Whether an editor's comment stands in an entry, on a line of its own or behind a value.</summary>
    /// <param name="file">The list.</param>
    /// <param name="source">The entry, of which the list is the file.</param>
    public static bool HasComment(InputFile file, Source source) =>
        Block(file.Text, source.Span.Start) is not var (start, end) || HasComment(file.Text[start..end]);

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
    /// The lines of an entry, from its hyphen to before the next one's; null where a comment stands among them, which
    /// only a hand can have written, or the entry does not begin its line.
    /// </summary>
    private static (int Start, int End)? Block(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var indent = Indent(text, start);
        if (start + indent >= text.Length || text[start + indent] != '-')
        {
            return null;
        }

        var line = NextLine(text, start);
        while (line < text.Length)
        {
            var depth = Indent(text, line);
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

    private static int NextLine(string text, int at) =>
        text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static int Indent(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i - at;
    }

    /// <summary>The new text, if it is read as the old one with these entries put in their places.</summary>
    private static string? Checked(
        string before,
        string after,
        ImmutableArray<string> added,
        ImmutableArray<Source> written
    )
    {
        var bag = new DiagnosticBag();
        var old = SourceListParser.Parse(new InputFile("before", before), bag);
        var sources = SourceListParser.Parse(new InputFile("after", after), bag);
        var expected = written.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var isMeant =
            !bag.HasErrors
            && old.Select(source => source.Id).Concat(added).SequenceEqual(sources.Select(source => source.Id))
            && sources
                .Zip(old.Concat(written.Skip(added.IsEmpty ? written.Length : 0)))
                .All(pair =>
                    SourceVariables
                        .Differences(pair.First, expected.GetValueOrDefault(pair.First.Id, pair.Second))
                        .IsEmpty
                );
        return isMeant ? after : null;
    }
}
