using System.Collections.Immutable;
using Dossier.Encode;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Adds what is made after the pages: PDFs, books, pictures for networks, the search index. Nothing where a setting
/// leaves them out, or without Node.js.
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
        // them again, of hashes of all that they have. Fronts say how large the downloads are, which is known now.
        var fronts = context.Inputs.Where(IsFront).ToArray();
        var site = await Tree(
            compilation.Editions.IsEmpty ? fronts : context.Inputs.Where(document => !document.Destination.IsNull)
        );
        var closed = compilation.Close(made.AddTo(site)).Files;
        var changed = fronts.Select(front => front.Destination.FullPath).ToHashSet(StringComparer.Ordinal);
        return context
            .Inputs.Where(document => !IsFront(document))
            .Concat(
                closed
                    .Where(file => changed.Contains(file.Key) || !site.Files.ContainsKey(file.Key))
                    .Select(file =>
                        context.CreateDocument(
                            new NormalizedPath(file.Key),
                            new MetadataItems { { DossierKeys.Build, build } },
                            new MemoryContent(file.Value.ToArray(), MediaTypes.Get(file.Key))
                        )
                    )
            );
    }

    /// <summary>Whether a document is a front page, which says how large the downloads are.</summary>
    private static bool IsFront(IDocument document) =>
        !document.Destination.IsNull && DownloadSizes.IsFront(document.Destination.FullPath);

    private static async Task<OutputTree> Tree(IEnumerable<IDocument> documents)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            files[document.Destination.FullPath] = await document.GetContentBytesAsync();
        }

        return new OutputTree(files.ToImmutable());
    }

    /// <summary>What the working text orders from other programs.</summary>
    private static Compilation Ordered(DossierBuild build, IExecutionContext context)
    {
        var page = context
            .Outputs.FromPipeline(nameof(Pipelines.DossierCheck))
            .First(document => document.ContainsKey(DossierKeys.Checked));
        return build.Stages.OrderFromOtherPrograms(build.Composed(page, context));
    }
}
