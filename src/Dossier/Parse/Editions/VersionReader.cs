using Dossier.Model.Editions;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Editions;

/// <summary>Reads the version of an edition where a file names one.</summary>
internal static class VersionReader
{
    /// <summary>The version; null where there is none, or none that can be read, which is reported.</summary>
    /// <param name="map">What names it.</param>
    /// <param name="text">What it says under <c>edition:</c>.</param>
    /// <param name="wanted">What must stand there, for people.</param>
    public static EditionVersion? Read(YamlMap map, string text, string wanted)
    {
        var version = EditionVersion.TryParse(text);
        if (text.Length > 0 && version is null)
        {
            map.ReportWrong("edition", wanted, EditionVersion.Suggest(text) is { } meant ? $"write {meant}" : null);
        }

        return version;
    }
}
