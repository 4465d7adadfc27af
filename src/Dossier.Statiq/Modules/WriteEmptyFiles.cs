namespace Dossier.Statiq.Modules;

/// <summary>Writes the files without content, which Statiq's own module passes over.</summary>
public sealed class WriteEmptyFiles : ParallelModule
{
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (input.ContentProvider.GetLength() == 0 && !input.Destination.IsNull)
        {
            await context
                .FileSystem.GetOutputFile(input.Destination)
                .WriteAllTextAsync("", cancellationToken: context.CancellationToken);
        }

        return input.Yield();
    }
}
