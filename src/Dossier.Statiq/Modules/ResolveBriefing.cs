using Dossier.Parse;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Puts parsed files together and looks their names up: a document for each page, with its place in the site.
/// </summary>
public sealed class ResolveBriefing : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        var files = context.Inputs.Select(document => document.Get<ParsedFile>(DossierKeys.Parsed));
        var shared = new MetadataItems { { DossierKeys.Build, build } };
        if (build.Stages.Resolve(files) is { } briefing)
        {
            return PageDocuments.Of(briefing, folder: "", context.Inputs, shared, context);
        }

        build.Report(context);
        return context.CreateDocument(shared).Yield();
    }
}
