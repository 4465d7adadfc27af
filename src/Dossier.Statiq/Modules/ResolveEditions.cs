using Dossier.Editions;
using Dossier.Editions.Sealing;
using Dossier.Parse;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Puts the parsed files of each sealed edition together and looks their names up: a document for each page, with its
/// place in the edition's folder of the site.
/// </summary>
public sealed class ResolveEditions : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context) =>
        context
            .Inputs.GroupBy(document => document.Get<SealedReading>(DossierKeys.Sealed))
            .SelectMany(edition => Pages(edition.Key, [.. edition], context));

    /// <summary>A document for each page of an edition; throws where a module left out or added a file.</summary>
    private static IEnumerable<IDocument> Pages(SealedReading reading, IDocument[] documents, IExecutionContext context)
    {
        var version = reading.Edition.Manifest.Version;
        var files = documents.Select(document => document.Get<ParsedFile>(DossierKeys.Parsed)).ToArray();
        if (files.Length != reading.Inputs.Dossier.Count)
        {
            throw new ExecutionException(
                $"A module left out or added a file of edition {version}, which is sealed and published as it is"
            );
        }

        var build = DossierBuild.Of(context);
        return reading.Close(reading.Stages.Resolve(files), build.Site) is { } text
            ? PageDocuments.Of(
                text.Briefing,
                EditionEntry.FolderOf(version),
                documents,
                new MetadataItems { { DossierKeys.SealedText, text } },
                context
            )
            : [];
    }
}
