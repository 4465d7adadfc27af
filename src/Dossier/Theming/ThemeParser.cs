using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Yaml;
using Scriban;

namespace Dossier.Theming;

/// <summary>Files to a theme: templates parsed, texts chosen, assets named.</summary>
public static class ThemeParser
{
    private const string Fallback = "en";

    /// <summary>Reads a theme for a dossier's language. What is wrong is reported; the rest is returned.</summary>
    /// <param name="files">The theme's files.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Theme Parse(ThemeFiles files, string language, DiagnosticBag bag)
    {
        var templates = ImmutableDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        var byPath = ImmutableDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        foreach (var (name, file) in files.Templates)
        {
            var template = Template.Parse(file.Text, file.Path);
            byPath[file.Path] = file;
            if (!template.HasErrors)
            {
                templates[name] = template;
            }

            foreach (var message in template.Messages)
            {
                bag.Report(Codes.Template, file.Span(message.Span.Start.Offset, 1), TemplateRunner.Message(message.Message));
            }
        }

        if (!files.Templates.ContainsKey("layout.html"))
        {
            bag.ReportFile(Codes.MissingFile, "theme/templates/layout.html", "the theme has no layout", "name a theme with --theme");
        }

        return new Theme(
            templates.ToImmutable(), byPath.ToImmutable(), ReadTexts(files.Texts, language, bag), AssetNames.Publish(files.Assets), files.Static);
    }

    private static Texts ReadTexts(ImmutableSortedDictionary<string, SourceFile> files, string language, DiagnosticBag bag)
    {
        var primary = language.Split('-')[0];
        foreach (var tag in new[] { language, primary, Fallback })
        {
            if (!files.TryGetValue($"{tag}.yml", out var file))
            {
                continue;
            }

            var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            if (YamlDocument.Read(file, 0, file.Text.Length, bag) is { } map)
            {
                foreach (var key in map.Keys)
                {
                    texts[key] = map.Text(key);
                }
            }

            return new Texts(tag, texts.ToImmutable());
        }

        bag.ReportFile(Codes.MissingText, $"theme/texts/{primary}.yml", $"the theme has no texts for '{language}', nor for '{Fallback}'");
        return new Texts(language, ImmutableSortedDictionary<string, string>.Empty);
    }
}
