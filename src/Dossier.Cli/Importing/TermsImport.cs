using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import;
using Dossier.Input;
using Dossier.Write;

namespace Dossier.Cli.Importing;

/// <summary>Writes imported entries as files of a dossier's glossary.</summary>
internal sealed class TermsImport(ImportTarget dossier, ImportReport report, bool update)
{
    /// <summary>Imports a file; what came of it, in words.</summary>
    /// <exception cref="IOException">An entry cannot be written.</exception>
    public string Run(SourceFile file, GlossaryOptions options)
    {
        var language = options.Language;
        var read = GlossaryReader.Read(file, options, report);
        var import = GlossaryImport.Of(dossier.Briefing, read, options, report);
        var folder = Path.Combine(dossier.Input, "glossary");
        var written = 0;
        foreach (var term in import.New)
        {
            if (NewFile.TryWrite(Path.Combine(folder, $"{term.Id}.md"), TermFile.Text(term, language)))
            {
                written++;
            }
            else
            {
                report.Each(
                    Codes.ImportConflict,
                    term.Span,
                    $"glossary/{term.Id}.md is there already and stays as it is",
                    "it cannot be read as an entry; 'dossier check' says why"
                );
            }
        }

        foreach (var change in import.Changed)
        {
            if (update && change.Before.Span.File is { } before)
            {
                ChangedFile.Write(dossier.PathOf(before), TermFile.Text(change.After, language));
                Console.Out.WriteLine($"{change.Before.Id}: {change.Parts}");
            }
            else
            {
                report.Each(
                    Codes.ImportConflict,
                    change.After.Span,
                    $"'{change.Before.Id}' has changed since its import: {change.Parts}",
                    "--update takes it over"
                );
            }
        }

        return ImportSummary.Of(
            written > 0 ? folder : "",
            written,
            import.Changed.Length,
            import.SameCount + import.New.Length - written,
            report.UnreadableCount
        );
    }
}
