using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Render.Citing;

/// <summary>
/// The dossier and its pages as works that others cite: CSL items, so that every form of a source is a form of theirs.
/// </summary>
/// <param name="checkedBriefing">The briefing.</param>
internal sealed class CitedWork(CheckedBriefing checkedBriefing)
{
    private readonly Settings settings = checkedBriefing.Briefing.Settings;

    /// <summary>
    /// The edition's own address, which stays when a later one takes its place at the root; null where the site does
    /// not know its own.
    /// </summary>
    public Uri? Address { get; } =
        checkedBriefing.Briefing.Settings.Url is not { } url ? null
        : checkedBriefing.Place is { IsRoot: true, This: { } edition } ? new Uri(url, edition.Path)
        : url;

    /// <summary>Who made it, as names.</summary>
    public ImmutableArray<string> Authors { get; } =
        checkedBriefing.Briefing.Settings switch
        {
            { Curators: { IsEmpty: false } curators } => [.. curators.Select(Capital)],
            { Publisher: { Length: > 0 } publisher } => [publisher],
            _ => [],
        };

    /// <summary>The edition as a whole.</summary>
    public Source Whole() =>
        Work($"{settings.Id}-{settings.Edition}", "report", settings.Title, Address?.AbsoluteUri, container: null);

    /// <summary>A page of it.</summary>
    /// <param name="path">Its address below the edition's root.</param>
    /// <param name="title">Its title.</param>
    public Source Page(string path, string title) =>
        Work(
            $"{settings.Id}-{settings.Edition}-{path.TrimEnd('/').Replace('/', '-')}",
            "chapter",
            title,
            Address is { } root ? new Uri(root, path).AbsoluteUri : null,
            settings.Title
        );

    private Source Work(string id, string type, string title, string? address, string? container)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (
            var (key, value) in ((string, string?)[])
                [
                    ("URL", address),
                    ("container-title", container),
                    ("edition", settings.Edition),
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

        return new Source(
            SourceSpan.None,
            id,
            type,
            title,
            [.. Authors.Select(name => new PersonName(name, "", "") { IsLiteral = true })],
            [],
            new PublicationDate(new PartialDate(settings.Date.Year, settings.Date.Month, settings.Date.Day)),
            fields.ToImmutable(),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        );
    }

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
