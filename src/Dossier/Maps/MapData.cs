using System.Collections.Immutable;
using System.Text.Json;

namespace Dossier.Maps;

/// <summary>
/// What a theme knows of the world: borders, coasts, and what languages call countries. Read when first asked for.
/// </summary>
public sealed class MapData
{
    private readonly Lazy<WorldMap?> world;
    private readonly Lazy<ImmutableDictionary<string, string>> names;
    private readonly Lazy<ImmutableDictionary<string, string>> codes;

    /// <summary>Takes the files of <c>theme/maps/</c>.</summary>
    /// <param name="files">Their bytes, by path below it.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public MapData(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string language)
    {
        world = new(() => files.TryGetValue("world.json", out var json) ? WorldMap.Of(json) : null);
        names = new(() =>
            files.TryGetValue($"names/{language.Split('-')[0]}.json", out var namesFile) ? Names(namesFile)
            : files.TryGetValue("names/en.json", out var englishFile) ? Names(englishFile)
            : ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)
        );
        codes = new(() => Codes(files));
    }

    /// <summary>Of a theme without maps.</summary>
    public static MapData None { get; } =
        new(ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), "en");

    /// <summary>The borders and coasts; null where the theme has none that can be read.</summary>
    public WorldMap? World => world.Value;

    /// <summary>What the dossier's language calls a country; its code where that is not known.</summary>
    public string Name(string iso) => names.Value.GetValueOrDefault(iso, iso);

    /// <summary>
    /// The code of the country that a text means: by what the dossier's language, or another, calls it, by another
    /// code, or by letters of another case; null for none.
    /// </summary>
    public string? Code(string text) =>
        names
            .Value.Where(pair => string.Equals(pair.Value, text, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault()
        ?? CountryCodes.Meant(text)
        ?? codes.Value.GetValueOrDefault(text)
        ?? (World?.Codes.Contains(text.ToUpperInvariant()) == true ? text.ToUpperInvariant() : null);

    /// <summary>What every language of the theme calls countries; a name that two have is the first one's.</summary>
    private static ImmutableDictionary<string, string> Codes(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        var codes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, json) in files.Where(file => file.Key.StartsWith("names/", StringComparison.Ordinal)))
        {
            foreach (var (code, name) in Names(json).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                codes.TryAdd(name, code);
            }
        }

        return codes.ToImmutable();
    }

    /// <summary>
    /// What a file such as <c>{"FR": "France"}</c> calls countries, by code; empty where it has another form.
    /// </summary>
    private static ImmutableDictionary<string, string> Names(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document
                .RootElement.EnumerateObject()
                .ToImmutableDictionary(
                    name => name.Name,
                    name => name.Value.GetString() ?? name.Name,
                    StringComparer.Ordinal
                );
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            return ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        }
    }
}
