using Dossier.Csl.Locales;

namespace Dossier.Csl.Conformance;

/// <summary>Locales from a folder of files.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderLocales(string folder) : ILocaleSource
{
    private readonly Dictionary<string, Locale?> read = new(StringComparer.Ordinal);

    public Locale? Find(string tag)
    {
        if (!read.TryGetValue(tag, out var locale))
        {
            var file = Path.Combine(folder, $"locales-{tag}.xml");
            locale = File.Exists(file) ? LocaleReader.Read(File.ReadAllText(file), out _) : null;
            read[tag] = locale;
        }

        return locale;
    }
}
