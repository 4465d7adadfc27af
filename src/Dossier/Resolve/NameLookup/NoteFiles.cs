using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Parse;

namespace Dossier.Resolve.NameLookup;

/// <summary>
/// In which file the text of each footnote stands, <c>[^label]: …</c>, by its label: a mark in a file without that text
/// can then be told where it is.
/// </summary>
internal sealed partial class NoteFiles
{
    private readonly Dictionary<string, InputFile> byLabel = new(StringComparer.Ordinal);

    /// <summary>The labels whose marks a file has, of files that were asked about: each is read through once.</summary>
    private readonly ConcurrentDictionary<InputFile, HashSet<string>> marks = [];

    /// <summary>Gathers the footnotes of all pages; of two of one name the first counts.</summary>
    public NoteFiles(ParsedDossier dossier)
    {
        foreach (var note in dossier.Pages.SelectMany(page => page.Page.Content.Footnotes))
        {
            if (note.LabelSpan.File is { } file)
            {
                byLabel.TryAdd(note.Label, file);
            }
        }
    }

    /// <summary>The file in which the text of a footnote stands, by its name; null for none.</summary>
    public string? Of(string label) => byLabel.GetValueOrDefault(label)?.Path;

    /// <summary>Whether the file in which the text of a footnote stands has its mark too.</summary>
    public bool HasMark(string label) =>
        byLabel.TryGetValue(label, out var file) && marks.GetOrAdd(file, MarksIn).Contains(label);

    private static HashSet<string> MarksIn(InputFile file) =>
        Mark().Matches(file.Text).Select(mark => mark.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A mark of a footnote, <c>[^label]</c>, and not the label before its text.</summary>
    [GeneratedRegex(@"\[\^([^\[\]\n]+)\](?!:)")]
    private static partial Regex Mark();
}
