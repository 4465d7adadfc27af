using Dossier.Write;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Adds the list of files that the default host writes into its folder, so that either host may follow the other.
/// </summary>
public sealed class ListFiles : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var paths = context
            .Inputs.Where(document => !document.Destination.IsNull)
            .Select(document => document.Destination.FullPath)
            .Order(StringComparer.Ordinal);
        return context.Inputs.Append(
            context.CreateDocument(
                new NormalizedPath(OutputMarker.Name),
                new MetadataItems { { DossierKeys.Build, DossierBuild.Of(context) } },
                new MemoryContent(OutputMarker.Text(paths))
            )
        );
    }
}
