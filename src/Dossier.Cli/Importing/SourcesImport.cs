using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Bibliography;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Import.Sources;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model.Sources;
using Dossier.Write;

namespace Dossier.Cli.Importing;

/// <summary>Writes imported sources into a dossier's lists.</summary>
internal sealed class SourcesImport(ImportTarget dossier, ImportReport report, bool update)
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> newLists = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> changed = new(StringComparer.Ordinal);

    /// <summary>Imports a file, and returns a summary for the user.</summary>
    /// <exception cref="IOException">A list cannot be written.</exception>
    public string Run(InputFile file)
    {
        var read = BibliographyReader.Read(file, report);
        var import = SourceImport.Of(dossier.Briefing.Sources, read, dossier.Briefing.Settings.PublishedFields, report);
        var place = AddToList(file, import.New);
        var takenLines = TakeChanges(import.Changed);
        WriteLists();
        takenLines.ForEach(Console.Out.WriteLine);
        return ImportSummary.Of(
            place,
            import.New.Length,
            import.Changed.Length,
            import.SameCount,
            report.UnreadableCount
        );
    }

    /// <summary>
    /// Adds sources to the list that an earlier import of the file wrote, or to a new one; its path, empty where
    /// there are no new sources.
    /// </summary>
    private string AddToList(InputFile file, ImmutableArray<Source> added)
    {
        if (added.IsEmpty)
        {
            return "";
        }

        var slug = Slug.Of(file.Stem);
        var name = Slug.IsId(slug) ? slug : "imported";
        for (var number = 1; ; number++)
        {
            var numbered = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            var path = Path.Combine(dossier.Input, "sources", $"{numbered}.yml");
            if (!Path.Exists(path))
            {
                newLists[Path.GetFileName(path)] = CslYamlWriter.Bytes(added);
                return path;
            }

            if (SourceList.With(OwnFile.Text(path, dossier.Input), added) is { } text)
            {
                changed[path] = text;
                return path;
            }
        }
    }

    /// <summary>
    /// Takes changes over where the user wants that, and reports the others; a line for each that was taken.
    /// </summary>
    private List<string> TakeChanges(ImmutableArray<SourceChange> changes)
    {
        var takenLines = new List<string>();
        foreach (var list in changes.GroupBy(change => change.Before.Span.File))
        {
            // A comment in an entry would be lost, so the entry stays as it is.
            var commented = list.Where(change => list.Key is { } file && SourceList.HasComment(file, change.Before))
                .ToArray();
            var taken = list.Except(commented).ToArray();
            var text = update && list.Key is not null && taken.Length > 0 ? WithChanges(list.Key, taken) : null;
            if (text is not null)
            {
                changed[dossier.PathOf(list.Key!)] = text;
            }

            foreach (var change in list)
            {
                if (text is not null && !commented.Contains(change))
                {
                    takenLines.Add($"{change.Before.Id}: {change}");
                }
                else
                {
                    report.ReportAtOnce(
                        Codes.ImportConflict,
                        change.After.Span,
                        $"'{change.Before.Id}' has changed since its import: {change}",
                        !update ? "--update takes it over"
                            : commented.Contains(change)
                                ? "a comment stands in its entry, or it is laid out by hand; change it there"
                            : "it stands in a list that was laid out by hand; change it there"
                    );
                }
            }
        }

        return takenLines;
    }

    /// <summary>
    /// A list with changes in it, after what this import adds to the list; null where they would touch other lines.
    /// </summary>
    private string? WithChanges(InputFile list, IEnumerable<SourceChange> changes) =>
        changed.TryGetValue(dossier.PathOf(list), out var longer)
            ? SourceList.With(new InputFile(list.Path, longer), changes)
            : SourceList.With(list, changes);

    /// <summary>Writes all lists of the folder in one step, then those beside it.</summary>
    private void WriteLists()
    {
        var folder = Path.Combine(dossier.Input, "sources");
        var inFolder = changed.Where(list => IsIn(folder, list.Key)).ToArray();
        if (newLists.Count + inFolder.Length > 0)
        {
            WholeFolder.Add(
                folder,
                newLists,
                [.. inFolder.Select(list => NameAndBytes(Path.GetRelativePath(folder, list.Key), list.Value))]
            );
        }

        foreach (var (path, text) in changed.Where(list => !IsIn(folder, list.Key)))
        {
            WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Whether a file lies below a folder.</summary>
    private static bool IsIn(string folder, string path) =>
        Path.GetFullPath(path)
            .StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static KeyValuePair<string, ReadOnlyMemory<byte>> NameAndBytes(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));
}
