namespace Dossier.Statiq.Modules;

/// <summary>
/// Adds what other programs make: the PDFs, the pictures for networks, the search index. Nothing where a setting leaves
/// them out, or without Node.js.
/// </summary>
public sealed class AddPrintAndSearch : Module
{
    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        build.Report(context);
        var compilation =
            context
                .Inputs.Select(document => document.Get<Compilation>(DossierKeys.Compilation))
                .FirstOrDefault(whole => whole is not null)
            ?? Ordered(build, context);
        build.Report(context);
        var taken = context
            .Inputs.Where(document => !document.Destination.IsNull)
            .Select(document => document.Destination.FullPath)
            .ToHashSet(StringComparer.Ordinal);
        var made = await build.Programs.Run(
            compilation,
            taken.Contains,
            DossierBuild.Progress(context),
            build.Site,
            context.CancellationToken
        );
        build.Report(context);
        // With sealed editions there is one file more: the record by which the default host's next build need not make
        // them again.
        var added = compilation.Output is { } site
            ? compilation.Close(made.AddTo(site)).Files.RemoveRange(site.Files.Keys)
            : made.Files;
        return context.Inputs.Concat(
            added.Select(file =>
                context.CreateDocument(
                    new NormalizedPath(file.Key),
                    new MetadataItems { { DossierKeys.Build, build } },
                    new MemoryContent(file.Value.ToArray(), MediaTypes.Get(file.Key))
                )
            )
        );
    }

    private static Compilation Ordered(DossierBuild build, IExecutionContext context)
    {
        var page = context
            .Outputs.FromPipeline(nameof(Pipelines.Check))
            .First(document => document.ContainsKey(DossierKeys.Checked));
        return build.Stages.Order(build.Composed(page, context));
    }
}
