using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Npm;
using Microsoft.Extensions.Logging;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Reads the dossier. A document's destination is its path below the dossier's folder, and says what the file is.
/// </summary>
public sealed class ReadDossier : Module
{
    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var folders = DossierSettings.Folders(context);
        var bag = new DiagnosticBag(context.Settings.GetBool(DossierKeys.Strict));
        var programs = await OtherPrograms.Ready(
            folders.Themes,
            folders.TrustTheme,
            !context.Settings.GetBool(DossierKeys.NoPdf),
            !context.Settings.GetBool(DossierKeys.NoSearch),
            DossierBuild.Progress(context),
            context.CancellationToken
        );
        programs.Report(bag);
        var sources = await programs.Cut(
            SourceReader.Read(folders, bag, context.CancellationToken),
            DossierBuild.Progress(context),
            bag,
            context.CancellationToken
        );
        var build = new DossierBuild(sources, programs.Ask(DossierSettings.Request(context)), programs, bag);
        if (programs.Missing(build.Sources.Theme.HasPackages) is { } missing)
        {
            context.Log(LogLevel.Warning, document: null, missing);
        }

        if (build.Sources.Dossier.IsEmpty)
        {
            build.Report(context);
        }

        return build.Sources.Dossier.Select(entry =>
            context.CreateDocument(
                new NormalizedPath(folders.Input).Combine(entry.Key),
                entry.Key,
                [.. build.FrontMatter(entry.Value), new(DossierKeys.Build, build), new(DossierKeys.File, entry.Value)],
                context.GetContentProvider(entry.Value.Text, MediaTypes.Get(entry.Key))
            )
        );
    }
}
