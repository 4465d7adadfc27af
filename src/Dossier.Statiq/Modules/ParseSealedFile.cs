using Dossier.Editions.Sealing;
using Dossier.Input;

namespace Dossier.Statiq.Modules;

/// <summary>Parses each file of a sealed edition. Nothing may step between a seal and its page.</summary>
public sealed class ParseSealedFile : ParallelModule
{
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        var reading = input.Get<SealedReading>(DossierKeys.Sealed);
        var path = input.Destination.FullPath[ReadDossier.FolderOf(reading).Length..];
        var file = reading.Inputs.Dossier.GetValueOrDefault(path);
        return file is not null && await input.GetContentStringAsync() == file.Text
            ? input.Clone(new MetadataItems { { DossierKeys.Parsed, reading.Stages.Parse(path, file) } }).Yield()
            : throw new ExecutionException(
                $"A module changed {input.Get<InputFile>(DossierKeys.File).Path}, which is sealed and published as "
                    + "it is. "
                    + $"The working text alone is in {nameof(Pipelines.DossierParse)}: put the module there"
            );
    }
}
