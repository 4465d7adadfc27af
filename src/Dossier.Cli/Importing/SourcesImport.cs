using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Import;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Write;

namespace Dossier.Cli.Importing;

/// <summary>Writes imported sources into a dossier's lists.</summary>
internal sealed class SourcesImport(ImportTarget dossier, ImportReport report, bool update)
{
    /// <summary>Imports a file; what came of it, in words.</summary>
    /// <exception cref="IOException">A list cannot be written.</exception>
    public string Run(SourceFile file)
    {
        var read = BibliographyReader.Read(file, report);
        var import = SourceImport.Of(dossier.Briefing.Sources, read, dossier.Briefing.Settings.PublishedFields, report);
        var place = Add(file, import.New);
        Update(import.Changed);
        return ImportSummary.Of(
            place,
            import.New.Length,
            import.Changed.Length,
            import.SameCount,
            report.UnreadableCount
        );
    }

    /// <summary>Adds to the list that an earlier import of the file wrote, or writes one; where, or nothing.</summary>
    private string Add(SourceFile file, ImmutableArray<Source> added)
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
            if (NewFile.TryWrite(path, CslYamlWriter.Text(added)))
            {
                return path;
            }

            if (SourceList.With(File.ReadAllText(path), added) is { } text)
            {
                ChangedFile.Write(path, text);
                return path;
            }
        }
    }

    private void Update(ImmutableArray<SourceChange> changes)
    {
        foreach (var list in changes.GroupBy(change => change.Before.Span.File))
        {
            var text = update && list.Key is not null ? SourceList.With(list.Key, list) : null;
            if (text is not null)
            {
                ChangedFile.Write(dossier.PathOf(list.Key!), text);
            }

            foreach (var change in list)
            {
                if (text is not null)
                {
                    Console.Out.WriteLine($"{change.Before.Id}: {change}");
                }
                else
                {
                    report.Each(
                        Codes.ImportConflict,
                        change.After.Span,
                        $"'{change.Before.Id}' has changed since its import: {change}",
                        update
                            ? "it stands in a list that was laid out by hand; change it there"
                            : "--update takes it over"
                    );
                }
            }
        }
    }
}
