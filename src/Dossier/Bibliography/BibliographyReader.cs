using System.Collections.Immutable;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Input;
using Dossier.Model.Sources;

namespace Dossier.Bibliography;

/// <summary>Reads a list of sources from a file of another program, by the file's ending.</summary>
public static class BibliographyReader
{
    /// <summary>The endings that are known.</summary>
    public static readonly ImmutableArray<string> Endings = [".bib", ".ris", ".json", ".yaml", ".yml"];

    /// <summary>
    /// The sources, under the file's own ids; what cannot be taken over is in the report, and so is that there is none.
    /// </summary>
    public static ImmutableArray<Source> Read(InputFile file, ImportReport report)
    {
        var read = ReadByEnding(file, report);
        if (read.IsEmpty && report.UnreadableCount == 0)
        {
            report.ReportUnreadableFile(file.Path, "the file holds no source");
        }

        return read;
    }

    /// <summary>Reads the sources; a file whose ending is not known has none, and is reported.</summary>
    private static ImmutableArray<Source> ReadByEnding(InputFile file, ImportReport report)
    {
        var ending = file.Path[(file.Path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        switch (ending)
        {
            case "bib":
                return BibTexReader.Read(file, report);
            case "ris":
                return RisReader.Read(file, report);
            case "json":
                return CslJsonReader.Read(file, report);
            case "yaml" or "yml":
                return CslYamlReader.Read(file, report);
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
