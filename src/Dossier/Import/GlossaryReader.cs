using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Import.Rdf;
using Dossier.Input;

namespace Dossier.Import;

/// <summary>Reads a glossary from a file of another program, by the file's ending.</summary>
public static class GlossaryReader
{
    /// <summary>The endings that are known.</summary>
    public static readonly ImmutableArray<string> Endings = [".csv", ".tsv", ".tbx", ".ttl", ".jsonld"];

    /// <summary>The entries, under the file's own ids; what cannot be taken over is in the bag.</summary>
    /// <param name="file">The file.</param>
    /// <param name="language">BCP 47 tag of the dossier: which of several names is the entry's own.</param>
    /// <param name="bag">Takes what cannot be taken over.</param>
    public static ImmutableArray<TermDraft> Read(SourceFile file, string language, DiagnosticBag bag)
    {
        switch (file.Path[(file.Path.LastIndexOf('.') + 1)..].ToLowerInvariant())
        {
            case "csv" or "tsv":
                return CsvGlossary.Read(file, bag);
            case "tbx" or "xml":
                return TbxGlossary.Read(file, language, bag);
            case "ttl":
                return SkosGlossary.Read(TurtleReader.Read(file, bag), file, language, bag);
            case "jsonld" or "json":
                return SkosGlossary.Read(JsonLdReader.Read(file, bag), file, language, bag);
            default:
                bag.ReportFile(
                    Codes.ImportSyntax,
                    file.Path,
                    "the file's ending is not known",
                    $"known endings: {string.Join(", ", Endings)}"
                );
                return [];
        }
    }
}
