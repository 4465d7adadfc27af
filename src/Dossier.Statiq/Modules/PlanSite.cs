using Dossier.Check;
using Dossier.Render;
using Dossier.Theming;
using Dossier.Write;

namespace Dossier.Statiq.Modules;

/// <summary>Makes a document of each file that will be published, not yet rendered. Sealed editions come from their compiler whole: nothing may step between a seal and its page.</summary>
public sealed class PlanSite : SyncModule
{
    private static readonly SiteParts WithoutOtherPrograms = new(null, HasCard: false, HasSearch: false);

    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        var files = build.IsSealed ? Editions(build, context) : Plan(build, context.Inputs.First(document => document.ContainsKey(DossierKeys.Checked)));
        // As in the folder that the default host writes, so that either host may follow the other.
        var marker = PlannedFile.Of(OutputMarker.Name, OutputMarker.Text(files.Select(file => file.Path).Order(StringComparer.Ordinal)));
        return files.Append(marker).Select(file => context.CreateDocument(
            new NormalizedPath(file.Path), new MetadataItems { { DossierKeys.Build, build }, { DossierKeys.Planned, file } }));
    }

    private static PlannedFile[] Plan(DossierBuild build, IDocument page) =>
        [.. Renderer.Plan(page.Get<CheckedBriefing>(DossierKeys.Checked), page.Get<Theme>(DossierKeys.Theme), build.Sources.Images, WithoutOtherPrograms, build.Site)];

    private static PlannedFile[] Editions(DossierBuild build, IExecutionContext context)
    {
        var compilation = Publisher.Publish(build.Sources, build.Options, build.Site);
        build.Report(context);
        return [.. compilation.Close(compilation.Output!).Files.Select(file => PlannedFile.Of(file.Key, file.Value))];
    }
}
