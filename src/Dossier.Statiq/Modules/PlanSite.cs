using Dossier.Encode;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Makes a document of each file that will be published, not yet made. Sealed editions come from their compiler
/// whole: nothing may step between a seal and its page.
/// </summary>
public sealed class PlanSite : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        return build.IsSealed ? Editions(build, context) : Plan(build, context);
    }

    private static IEnumerable<IDocument> Plan(DossierBuild build, IExecutionContext context)
    {
        var page = context.Inputs.First(document => document.ContainsKey(DossierKeys.Checked));
        var text = build.Composed(page, context);
        var titles = text.Document.Pages.ToDictionary(
            listed => listed.Path is "" or [.., '/'] ? $"{listed.Path}index.html" : listed.Path,
            listed => listed.Title,
            StringComparer.Ordinal
        );
        return build
            .Stages.Plan(text)
            .Select(file =>
                context.CreateDocument(
                    new NormalizedPath(file.Path),
                    new MetadataItems
                    {
                        { DossierKeys.Build, build },
                        { DossierKeys.Planned, file },
                        // What is no page, such as a style sheet, has no title.
                        { Keys.Title, titles.GetValueOrDefault(file.Path) },
                    }
                )
            );
    }

    private static IEnumerable<IDocument> Editions(DossierBuild build, IExecutionContext context)
    {
        var compilation = Compiler.Compile(build.Sources, build.Request, build.Site);
        build.Report(context);
        return compilation.Output!.Files.Select(file =>
            context.CreateDocument(
                new NormalizedPath(file.Key),
                new MetadataItems
                {
                    { DossierKeys.Build, build },
                    { DossierKeys.Planned, PlannedFile.Of(file.Key, file.Value) },
                    { DossierKeys.Compilation, compilation },
                }
            )
        );
    }
}
