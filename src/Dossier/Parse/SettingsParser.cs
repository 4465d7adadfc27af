using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Parse.Editions;
using Dossier.Parse.Grounding;
using Dossier.Parse.Pages;
using Dossier.Parse.Yaml;

namespace Dossier.Parse;

/// <summary>Reads <c>dossier.yml</c>.</summary>
internal static partial class SettingsParser
{
    private const string Day = "a date such as 2026-11-22";

    /// <summary>Reads the settings; null when the YAML cannot be read.</summary>
    public static Settings? Parse(InputFile file, DiagnosticBag bag)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return null;
        }

        var id = map.Required("id");
        if (id.Length > 0 && !Slug.IsId(id) && !UnseenCharacter.Report(id, map.SpanOf("id"), bag))
        {
            map.ReportWrong(
                "id",
                $"a permanent id: {Slug.Wanted(id)}",
                Slug.IsId(Slug.Of(id)) ? $"write '{Slug.Of(id)}'" : null
            );
        }

        var language = map.Required("language");
        if (language.Length > 0 && !LanguageTag.IsWellFormed(language))
        {
            var meant = LanguageTag.Suggest(language);
            map.ReportWrong(
                "language",
                "a BCP 47 language tag, such as en-GB or fr",
                meant is null ? null : $"write '{meant}'"
            );
            // The rest is read in a language that there is, so that nothing else is found wrong for want of one.
            language = meant ?? "en";
        }
        else if (LanguageCodes.Slip(language) is var (what, hint))
        {
            bag.Report(Codes.YamlPitfall, map.SpanOf("language"), what, hint);
            language = LanguageCodes.Meant(language) is { Length: > 0 } known ? known : language;
        }

        var allow = map.Map("allow", "'allow: { raw-html: true }', or 'allow: { schemes: [tel] }'");
        var articles = map.Ids("derived-from");
        var settings = new Settings
        {
            Span = map.Span,
            Id = id,
            Title = Typography.Apostrophes(map.Required("title")),
            Subtitle = Typography.Apostrophes(map.Text("subtitle")),
            Language = language,
            Edition = ReadEdition(map),
            Date = DayReader.Read(map, "date", map.Required("date"), Day) ?? default,
            Curators = ReadCurators(map),
            Publisher = map.Text("publisher"),
            DerivedFrom = articles,
            Licence = ReadLicence(map, bag),
            Description = Typography.Apostrophes(map.Text("description")),
            Url = ReadAddress(map, bag),
            AllowRawHtml = allow?.Flag("raw-html") ?? false,
            AllowSchemes = ReadSchemes(allow),

            Grounding = GroundingParser.Parse(
                map.Map("grounding", "'grounding: { rules: 2 }', or what else is to be said of it"),
                articles
            ),
            HasMaps = map.Flag("maps"),
            Reviewed = DayReader.Read(map, "reviewed", map.Text("reviewed"), Day),
            ErrorsTo = map.Contact("errors-to"),
            Print = ReadPrint(
                map.Map(
                    "print",
                    "write 'print: { paper: "
                        + (Suggestion.Nearest(map.Plain("print") ?? "", PrintSettings.Papers) ?? "a4")
                        + " }'"
                )
            ),
            Kinds = OwnKindParser.Read(
                map.Map(
                    "kinds",
                    $"each kind has its words for readers: 'kinds: {{ {Slug.Of(map.Plain("kinds") ?? "law")}: … }}'"
                ),
                bag
            ),
            Subtitles = ReadSubtitles(
                map.Map("subtitles", "each page has its line: 'subtitles: { timeline: \"…\", glossary: \"…\" }'")
            ),
            PublishedFields = ReadPublished(map.Map("import", "write 'import: { publish: [abstract] }'")),
            Borders = new Named(map.Text("borders"), map.SpanOf("borders")),
            Style = new Named(map.Text("style"), map.SpanOf("style")),
            LanguageSpan = map.SpanOf("language"),
            DateSpan = map.SpanOf("date"),
            Nocite = ReadNocite(map),
            Services = ReadServices(map.Map("services")),
        };
        TitleMarkdown.Report(new Named(settings.Title, map.SpanOf("title")), bag);
        TitleMarkdown.Report(new Named(settings.Subtitle, map.SpanOf("subtitle")), bag);
        TitleMarkdown.Report(new Named(settings.Description, map.SpanOf("description")), bag);
        allow?.ReportUnknown();
        map.ReportUnknown();
        return settings;
    }

    private static ImmutableArray<string> ReadSchemes(YamlMap? allow)
    {
        // Several in one text have been reported as such.
        var schemes = (allow?.Names("schemes") ?? [])
            .SelectMany(one => one.Name.Split(',', ';').Select(part => one with { Name = part.Trim() }))
            .ToArray();
        foreach (var (scheme, span) in schemes.Select(scheme => (scheme.Name, scheme.Span)))
        {
            if (!Uri.CheckSchemeName(scheme) || scheme.Any(char.IsAsciiLetterUpper))
            {
                allow!.ReportWrong(
                    span,
                    $"'{scheme}' is not the name of a scheme",
                    "write it in small letters and without the colon, such as tel"
                );
            }
            else if (WebAddress.IsUnsafe(scheme))
            {
                allow!.ReportWrong(
                    span,
                    $"links of the scheme '{scheme}:' cannot be allowed",
                    "they would run something, or open files, where a reader follows them; take it out of the list"
                );
            }
        }

        return [.. schemes.Select(scheme => scheme.Name).Where(scheme => !WebAddress.IsUnsafe(scheme))];
    }

    /// <summary>Ids as a list, or as Pandoc has them: <c>@one, @two</c>, or <c>@*</c> for all.</summary>
    private static ImmutableArray<Named> ReadNocite(YamlMap map)
    {
        if (!map.Has("nocite"))
        {
            return [];
        }

        if (EverySource(map.Plain("nocite") ?? "") && !map.IsMap("nocite"))
        {
            map.ReportWrong(
                "nocite",
                "a list of the ids of sources, or what stands for every one",
                "write nocite: \"@*\""
            );
            return [new Named(Settings.EverySource, map.SpanOf("nocite"))];
        }

        ImmutableArray<Named> given = map.IsText("nocite")
            ? [.. Parts(map.Text("nocite")).Select(id => new Named(id, map.SpanOf("nocite")))]
            : map.Ids("nocite");
        return [.. given.Select(id => id with { Name = id.Name.TrimStart('@') })];

        // What people write for every source.
        static bool EverySource(string text) =>
            text.TrimStart('@').ToLowerInvariant()
                is "all"
                    or "every"
                    or "everything"
                    or "true"
                    or "yes"
                    or "all sources";

        static string[] Parts(string text) =>
            text.Split(
                (char[])[',', ';', ' ', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
    }

    private static ImmutableArray<string> ReadPublished(YamlMap? map)
    {
        var fields = map?.Names("publish") ?? [];
        map?.ReportUnknown();
        return [.. fields.Select(field => field.Name)];
    }

    private static string ReadEdition(YamlMap map)
    {
        var edition = map.Required("edition");
        VersionReader.Read(map, edition, "a version of three numbers, such as 1.0.0");
        return edition;
    }

    /// <summary>Names, or mappings of a name, what they did, and where they are reached.</summary>
    private static ImmutableArray<Curator> ReadCurators(YamlMap map)
    {
        var curators = ImmutableArray.CreateBuilder<Curator>();
        foreach (var curator in map.NamedMaps("curators", "name"))
        {
            curators.Add(
                new Curator(
                    curator.Required("name"),
                    Typography.Apostrophes(curator.Text("role")),
                    curator.Contact("contact")
                )
            );
            curator.ReportUnknown();
        }

        return curators.ToImmutable();
    }

    private static Uri? ReadAddress(YamlMap map, DiagnosticBag bag)
    {
        var text = map.Text("url");
        if (text.Length == 0)
        {
            return null;
        }

        if (WebAddress.Site(text) is not { } address)
        {
            map.ReportWrong(
                "url",
                "the address at which the site will stand, such as https://example.org/briefing/",
                WebAddress.Meant(text) is { } meant ? $"write {meant}" : null
            );
            return null;
        }

        if (address.AbsolutePath.TrimEnd('/') is var path && path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            bag.Report(
                Codes.YamlPitfall,
                map.SpanOf("url"),
                "this is the address of a page, and every address of the site would begin with it",
                $"write that of the folder: {new Uri(address, path[..(path.LastIndexOf('/') + 1)])}"
            );
        }

        return address;
    }

    /// <summary>
    /// The licence; null where none is set. A name without its address is kept, and reported where it is one of
    /// Creative Commons.
    /// </summary>
    private static Licence? ReadLicence(YamlMap map, DiagnosticBag bag)
    {
        if (!map.Has("licence"))
        {
            return null;
        }

        if (!map.IsMap("licence"))
        {
            var text = map.Text("licence");
            if (Commons().Match(text) is { Success: true } commons)
            {
                var kind = commons.Groups[1].Value.ToLowerInvariant().Replace(' ', '-');
                var version = commons.Groups[2].Value;
                bag.Report(
                    Codes.YamlPitfall,
                    map.SpanOf("licence"),
                    "readers are led nowhere: the licence is a name without its address",
                    $"write 'licence: {{ id: CC-{kind.ToUpperInvariant()}-{version}, name: {text}, url: "
                        + $"https://creativecommons.org/licenses/{kind}/{version}/ }}'"
                );
            }

            return new Licence(text, text, null);
        }

        var licence = map.Map("licence")!;
        var id = licence.Required("id");
        var name = licence.Text("name");
        var url = licence.Address("url");
        licence.ReportUnknown();
        return new Licence(id, name.Length > 0 ? name : id, url.Length > 0 ? WebAddress.Encoded(url) : null);
    }

    /// <summary>The addresses of services that are set, each of the others as it is by default.</summary>
    private static ServiceAddresses ReadServices(YamlMap? map)
    {
        if (map is null)
        {
            return ServiceAddresses.Default;
        }

        var usual = ServiceAddresses.Default;
        var services = new ServiceAddresses(
            Service("memento", usual.Memento),
            Service("save", usual.Save),
            Service("doi", usual.Doi),
            Service("crossref", usual.Crossref),
            Service("open-library", usual.OpenLibrary)
        );
        map.ReportUnknown();
        return services;

        // What is asked for is put behind it, so that it ends in a slash or in a sign of its own.
        string Service(string key, string otherwise) =>
            map.Address(key) is { Length: > 0 } address
                ? address.EndsWith('/') || address.EndsWith('=')
                    ? address
                    : $"{address}/"
                : otherwise;
    }

    /// <summary>A label for each kind, or a mapping of what readers see of it.</summary>
    private static ImmutableSortedDictionary<string, string> ReadSubtitles(YamlMap? map)
    {
        // An empty line is one that a page is to have: none.
        var own = Settings
            .PagesWithSubtitle.Where(page => map?.IsThere(page) == true)
            .ToImmutableSortedDictionary(
                page => page,
                page => Typography.Apostrophes(map!.Text(page)),
                StringComparer.Ordinal
            );
        map?.ReportUnknown();
        return own;
    }

    private static PrintSettings ReadPrint(YamlMap? map)
    {
        if (map is null)
        {
            return PrintSettings.Default;
        }

        var paper = map.Text("paper");
        if (paper.Length > 0 && !PrintSettings.Papers.Contains(paper))
        {
            map.ReportWrong(
                "paper",
                $"one of {string.Join(", ", PrintSettings.Papers)}",
                Suggestion.For(paper, PrintSettings.Papers)
            );
        }

        var archive = map.Flag("archive");
        map.ReportUnknown();
        return new PrintSettings(PrintSettings.Papers.Contains(paper) ? paper : PrintSettings.Default.Paper, archive);
    }

    /// <summary>A licence of Creative Commons by its letters: ‘CC BY-SA 4.0’.</summary>
    [GeneratedRegex(
        @"^CC[ -](BY(?:[ -](?:NC|ND|SA)){0,2})[ -]([0-9]\.[0-9])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Commons();
}
