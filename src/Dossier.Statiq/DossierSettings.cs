using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages;
using Dossier.Npm.Packages;
using Microsoft.Extensions.DependencyInjection;

namespace Dossier.Statiq;

/// <summary>What Statiq's paths and settings say to the compiler.</summary>
internal static class DossierSettings
{
    /// <summary>The input path with a <c>dossier.yml</c>: of several, or of none, that of highest priority.</summary>
    public static NormalizedPath Input(IExecutionContext context)
    {
        var paths = context
            .FileSystem.InputPaths.Select(path => context.FileSystem.GetRootPath(path))
            .Reverse()
            .ToArray();
        var dossier = Array.FindIndex(
            paths,
            path => context.FileSystem.GetFile(path.Combine(InputSet.SettingsFile)).Exists
        );
        return paths[Math.Max(0, dossier)];
    }

    /// <summary>
    /// Where a build reads: the program's own theme first, then Statiq's theme paths, whose later ones win as ours do.
    /// </summary>
    public static InputFolders Folders(IExecutionContext context)
    {
        var input = Input(context);
        var seeds = context.Settings.GetPath(DossierKeys.Seeds, input.Parent.Combine("seeds"));
        var themes = context.Services.GetRequiredService<ThemeManager>().ThemePaths;
        return new InputFolders(
            input.FullPath,
            context.FileSystem.GetRootPath(seeds).FullPath,
            [ProgramTheme.Folder, .. themes.Select(path => context.FileSystem.GetRootPath(path).FullPath)]
        )
        {
            Tree = new SiteFiles(context.FileSystem),
            TrustTheme = context.Settings.GetBool(DossierKeys.TrustTheme),
            Packages = PackageHome.Of(ProgramTheme.Folder),
        };
    }

    /// <summary>What is wanted otherwise than the dossier says.</summary>
    public static BuildRequest Request(IExecutionContext context) =>
        new(Address(context.Settings.GetString(DossierKeys.Url)), _ => { })
        {
            Subject = BuildSubject.Published,
            Cancel = context.CancellationToken,
            Draft = context.Settings.GetBool(DossierKeys.Draft),
            Epub = !context.Settings.GetBool(DossierKeys.NoEpub),
            Docx = !context.Settings.GetBool(DossierKeys.NoDocx),
        };

    /// <summary>The site's address; null where the setting is empty; throws for one that is no address.</summary>
    private static Uri? Address(string? url) =>
        string.IsNullOrEmpty(url) ? null
        : WebAddress.Site(url.TrimEnd('/')) is { } address ? address
        : throw new ExecutionException(
            $"The setting {DossierKeys.Url} is '{url}', which is not an address such as https://example.org/briefing/"
        );
}
