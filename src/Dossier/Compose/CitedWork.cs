using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Compose.Citations;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>
/// The dossier and its pages as works that others cite: CSL items, so that every form of a source is a form of theirs.
/// </summary>
public sealed class CitedWork
{
    private readonly Settings settings;
    private readonly Texts texts;
    private readonly WorkReferences references;
    private readonly FrozenDictionary<string, ImmutableArray<string>> authorsByPage;
    private readonly ImmutableArray<PersonName> authorNames;
    private readonly ImmutableSortedDictionary<string, string> fieldsOfWhole;
    private readonly ImmutableSortedDictionary<string, string> fieldsOfPart;

    /// <summary>Gathers what does not change from page to page.</summary>
    internal CitedWork(CheckedBriefing checkedBriefing, Texts texts)
    {
        (settings, this.texts) = (checkedBriefing.Briefing.Settings, texts);
        authorsByPage = checkedBriefing
            .Briefing.Pages.Where(page => !page.Authors.IsEmpty)
            .ToFrozenDictionary(page => page.Address, page => page.Authors, StringComparer.Ordinal);
        references = new WorkReferences(checkedBriefing.Briefing.Styles!, settings.Language);
        Address =
            settings.Url is not { } url ? null
            : checkedBriefing.Place is { IsRoot: true, This: { } edition } ? new Uri(url, edition.Path)
            : url;
        Authors = settings switch
        {
            { CuratorNames: { IsEmpty: false } curators } =>
            [
                .. curators.Select(Alphabet.Of(settings.Language).Capital),
            ],
            { Publisher: { Length: > 0 } publisher } => [publisher],
            _ => [],
        };
        authorNames = LiteralNames(Authors);
        (fieldsOfWhole, fieldsOfPart) = (SharedFields(null), SharedFields(settings.Title));
    }

    /// <summary>
    /// The edition's own address, which stays when a later one takes its place at the root; null where the site does
    /// not know its own.
    /// </summary>
    public Uri? Address { get; }

    /// <summary>Who made it, as names.</summary>
    public ImmutableArray<string> Authors { get; }

    /// <summary>Whether a page has authors of its own, who are others than those of the whole.</summary>
    /// <param name="path">Its address below the edition's root.</param>
    public bool HasOwnAuthors(string path) => authorsByPage.ContainsKey(path);

    /// <summary>The edition as a whole.</summary>
    public Source Whole() =>
        MakeWork(
            $"{settings.Id}-{settings.Edition}",
            "report",
            settings.Title,
            Address?.AbsoluteUri,
            container: null,
            Authors
        );

    /// <summary>A page of it.</summary>
    /// <param name="path">Its address below the edition's root.</param>
    /// <param name="title">Its title.</param>
    public Source Page(string path, string title) =>
        MakeWork(
            $"{settings.Id}-{settings.Edition}-{path.TrimEnd('/').Replace('/', '-')}",
            "chapter",
            title,
            Address is { } root ? new Uri(root, path).AbsoluteUri : null,
            settings.Title,
            authorsByPage.GetValueOrDefault(path, Authors)
        );

    /// <summary>The reference to a work of these in the house style, with its stop.</summary>
    public ImmutableArray<Run> House(Source work) =>
        references.Note(work with { Fields = work.Fields.SetItem("edition", EditionNames.Inline(settings, texts)) });

    /// <summary>The same as the manual of the American Psychological Association has it.</summary>
    public ImmutableArray<Run> Apa(Source work) => references.Apa(work);

    /// <summary>The same as the bibliographies of the Chicago Manual have it.</summary>
    public ImmutableArray<Run> Chicago(Source work) => references.Chicago(work);

    private static ImmutableArray<PersonName> LiteralNames(ImmutableArray<string> authors) =>
        [.. authors.Select(name => new PersonName(name, "", "") { IsLiteral = true })];

    /// <summary>The fields that all works in one container share; empty ones are left out.</summary>
    /// <param name="container">The work that it is a part of; null for the whole.</param>
    private ImmutableSortedDictionary<string, string> SharedFields(string? container)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (
            var (key, value) in ((string, string?)[])
                [
                    ("container-title", container),
                    ("edition", settings.DraftAfter is null ? settings.Edition : EditionNames.Inline(settings, texts)),
                    ("language", settings.Language),
                    ("publisher", settings.Publisher),
                ]
        )
        {
            if (value is { Length: > 0 })
            {
                fields[key] = value;
            }
        }

        return fields.ToImmutable();
    }

    private Source MakeWork(
        string id,
        string type,
        string title,
        string? address,
        string? container,
        ImmutableArray<string> authors
    )
    {
        var fields = container is null ? fieldsOfWhole : fieldsOfPart;
        fields = address is null ? fields : fields.SetItem("URL", address);
        if (authors.Contains(settings.Publisher))
        {
            fields = fields.Remove("publisher"); // The publisher is named as the author already.
        }

        return new Source(
            TextSpan.None,
            id,
            type,
            title,
            authors == Authors ? authorNames : LiteralNames(authors),
            [],
            new PublicationDate(new PartialDate(settings.Date.Year, settings.Date.Month, settings.Date.Day)),
            fields,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        );
    }
}
