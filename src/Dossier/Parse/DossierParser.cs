using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;

namespace Dossier.Parse;

/// <summary>Text to syntax: every file by itself, in parallel; nothing is looked up across files.</summary>
public static class DossierParser
{
    private const string SettingsFile = SourceSet.SettingsFile;
    private const string FrontFile = SourceSet.FrontFile;

    /// <summary>Parses a dossier; null when the files that make one are missing, which <see cref="SourceReader"/> reports, or cannot be read.</summary>
    public static ParsedDossier? Parse(SourceSet sources, DiagnosticBag bag)
    {
        var files = sources.Dossier;
        var settings = files.TryGetValue(SettingsFile, out var file) ? SettingsParser.Parse(file, bag) : null;
        var sections = InParallel(Below(files, "sections/", bag), section => PageParser.Section(section, bag));
        var terms = InParallel(Below(files, "glossary/", bag), term => TermParser.Parse(term, bag));
        var list = files.TryGetValue("sources.yml", out var sourceFile) ? SourceListParser.Parse(sourceFile, bag) : [];
        var seeds = sources.Seeds.Values.Select(seed => SeedParser.Parse(seed, bag)).OfType<SeedRecord>();
        foreach (var stray in files.Where(entry => !IsKnown(entry.Key)))
        {
            bag.ReportFile(
                Codes.StrayFile, stray.Value.Path, "the file is not used",
                "pages stand in input/sections/, terms in input/glossary/");
        }

        var front = Page(FrontFile, "index");
        if (settings is null || front is null)
        {
            return null;
        }

        return new ParsedDossier(
            settings, front, sections, Page("timeline.md", "timeline"), Page("figures.md", "figures"), Page("about.md", "about"),
            terms, list, [.. seeds], [.. sources.Images.Keys]);

        ParsedPage? Page(string path, string id) =>
            files.TryGetValue(path, out var page) ? PageParser.Page(page, id, bag) : null;
    }

    private static bool IsKnown(string path) =>
        path is SettingsFile or FrontFile or "sources.yml" or "timeline.md" or "figures.md" or "about.md"
        || ((path.StartsWith("sections/", StringComparison.Ordinal) || path.StartsWith("glossary/", StringComparison.Ordinal))
            && path.EndsWith(".md", StringComparison.Ordinal));

    private static List<SourceFile> Below(ImmutableSortedDictionary<string, SourceFile> files, string folder, DiagnosticBag bag)
    {
        var below = new List<SourceFile>();
        var owners = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var (path, file) in files)
        {
            if (!path.StartsWith(folder, StringComparison.Ordinal) || !path.EndsWith(".md", StringComparison.Ordinal))
            {
                continue;
            }

            if (owners.TryAdd(PageParser.IdOf(file), file))
            {
                below.Add(file);
            }
            else
            {
                bag.Report(
                    Codes.TwoPages, file.Span(0, 0), $"the id '{PageParser.IdOf(file)}' is already that of {owners[PageParser.IdOf(file)].Path}",
                    "both would be published at one address; rename one of the files");
            }
        }

        return below;
    }

    private static ImmutableArray<T> InParallel<T>(List<SourceFile> files, Func<SourceFile, T?> parse)
        where T : class
    {
        var parsed = new T?[files.Count];
        Parallel.For(0, files.Count, index => parsed[index] = parse(files[index]));
        return [.. parsed.OfType<T>()];
    }
}
