using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Markdown.Attributes;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Entries;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Parse;
using Dossier.Parse.Pages;
using Dossier.Pictures;
using Dossier.Resolve.Citations;
using Dossier.Resolve.Grounding;
using Dossier.Resolve.Terms;

namespace Dossier.Resolve.NameLookup;

/// <summary>
/// Every name that a page can use, for look-up; never changed once built, so that pages can be resolved in parallel.
/// </summary>
internal sealed partial class Names
{
    /// <summary>Sections that a hint lists at most.</summary>
    private const int MostShown = 12;

    private readonly PassageReader passages;
    private readonly IdSet sections;
    private readonly IdSet terms;
    private readonly IdSet sources;
    private readonly ImmutableSortedDictionary<string, ParsedFile> data;
    private readonly MeantIds meant;
    private readonly Dictionary<string, string> bundles = new(StringComparer.Ordinal);
    private readonly ImmutableArray<OwnKind> kinds;
    private readonly ImmutableArray<(string Id, InputFile File)> sectionFiles;
    private readonly DiagnosticBag bag;

    /// <summary>Gathers the names of a dossier and reports forms that two terms claim.</summary>
    public Names(ParsedDossier dossier, DiagnosticBag bag)
    {
        this.bag = bag;
        passages = new PassageReader(dossier, bag);
        Language = dossier.Settings.Language;
        sections = new(dossier.Pages.Where(page => page.Kind == PageKind.Section).Select(page => page.Page.Id));
        terms = new(dossier.Terms.Select(term => term.Id));
        sources = new(dossier.Sources.Select(source => source.Id));
        meant = new MeantIds(dossier);
        UnreadLinks.GiveHints(dossier, meant, bag);
        sectionFiles =
        [
            .. from page in dossier.Pages
            where page.Kind == PageKind.Section && page.Page.Span.File is not null
            select (page.Page.Id, page.Page.Span.File!),
        ];
        foreach (var path in dossier.Pages.Select(page => page.Page.Span.File?.Path ?? ""))
        {
            // A page in a folder of its own, as generators of sites have it.
            if (
                path.EndsWith("/index.md", StringComparison.Ordinal)
                && path.Contains("/sections/", StringComparison.Ordinal)
            )
            {
                bundles.TryAdd(PageParser.IdOf(new InputFile($"{path[..path.LastIndexOf('/')]}.md", "")), path);
            }
        }

        Notes = new NoteFiles(dossier);
        kinds = dossier.Settings.Kinds;
        Images = dossier.Images;
        data = dossier.Data;
        AllowedSchemes = ["http", "https", "mailto", .. dossier.Settings.AllowSchemes];
        RulesVersion = dossier.RulesVersion;
        CitesInText = dossier.Styles is { Chosen.IsNote: false };
        CitesRaised = CitesInText && dossier.Styles!.Chosen.IsRaised;
        Locators = new LocatorReader(LocatorLabels.Of(dossier.Styles, Language));
        Matcher = new TermMatcher(FormTable.Of(dossier.Terms, bag), dossier.RulesVersion);
    }

    /// <summary>
    /// The <see cref="Model.Editions.RulesVersion"/> of the dossier, for rules of terms, notes and anchors.
    /// </summary>
    public int RulesVersion { get; }

    /// <summary>Whether citations stand in the running text, and not in notes.</summary>
    public bool CitesInText { get; }

    /// <summary>Whether such citations are raised, and stand where marks of notes do.</summary>
    public bool CitesRaised { get; }

    /// <summary>Finds locators after cited sources.</summary>
    public LocatorReader Locators { get; }

    /// <summary>Finds terms in running text.</summary>
    public TermMatcher Matcher { get; }

    /// <summary>BCP 47 tag of the dossier's language.</summary>
    public string Language { get; }

    /// <summary>The pictures, by their paths relative to <c>input/</c>.</summary>
    public ImmutableSortedDictionary<string, Picture> Images { get; }

    /// <summary>Schemes that a link to the outside may have.</summary>
    public ImmutableArray<string> AllowedSchemes { get; }

    /// <summary>The files in which the texts of footnotes stand.</summary>
    public NoteFiles Notes { get; }

