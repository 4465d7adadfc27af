using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Import.Rdf;
using Dossier.Input;

namespace Dossier.Import.Glossary.Formats;

/// <summary>Reads a glossary from a file of another program, by the file's ending.</summary>
public static class GlossaryReader
{
    /// <summary>The endings that are known.</summary>
    public static readonly ImmutableArray<string> Endings = [".csv", ".tsv", ".tbx", ".ttl", ".jsonld"];

    /// <summary>
    /// The entries, under the file's own ids; what cannot be taken over is in the report, and so is that there is none.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="options">What the file does not say of itself.</param>
    /// <param name="report">Takes what cannot be taken over.</param>
    public static ImmutableArray<TermDraft> Read(InputFile file, GlossaryOptions options, ImportReport report)
    {
        var read = ReadByEnding(file, options, report);
        if (read.IsEmpty && report.UnreadableCount == 0)
        {
            report.ReportUnreadableFile(file.Path, "the file holds no entry");
        }

        return read;
    }

    /// <summary>Reads the entries; a file whose ending is not known has none, and is reported.</summary>
    private static ImmutableArray<TermDraft> ReadByEnding(InputFile file, GlossaryOptions options, ImportReport report)
    {
        var language = options.Language;
        switch (file.Path[(file.Path.LastIndexOf('.') + 1)..].ToLowerInvariant())
        {
            case "csv" or "tsv":
                return CsvGlossary.Read(file, options, report);
            case "tbx" or "xml":
                return TbxGlossary.Read(file, language, report);
            case "ttl":
                return SkosGlossary.Read(TurtleReader.Read(file, report), file, language, report);
            case "jsonld" or "json":
                return SkosGlossary.Read(JsonLdReader.Read(file, report), file, language, report);
            default:
                report.ReportUnreadableFile(
                    file.Path,
                    "the file's ending is not known",
                    $"known endings: {string.Join(", ", Endings)}"
                );
                return [];
        }
    }
}
