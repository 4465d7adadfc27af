using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.ParallelWork;
using Dossier.Parse.Data;
using Dossier.Parse.Editions;
using Dossier.Parse.Grounding;
using Dossier.Parse.Pages;
using Dossier.Parse.Sources;
using Dossier.Pictures;
using Dossier.Styles;

namespace Dossier.Parse;

/// <summary>Text to syntax: every file by itself, in parallel; nothing is looked up across files.</summary>
public static class DossierParser
{
    private const string SettingsFile = InputSet.SettingsFile;

    /// <summary>
    /// Parses a dossier; null when the files that make one are missing, which <see cref="InputReader"/> reports, or
    /// cannot be read.
    /// </summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static ParsedDossier? Parse(InputSet inputs, DiagnosticBag bag, CancellationToken cancel = default)
    {
        // The longest first, so that no thread is left with one while the others have done.
        var files = inputs.Dossier.OrderByDescending(file => file.Value.Text.Length).ToImmutableArray();
        var parsed = new ParsedFile[files.Length];
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { CancellationToken = cancel },
            index => parsed[index] = ParseFile(files[index].Key, files[index].Value, bag)
        );
        return Assemble(parsed, inputs, bag);
    }

    /// <summary>Parses one file; safe to call from several threads.</summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="bag">Receives findings.</param>
    public static ParsedFile ParseFile(string path, InputFile file, DiagnosticBag bag)
    {
        var parsed = new ParsedFile(path, file);
        return PageForm.OfFile(path) switch
        {
            { Kind: PageKind.Term } => parsed with { Term = TermParser.Parse(file, bag) },
            { } form => parsed with { Page = PageParser.Page(file, form, bag) },
            null when path.EndsWith(".csv", StringComparison.Ordinal) => parsed with
            {
                Data = DataTableParser.Parse(file, bag),
            },
            null when path.EndsWith(".geojson", StringComparison.Ordinal) => parsed with
            {
                Features = GeoJsonParser.Parse(file, bag),
            },
            null when IsSourceList(path) => parsed with { Sources = SourceListParser.ReadEntries(file, bag) },
            null when path == SettingsFile => parsed with { Settings = SettingsParser.Parse(file, bag) },
            null => parsed,
        };
    }

    /// <summary>Puts parsed files together; null as for <see cref="Parse"/>.</summary>
    /// <param name="parsedFiles">The files, in any order.</param>
    /// <param name="inputs">What else was read: records and images.</param>
    /// <param name="bag">Receives findings.</param>
    public static ParsedDossier? Assemble(IEnumerable<ParsedFile> parsedFiles, InputSet inputs, DiagnosticBag bag)
    {
        var files = PageParser.InOrder(parsedFiles).ToImmutableArray();
        var list = SourceListParser.Distinct(files.SelectMany(file => file.Sources), bag);
        var named = (File(SettingsFile)?.Settings?.DerivedFrom ?? [])
            .Select(article => article.Name)
            .ToHashSet(StringComparer.Ordinal);
        // A record that lies under another name is that of its id, where none lies under its own.
        var seeds = inputs
            .Seeds.Values.Select(seed => (Record: SeedParser.Parse(seed, bag, named), seed.Stem))
            .Where(seed => seed.Record is not null)
            .OrderBy(seed => seed.Record!.Id == seed.Stem ? 0 : 1)
            .DistinctBy(seed => seed.Record!.Id, StringComparer.Ordinal)
            .Select(seed => seed.Record!)
            .OrderBy(record => record.Id, StringComparer.Ordinal);
        var style = File(SettingsFile)?.Settings?.Style.Name ?? "";
        var strays = files.Where(file => !IsKnown(file.Path) && !IsNamed(file.Path, style)).ToArray();
        var folders = strays
            .GroupBy(file => StrayFile.Folder(file.Path), StringComparer.Ordinal)
            .Where(folder => StrayFile.ReportFolder([.. folder.Select(file => (file.Path, file.File.Path))], bag))
            .Select(folder => folder.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var stray in strays.Where(file => !folders.Contains(StrayFile.Folder(file.Path))))
        {
            StrayFile.Report(
                stray.Path,
                stray.File.Path,
                path => File(path) is not null,
                StyleNames.IsStyle(stray.Path)
                    ? $"name it in dossier.yml: 'style: {stray.Path}'"
                    : StrayFile.Instead(stray.Path) ?? "pages stand in input/sections/, terms in input/glossary/",
                bag
            );
        }

        var pages = PageForm
            .All.Where(form => form.Kind != PageKind.Term)
            .SelectMany(form => FilesOf(form, files, bag).Select(file => (form.Kind, file.Page)))
            .ToImmutableArray();
        var terms = FilesOf(PageForm.Of(PageKind.Term), files, bag);
        if (File(SettingsFile)?.Settings is not { } settings || File(InputSet.FrontFile)?.Page is null)
        {
            return null;
        }

        LookAtFrontTitle(File(InputSet.FrontFile)!.Page!, settings, bag);
        return new ParsedDossier(
            settings,
            [.. pages.Where(page => page.Page is not null).Select(page => (page.Kind, page.Page!))],
            [.. terms.Select(file => file.Term).OfType<ParsedTerm>()],
            list,
            [.. seeds],
            Pictures(inputs.Images)
        )
        {
            RulesVersion = inputs.RulesVersion,
            Styles = StyleFiles.Read(
                inputs,
                settings.Style.Name,
                settings.Style.Span,
                settings.Language,
                settings.LanguageSpan,
                bag
            ),
            Maps = new MapData(
                inputs.Theme.Maps.ToImmutableSortedDictionary(
                    map => map.Key,
                    map => map.Value.Bytes,
                    StringComparer.Ordinal
                ),
                settings.Language
            ),
            Data = files
                .Where(file => InputText.IsData(file.Path))
                .ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal),
            Redirects = File(RedirectParser.File) is { } redirects
                ? RedirectParser.Parse(redirects.File, settings.Url, bag)
                : [],
            Reviews = File(ReviewParser.File) is { } reviews ? ReviewParser.Parse(reviews.File, bag) : [],
        };

        ParsedFile? File(string path) => files.FirstOrDefault(file => file.Path == path);
    }

    /// <summary>The front page is called as the dossier is: a title of its own would be seen nowhere.</summary>
    private static void LookAtFrontTitle(ParsedPage front, Settings settings, DiagnosticBag bag)
    {
        if (front.Title.Length > 0 && front.Title != settings.Title && front.FrontTexts is [var title, ..])
        {
            bag.Report(
                Codes.YamlPitfall,
                title.Span,
                "the front page has no title of its own: what stands here is not shown",
                "take the line out; the title of the dossier is that of dossier.yml"
            );
        }
    }

    private static ImmutableSortedDictionary<string, Picture> Pictures(
        ImmutableSortedDictionary<string, BinaryFile> files
    ) =>
        ParallelLoop
            .Map(files, file => KeyValuePair.Create(file.Key, Picture.OfFile(file.Value.Path, file.Value.Bytes)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Whether the program reads a file with this path below the dossier's folder.</summary>
    private static bool IsKnown(string path) =>
        path is SettingsFile or RedirectParser.File or CorrectionParser.File or ReviewParser.File
        || IsSourceList(path)
        || InputText.IsData(path)
        || StyleNames.LocaleTag(path) is not null
        || path == StyleNames.House
        || PageForm.OfFile(path) is not null;

    /// <summary>Whether a file is the citation style that the settings name.</summary>
    private static bool IsNamed(string path, string style) => path == style || path == $"{style}.csl";

    /// <summary>Whether a path below the dossier's folder is that of a glossary entry.</summary>
    internal static bool IsTerm(string path) => PageForm.OfFile(path)?.Kind == PageKind.Term;

    /// <summary><c>sources.yml</c>, and the lists beside it that <c>dossier import</c> makes.</summary>
    private static bool IsSourceList(string path) =>
        path == "sources.yml"
        || (path.StartsWith("sources/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal));

    /// <summary>
    /// The files of a kind of page, by path; of those that give one id the later ones are reported and left out.
    /// </summary>
    private static List<ParsedFile> FilesOf(PageForm form, ImmutableArray<ParsedFile> files, DiagnosticBag bag)
    {
        var below = new List<ParsedFile>();
        var ids = new GivenIds<string>(Codes.TwoPages, StringComparer.Ordinal, bag);
        foreach (var file in files.Where(file => PageForm.OfFile(file.Path) == form))
        {
            var id = PageParser.IdOf(file.File);
            if (
                ids.TryTake(
                    id,
                    file.File.Span(0, 0),
                    first => $"the id '{id}' is already that of {first.File!.Path}",
                    "both would be published at one address; rename one of the files"
                )
            )
            {
                below.Add(file);
            }
        }

        return below;
    }
}
