using System.Text;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Write;

namespace Dossier.Cli.Importing;

/// <summary>Writes imported entries as files of a dossier's glossary.</summary>
internal sealed class TermsImport(ImportTarget dossier, ImportReport report, bool update)
{
    /// <summary>Imports a file, and returns a summary for the user.</summary>
    /// <exception cref="IOException">An entry cannot be written.</exception>
    public string Run(InputFile file, GlossaryOptions options)
    {
        var language = options.Language;
        var read = GlossaryReader.Read(file, options, report);
        var import = GlossaryImport.Of(dossier.Briefing, read, options, report);
        var folder = Path.Combine(dossier.Input, "glossary");
        var added = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var term in import.New)
        {
            var name = $"{term.Id}.md";
            if (!Path.Exists(Path.Combine(folder, name)))
            {
                added.Add(new(name, Encoding.UTF8.GetBytes(TermFile.Text(term, language))));
            }
            else
            {
                report.ReportAtOnce(
                    Codes.ImportConflict,
                    term.Span,
                    $"glossary/{term.Id}.md is there already and stays as it is",
                    "it cannot be read as an entry; 'dossier check' says why"
                );
            }
        }

        var changed = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        var takenLines = new List<string>();
        foreach (var change in import.Changed)
        {
            if (update && change.Before.Span.File is { } earlierFile)
            {
                var name = Path.GetRelativePath(folder, dossier.PathOf(earlierFile));
                changed.Add(new(name, Encoding.UTF8.GetBytes(TermFile.Text(change.After, language))));
                takenLines.Add($"{change.Before.Id}: {change.Parts}");
            }
            else
            {
                report.ReportAtOnce(
                    Codes.ImportConflict,
                    change.After.Span,
                    $"'{change.Before.Id}' has changed since its import: {change.Parts}",
                    "--update takes it over"
                );
            }
        }

        if (added.Count + changed.Count > 0)
        {
            WholeFolder.Add(folder, added, changed);
        }

        takenLines.ForEach(Console.Out.WriteLine);
        var written = added.Count;
        return ImportSummary.Of(
            written > 0 ? folder : "",
            written,
            import.Changed.Length,
            import.SameCount + import.New.Length - written,
            report.UnreadableCount
        );
    }
}
