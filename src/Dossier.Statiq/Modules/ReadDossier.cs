using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Statiq.Modules;

/// <summary>Reads the dossier. A document's destination is its path below the dossier's folder, and says what the file is.</summary>
public sealed class ReadDossier : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var folders = DossierSettings.Folders(context);
        var bag = new DiagnosticBag(context.Settings.GetBool(DossierKeys.Strict));
        var build = new DossierBuild(SourceReader.Read(folders, bag), DossierSettings.Options(context), bag);
        if (build.Sources.Dossier.IsEmpty)
        {
            build.Report(context);
        }

        return build.Sources.Dossier.Select(entry => context.CreateDocument(
            new NormalizedPath(folders.Input).Combine(entry.Key), entry.Key,
            new MetadataItems { { DossierKeys.Build, build }, { DossierKeys.File, entry.Value } },
            context.GetContentProvider(entry.Value.Text, MediaTypes.Get(entry.Key))));
    }
}
