using Dossier.Parse;
using Dossier.Resolve;

namespace Dossier.Statiq.Modules;

/// <summary>Puts parsed files together and looks their names up.</summary>
public sealed class ResolveBriefing : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        var files = context.Inputs.Select(document => document.Get<ParsedFile>(DossierKeys.Parsed));
        if (DossierParser.Assemble(files, build.Sources, build.Text) is not { } parsed)
        {
            build.Report(context);
            return context.CreateDocument(new MetadataItems { { DossierKeys.Build, build } }).Yield();
        }

        var settings = parsed.Settings with { Url = build.Options.Url ?? parsed.Settings.Url };
        var briefing = Resolver.Resolve(parsed with { Settings = settings }, build.Text, context.CancellationToken);
        return briefing.Pages.Select(page =>
            context.CreateDocument(
                new MetadataItems
                {
                    { DossierKeys.Build, build },
                    { DossierKeys.Briefing, briefing },
                    { DossierKeys.Page, page },
                    { Keys.Title, page.Title },
                }
            )
        );
    }
}
