using Dossier.Input;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Parses the text of each document, which modules before this one may have changed, added or left out.
/// </summary>
public sealed class ParseFile : ParallelModule
{
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        var path = input.Destination.FullPath;
        var text = await input.GetContentStringAsync();
        var read = input.Get<InputFile>(DossierKeys.File);
        var file =
            read?.Text == text
                ? read
                : InputText.Of(read?.Path ?? $"{DossierSettings.Input(context).Name}/{path}", text);
        return input
            .Clone(
                new MetadataItems
                {
                    { DossierKeys.Build, build },
                    { DossierKeys.Parsed, build.Stages.Parse(path, file) },
                }
            )
            .Yield();
    }
}