    /// <summary>Whether there is such a term; if not, it is reported.</summary>
    public bool IsTerm(string id, TextSpan span) =>
        IsKnown(terms, id, span, Codes.UnknownTerm, $"term '{id}' is not in the glossary", IsFileOf("glossary", id));

    /// <summary>
    /// The id of the term that a text names by its id, its name or another of its names; null for none.
    /// </summary>
    public string? TermOf(string text) => terms.Contains(text) ? text : meant.Term(text);

    /// <summary>Whether there is such a section; if not, it is reported.</summary>
    public bool IsSection(string id, TextSpan span) =>
        IsKnown(sections, id, span, Codes.UnknownSection, $"there is no section '{id}'", IsFileOf("sections", id));

    /// <summary>Whether there is such a source; if not, it is reported.</summary>
    public bool IsSource(string id, TextSpan span) =>
        IsKnown(sources, id, span, Codes.UnknownSource, $"source '{id}' is not in sources.yml", InputText.IsSourceList);

    /// <summary>The sources that an item of a list of ids names, as <see cref="ResolveListed"/> has them.</summary>
    public IEnumerable<Named> SourcesOf(Named item) => ResolveListed(item, sources, meant.Source, IsSource);

    /// <summary>The terms that an item of a list of ids names, as <see cref="ResolveListed"/> has them.</summary>
    public IEnumerable<Named> TermsOf(Named item) => ResolveListed(item, terms, TermOf, IsTerm);

