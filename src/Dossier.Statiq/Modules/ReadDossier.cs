using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Npm;
using Dossier.Parse.Pages;
using Microsoft.Extensions.Logging;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Reads the dossier, and verifies its sealed editions. A document's destination is its path below the dossier's
/// folder, and says what the file is.
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
        var inputs = await programs.Cut(
            InputReader.Read(folders, bag, context.CancellationToken),
            DossierBuild.Progress(context),
            bag,
            context.CancellationToken
        );
        var request = programs.Ask(DossierSettings.Request(context)).At(inputs);
        ImmutableArray<SealedReading> editions =
        [
            .. EditionChain
                .Verify(inputs.Editions, bag, context.CancellationToken)
                .Select(edition => new SealedReading(edition, inputs.Theme, request)),
        ];
        var build = new DossierBuild(inputs, editions, request, programs, bag);
        if (programs.Missing(inputs.Theme.HasPackages) is { } missing)
        {
            context.Log(LogLevel.Warning, document: null, missing);
        }

        if (inputs.Dossier.IsEmpty)
        {
            build.Report(context);
        }

        return inputs
            .Dossier.Select(entry => Document(build, entry.Key, entry.Value, folders, context))
            .Concat(
                editions.SelectMany(reading =>
                    reading.Inputs.Dossier.Select(entry =>
                        Document(build, FolderOf(reading) + entry.Key, entry.Value, folders, context)
                            .Clone(
                                new MetadataItems
                                {
                                    { DossierKeys.Edition, reading.Edition.Manifest.Version.ToString() },
                                    { DossierKeys.Sealed, reading },
                                }
                            )
                    )
                )
            );
    }

    /// <summary>The folder of an edition's sealed text below the dossier's, with its slash.</summary>
    internal static string FolderOf(SealedReading reading) =>
        $"{EditionEntry.FolderOf(reading.Edition.Manifest.Version)}{Manifest.Sources}input/";

    private static IDocument Document(
        DossierBuild build,
        string path,
        InputFile file,
        InputFolders folders,
        IExecutionContext context
    ) =>
        context.CreateDocument(
            new NormalizedPath(folders.Input).Combine(path),
            path,
            [.. FrontMatterValues.Of(file), new(DossierKeys.Build, build), new(DossierKeys.File, file)],
            context.GetContentProvider(file.Text, MediaTypes.Get(path))
        );
}
