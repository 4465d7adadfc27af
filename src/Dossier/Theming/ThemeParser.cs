using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Parse.Yaml;
using Dossier.Theming.HeadersFile;
using Scriban;

namespace Dossier.Theming;

/// <summary>Files to a theme: templates parsed, texts chosen, assets named.</summary>
public static class ThemeParser
{
    /// <summary>How many missing texts a finding names.</summary>
    private const int MaxNamedKeys = 12;

    private const string FallbackLanguage = "en";

    /// <summary>Reads a theme for a dossier's language. What is wrong is reported; the rest is returned.</summary>
    /// <param name="files">The theme's files.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static Theme Parse(ThemeFiles files, string language, DiagnosticBag bag, CancellationToken cancel = default)
    {
        var templates = ImmutableDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        var byPath = ImmutableDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        foreach (var (name, file) in files.Templates)
        {
            cancel.ThrowIfCancellationRequested();
            var template = Template.Parse(file.Text, file.Path);
            byPath[file.Path] = file;
            if (!template.HasErrors)
            {
                OutputRun.Join(template.Page!);
                templates[name] = template;
            }

            foreach (var message in template.Messages)
            {
                bag.Report(
                    Codes.Template,
                    file.Span(message.Span.Start.Offset, 1),
                    TemplateRunner.Message(message.Message)
                );
            }
        }

        if (!files.Templates.ContainsKey("layout.html"))
        {
            bag.ReportFile(
                Codes.MissingFile,
                "theme/templates/layout.html",
                "the theme has no layout",
                "name a theme with --theme"
            );
        }

        foreach (var (path, file) in files.Static.Where(file => PagePaths.IsOfBuild(file.Key)))
        {
            bag.ReportFile(
                Codes.TwoPages,
                file.Path,
                $"'{path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]}' holds nothing but what a build makes",
                "put the file into another folder of theme/static/"
            );
        }

        foreach (var file in files.Static.Values.Concat(files.Assets.Values).Concat(files.Print.Values))
        {
            InputText.ReportMergeConflict(file, bag);
        }

        if (files.Static.TryGetValue(HeadersReader.FileName, out var headers))
        {
            HeadersReader.Read(headers.Path, headers.Bytes, bag);
        }

        return new Theme(
            templates.ToImmutable(),
            byPath.ToImmutable(),
            ReadTexts(files, language, bag),
            AssetNames.Publish(files.Assets, files.Packages),
            files.Static
        );
    }

    /// <summary>
    /// The texts in a dossier's language, or else in English. What is wrong with them is reported.
    /// </summary>
    /// <param name="files">The theme's files.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    /// <param name="bag">Receives findings.</param>
    public static Texts ReadTexts(ThemeFiles files, string language, DiagnosticBag bag)
    {
        var primary = language.Split('-')[0];
        foreach (var tag in new[] { language, primary, FallbackLanguage })
        {
            if (!files.Texts.TryGetValue($"{tag}.yml", out var topFile))
            {
                continue;
            }

            if (tag == FallbackLanguage && primary != FallbackLanguage && LanguageTag.IsWellFormed(language))
            {
                bag.ReportFile(
                    Codes.OtherLanguage,
                    $"theme/texts/{primary}.yml",
                    $"the theme has no texts for '{language}', so that the words around the dossier's text are English",
                    $"translate {topFile.Path} as theme/texts/{primary}.yml, beside the dossier's folder"
                );
            }

            var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (
                var file in files
                    .OverriddenTexts.Where(layer => layer.Key == $"{tag}.yml")
                    .Select(layer => layer.Value)
                    .Append(topFile)
            )
            {
                if (YamlDocument.Read(file, 0, file.Text.Length, bag) is { } map)
                {
                    foreach (var key in map.Keys)
                    {
                        texts[key] = map.Text(key);
                    }
                }
            }

            CheckComplete(topFile, tag, texts, files.Texts, bag);
            UnknownTexts.Report(files, topFile, $"{FallbackLanguage}.yml", bag);
            return new Texts(tag, texts.ToImmutable());
        }

        bag.ReportFile(
            Codes.MissingText,
            $"theme/texts/{primary}.yml",
            $"the theme has no texts for '{language}', nor for '{FallbackLanguage}'"
        );
        return new Texts(language, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Reports what a translation lacks, whether or not a page of this dossier shows it.</summary>
    private static void CheckComplete(
        InputFile file,
        string tag,
        ImmutableSortedDictionary<string, string>.Builder texts,
        ImmutableSortedDictionary<string, InputFile> files,
        DiagnosticBag bag
    )
    {
        if (
            tag == FallbackLanguage
            || texts.Count == 0
            || !files.TryGetValue($"{FallbackLanguage}.yml", out var english)
            || YamlDocument.Read(english, 0, english.Text.Length, bag) is not { } complete
        )
        {
            return;
        }

        string[] missing = [.. complete.Keys.SelectMany(key => Forms(key, tag)).Where(key => !texts.ContainsKey(key))];
        if (missing.Length > 0)
        {
            var named = string.Join(", ", missing.Take(MaxNamedKeys).Select(key => $"'{key}'"));
            var more =
                missing.Length > MaxNamedKeys
                    ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Length - MaxNamedKeys} more")
                    : "";
            bag.ReportFile(
                Codes.MissingText,
                file.Path,
                $"the theme has no text {named}{more} for '{tag}'",
                $"add a line '{missing[0]}: …' and so on; {english.Path} has all of them in English"
            );
        }
    }

    /// <summary>
    /// A key, and for a counted text also that of the form for two to four, where the language has one.
    /// </summary>
    private static IEnumerable<string> Forms(string key, string tag) =>
        key.EndsWith("_many", StringComparison.Ordinal) && PluralForm.HasFew(tag)
            ? [key, $"{key[..^"_many".Length]}_few"]
            : [key];
}
