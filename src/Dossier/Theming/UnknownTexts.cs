using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Parse.Yaml;

namespace Dossier.Theming;

/// <summary>
/// Finds interface texts that nothing would show: keys in a dossier's own file of texts that neither the theme below it
/// nor a template has.
/// </summary>
internal static class UnknownTexts
{
    private static readonly string[] PluralSuffixes = ["_one", "_few", "_many"];
    private static readonly string[] ProgramPrefixes = ["language_", "type_"];

    /// <summary>
    /// Reports each key of the dossier's own texts that no file of the theme below has and no template uses.
    /// </summary>
    /// <param name="files">The theme's files.</param>
    /// <param name="dossierTexts">The uppermost file of the language that is shown.</param>
    /// <param name="englishFile">The name of the file that has every text.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Report(ThemeFiles files, InputFile dossierTexts, string englishFile, DiagnosticBag bag)
    {
        // Only keys are asked: what cannot be read in these files is reported where their texts are.
        var themeKeys = files
            .OverriddenTexts.Where(layer => Path.GetExtension(layer.Key) == ".yml")
            .Select(layer => layer.Value)
            .Concat(files.Texts.TryGetValue(englishFile, out var all) ? [all] : [])
            .Where(file => file != dossierTexts)
            .SelectMany(file => ReadYaml(file, new DiagnosticBag())?.Keys ?? [])
            .ToImmutableSortedSet(StringComparer.Ordinal);
        if (themeKeys.IsEmpty || ReadYaml(dossierTexts, new DiagnosticBag()) is not { } map)
        {
            return;
        }

        var stems = themeKeys.Select(Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var key in map.Keys.Where(key => !stems.Contains(Stem(key)) && !IsShown(key, files)))
        {
            bag.Report(
                Codes.UnknownKey,
                map.KeySpan(key),
                $"the theme has no text '{key}', and no template shows it",
                Suggestion.For(key, themeKeys) ?? $"theme/texts/{englishFile} of the program has all of them"
            );
        }
    }

    private static YamlMap? ReadYaml(InputFile file, DiagnosticBag bag) =>
        YamlDocument.Read(file, 0, file.Text.Length, bag);

    /// <summary>
    /// Whether something asks for a key: a template, which may have texts of its own, or the program, for languages and
    /// kinds of works that a dossier happens to name.
    /// </summary>
    private static bool IsShown(string key, ThemeFiles files)
    {
        var name = Stem(key);
        string[] uses = [$"t.{name}", $"'{name}'", $"\"{name}\""];
        return ProgramPrefixes.Any(start => key.StartsWith(start, StringComparison.Ordinal))
            || files.Templates.Values.Any(template =>
                uses.Any(use => template.Text.Contains(use, StringComparison.Ordinal))
            );
    }

    /// <summary>The key of a counted text without its plural form; other keys as they are.</summary>
    private static string Stem(string key) =>
        PluralSuffixes.FirstOrDefault(form => key.EndsWith(form, StringComparison.Ordinal)) is { } form
            ? key[..^form.Length]
            : key;
}
