using Dossier.Parse;

namespace Dossier.Statiq.Modules;

/// <summary>Puts parsed files together and looks their names up.</summary>
public sealed class ResolveBriefing : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        var files = context.Inputs.Select(document => document.Get<ParsedFile>(DossierKeys.Parsed));
        if (build.Stages.Resolve(files) is not { } briefing)
        {
            build.Report(context);
            return context.CreateDocument(new MetadataItems { { DossierKeys.Build, build } }).Yield();
        }

        return briefing.Pages.Select(page =>
            context.CreateDocument(
                new NormalizedPath($"{page.Address}index.html"),
                [
                    .. page.Span.File is { } file ? build.FrontMatter(file) : [],
                    new(DossierKeys.Build, build),
                    new(DossierKeys.Briefing, briefing),
                    new(DossierKeys.Page, page),
                    new(Keys.Title, page.Title),
                ]
            )
        );
    }
}
