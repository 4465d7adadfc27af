using Dossier.Csl.Locales;

namespace Dossier.Csl.Tests;

/// <summary>The project's own locales, read once.</summary>
internal sealed class TestLocales : ILocaleSource
{
    public static readonly TestLocales Instance = new(Path.Combine(AppContext.BaseDirectory, "Locales"));

    private readonly Dictionary<string, Locale> locales = new(StringComparer.Ordinal);

    private TestLocales(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml"))
        {
            var locale = LocaleReader.Read(File.ReadAllText(file), out var faults);
            Assert.NotNull(locale);
            Assert.Empty(faults);
            locales.Add(locale.Language, locale);
        }
    }

    public IEnumerable<string> Languages => locales.Keys;

    public Locale? Find(string tag) => locales.GetValueOrDefault(tag);
}