    /// <summary>
    /// The ids that an item of a list is, or was to be; several in one text, and what does not exist, are reported.
    /// </summary>
    private IEnumerable<Named> ResolveListed(
        Named item,
        IdSet known,
        Func<string, string?> find,
        Func<string, TextSpan, bool> isKnown
    )
    {
        if (known.Contains(item.Name) || find(item.Name) is not null)
        {
            return isKnown(item.Name, item.Span) ? [item] : [item with { Name = find(item.Name)! }];
        }

        var parts = item.Name.Split(
            item.Name.IndexOfAny([',', ';']) >= 0 ? [',', ';'] : [' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        string[] ids = [.. parts.Where(part => part is not ("and" or "&")).Select(part => find(part) ?? part)];
        if (ids.Length < 2 || (item.Name.IndexOfAny([',', ';']) < 0 && !Array.TrueForAll(ids, known.Contains)))
        {
            return isKnown(item.Name, item.Span) ? [item]
                : bag.MaySuggest(Codes.WrongValue, item.Span) && Suggestion.Closest(item.Name, known.All) is { } near
                    ? [item with { Name = near }]
                : [];
        }

        bag.Report(
            Codes.WrongValue,
            item.Span,
            "several ids stand in one text",
            $"each has its place in a list: [{string.Join(", ", ids)}]"
        );
        return ids.Where(known.Contains).Select(id => item with { Name = id });
    }

    /// <summary>The table of a file that braces name; null, and a finding, where there is none.</summary>
    public DataTable? FindData(AttributeValue path)
    {
        if (data.TryGetValue(path.Value, out var file) && path.Value.EndsWith(".csv", StringComparison.Ordinal))
        {
            return file.Data;
        }

        var isNotRead = bag.NotRead.Any(read => read.EndsWith($"/{path.Value}", StringComparison.Ordinal));
        if (!isNotRead && !UnseenCharacter.Report(path.Value, path.Span, bag))
        {
            bag.Report(
                Codes.ChartData,
                path.Span,
                $"there is no table input/{path.Value}",
                data.Keys.FirstOrDefault(key => FileName(key) == FileName(path.Value)) is { } same
                    ? $"write data=\"{same}\""
                    : Suggestion.For(path.Value, data.Keys.Where(key => key.EndsWith(".csv", StringComparison.Ordinal)))
                        ?? "data stand in input/data/ as .csv: data=\"data/trade.csv\""
            );
        }

        return null;
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The passages that <c>from</c> names; those that do not exist are reported and left out.</summary>
    public ImmutableArray<PassageId> Passages(AttributeValue from) => passages.Read(from);

    /// <summary>Whether entries of a kind are people or bodies; a kind that there is not is reported.</summary>
    public bool Acts(Named kind)
    {
        if (kind.Name.Length == 0 || TermKind.All.Contains(kind.Name))
        {
            return TermKind.Actors.Contains(kind.Name);
        }

        if (kinds.FirstOrDefault(own => own.Id == kind.Name) is { } found)
        {
            return found.Acts;
        }

        var known = TermKind.All.Concat(kinds.Select(own => own.Id)).ToArray();
        bag.Report(
            Codes.WrongValue,
            kind.Span,
            "'kind' must be a kind of entry",
            Suggestion.For(kind.Name, known)
                ?? (TermKind.Meant(kind.Name) is { } meantKind ? $"did you mean '{meantKind}'?" : null)
                ?? $"one of {string.Join(", ", known)}; or name "
                    + $"it {SettingHint.Of("kinds", $"{Slug.Of(kind.Name)}: its words for readers")}"
        );
        return false;
    }

    /// <summary>
    /// Whether there is such an id. If not, it is reported, unless a file that may hold it could not be read.
    /// </summary>
    private bool IsKnown(
        IdSet ids,
        string id,
        TextSpan span,
        DiagnosticCode code,
        string message,
        Func<string, bool> mayHoldIt
    )
    {
        if (ids.Contains(id))
        {
            return true;
        }

        if (UnseenCharacter.Report(id, span, bag) || (id is ['-', ..] && ids.Contains(id[1..])))
        {
            return false; // A hyphen without its space is told where the list is read.
        }

        // What stands in a file that cannot be read may be there, and what has a faulty id is: that finding is enough.
        if (!bag.NotRead.Any(mayHoldIt) && !ids.Faulty.Any(name => IsSlugOf(name, id)))
        {
            if (
                code == Codes.UnknownSource
                && bag.IsSourceFaulty(DiagnosticBag.SomeSource)
                && Suggestion.Nearest(id, ids.Sound) is null
            )
            {
                return false; // It may be the source whose entry was given another one's id, which has been reported.
            }

            var other = MeantId(ids, id, span, code);
            var cut = code == Codes.UnknownSource ? CitationSlips.Hint(id, span, sources.Contains) : null;
            bag.Report(
                code,
                span,
                message,
                code == Codes.UnknownSection && bundles.TryGetValue(id, out var bundle)
                        ? $"rename {bundle} to {bundle[..bundle.LastIndexOf('/')]}.md"
                    : cut is not null ? cut
                    : other is null ? bag.Suggest(code, span, id, ids.Sound) ?? Instead(code, span)
                    : $"did you mean '{other}'?"
            );
        }

        return false;
    }

    /// <summary>
    /// The id that was meant by what somebody typed in its place: a term's name, a source's title, words that make an
    /// id, a section with its number, or an id with a dash for a hyphen; null where none is known.
    /// </summary>
    private string? MeantId(IdSet ids, string typed, TextSpan span, DiagnosticCode code)
    {
        var words = Uri.UnescapeDataString(typed).Trim();
        var unnumbered = PageParser.IdOf(new InputFile($"input/sections/{typed}.md", ""));
        return code == Codes.UnknownTerm ? TermOf(words)
            : code == Codes.UnknownSource && meant.Source(words) is { } source ? source
            : ids.Contains(Slug.Of(words)) ? Slug.Of(words)
            : code == Codes.UnknownSection && meant.Section(words) is { } section ? section
            : code == Codes.UnknownSection && ids.Contains(unnumbered) ? unnumbered
            : MeantIds.OtherDash(typed, span) is { } dashed && ids.Contains(dashed) ? dashed
            : null;
    }

    /// <summary>Whether a faulty name would be an id once it is mended, of a section without its number.</summary>
    private static bool IsSlugOf(string name, string id) =>
        Slug.Of(name) is var slug
        && (
            slug == Slug.Of(id)
            || slug.EndsWith($"-{id}", StringComparison.Ordinal)
            || PageParser.IdOf(new InputFile($"input/sections/{slug}.md", "")) == id
        );

    /// <summary>What to do about an unknown name that is near no known one.</summary>
    private string? Instead(DiagnosticCode code, TextSpan span) =>
        code == Codes.UnknownSection
            ? sections.All.Count is > 0 and <= MostShown
                ? $"the sections are {string.Join(", ", sections.All)}"
                : null
            : code == Codes.UnknownTerm
                ? "make its entry with 'dossier new term NAME', or take the link out"
                : span.File?.Text.Substring(span.Start, span.Length) is "id" or "key" or "name" && sources.All.Count > 0
                    ? $"a hint's word for a source's own id, such as {sources.All[0]}"
                    : span.File?.Text.Substring(span.Start, span.Length) is { } id
                    && Reference(span.File, id) is { } reference
                        ? $"a figure, table or heading of this text is named by its id: {reference}"
                        : span.File is { } file
                        && span.Start > 0
                        && file.Text[span.Start - 1] == '@'
                        && !IsInBrackets(file.Text, span)
                            ? "add it to sources.yml; an @ that cites nothing is written \\@"
                            : "add it to sources.yml";

    /// <summary>
    /// How a text refers to what a reference of another program means: a thing of the same file or of another
    /// section, a section; null where it is formed as no such reference.
    /// </summary>
    private string? Reference(InputFile file, string id)
    {
        if (GivenIds.Of(file, id) is { } here)
        {
            return $"[](#{here})";
        }

        return !GivenIds.IsReference(id) ? null
            : sections.Contains(GivenIds.Rest(GivenIds.Bare(id))) ? $"[](section:{GivenIds.Rest(GivenIds.Bare(id))})"
            : sectionFiles
                .Select(one => GivenIds.Of(one.File, id) is { } given ? $"[](section:{one.Id}#{given})" : null)
                .FirstOrDefault(link => link is not null)
                ?? $"[](#{GivenIds.Bare(id)})";
    }

    /// <summary>Whether a citation stands in brackets, and so is meant for one.</summary>
    private static bool IsInBrackets(string text, TextSpan span) =>
        text.AsSpan(0, span.Start).LastIndexOfAny('[', ']', '\n') is >= 0 and var at && text[at] == '[';

    /// <summary>
    /// How a link is written that leads to what a path of a file or of the site was to; null where it is not known.
    /// </summary>
    /// <param name="path">The path as typed, with or without an anchor.</param>
    public string? AddressOf(string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (place, anchor) = hash < 0 ? (path, "") : (path[..hash], path[hash..]);
        if (PictureEnding().IsMatch(place))
        {
            return $"a picture is put in with an exclamation mark: ![what is to be seen]({place})";
        }

        var last = Uri.UnescapeDataString(place).TrimEnd('/');
        var name = PageParser.IdOf(new InputFile($"input/sections/{last[(last.LastIndexOf('/') + 1)..]}", ""));
        return sections.Contains(name) ? $"write section:{name}{anchor}"
            : terms.Contains(name) ? $"write term:{name}"
            : sources.Contains(name) ? $"write source:{name}"
            : MailAddress().IsMatch(path) ? $"write mailto:{path}"
            : HostName().IsMatch(path) && WebAddress.Meant(path) is { } meant ? $"write {meant}"
            : null;
    }

    /// <summary>Whether the file that a folder has for an id could not be read, which has been reported.</summary>
    public bool IsNotRead(string folder, string id) => bag.NotRead.Any(IsFileOf(folder, id));

    /// <summary>Whether a path for people is that of the file which a folder has for an id.</summary>
    public static Func<string, bool> IsFileOf(string folder, string id) =>
        path => path.Contains($"{folder}/", StringComparison.Ordinal) && PageParser.IdOf(new InputFile(path, "")) == id;

    /// <summary>An address of electronic mail: ‘a.moe@example.org’.</summary>
    [GeneratedRegex(@"^[^\s@/:]+@[^\s@/:]+\.[a-zA-Z]{2,}$")]
    private static partial Regex MailAddress();

    /// <summary>
    /// The name of a host, which no file has: ‘www.example.org’, ‘example.org/map’, but not ‘map.pdf’.
    /// </summary>
    [GeneratedRegex(
        @"^(?:www\.|(?:[a-z0-9-]+\.)+(?!(?:md|markdown|html?|pdf|docx?|csv|txt|ya?ml|png|jpe?g|gif|svg)(?:$"
            + @"|[/#?]))[a-z]{2,6}(?:$|[/#?]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HostName();

    /// <summary>The ending of a picture: ‘.png’.</summary>
    [GeneratedRegex(@"\.(?:png|jpe?g|gif|svg)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureEnding();
}
