using Dossier.Encode;

namespace Dossier.Statiq.Modules;

/// <summary>Renders each document that is planned; one that a module of one's own added stays as it is.</summary>
public sealed class RenderFile : ParallelSyncModule
{
    protected override IEnumerable<IDocument> ExecuteInput(IDocument input, IExecutionContext context) =>
        input.Get<PlannedFile>(DossierKeys.Planned) is { } file
            ? input.Clone(new MemoryContent(file.Encode().ToArray(), MediaTypes.Get(file.Path))).Yield()
            : input.Yield();
}
