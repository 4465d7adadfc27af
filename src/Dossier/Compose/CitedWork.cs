using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>
/// The dossier and its pages as works that others cite: CSL items, so that every form of a source is a form of theirs.
/// </summary>
public sealed class CitedWork
{
    private readonly Settings settings;
    private readonly Texts texts;

    /// <summary>Gathers what does not change from page to page.</summary>
    internal CitedWork(CheckedBriefing checkedBriefing, Texts texts)
    {
        (settings, this.texts) = (checkedBriefing.Briefing.Settings, texts);
        Address =
            settings.Url is not { } url ? null
            : checkedBriefing.Place is { IsRoot: true, This: { } edition } ? new Uri(url, edition.Path)
            : url;
        Authors = settings switch
        {
            { Curators: { IsEmpty: false } curators } => [.. curators.Select(Capital)],
            { Publisher: { Length: > 0 } publisher } => [publisher],
            _ => [],
        };
    }

    /// <summary>
    /// The edition's own address, which stays when a later one takes its place at the root; null where the site does
    /// not know its own.
    /// </summary>
    public Uri? Address { get; }

    /// <summary>Who made it, as names.</summary>
    public ImmutableArray<string> Authors { get; }

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

    /// <summary>
    /// The reference to a work of these as the American Psychological Association's manual has it: what stands before
    /// the dossier's title, the title, and what follows.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public (string Before, string Title, string After) Apa(Source work)
    {
        var month = texts[$"month_{settings.Date.Month.ToString(CultureInfo.InvariantCulture)}"];
        return (
            (Authors.Length > 0 ? Joined(Authors) + " " : "")
                + $"({texts.Format("apa_date", settings.Date.Year, month, settings.Date.Day)}). "
                + (work["container-title"].Length > 0 ? $"{work.Title}. {texts["apa_in"]} " : ""),
            settings.Title,
            $" ({texts.Format("edition_number", settings.Edition)})."
                + (
                    settings.Publisher.Length > 0 && !Authors.Contains(settings.Publisher)
                        ? $" {settings.Publisher}."
                        : ""
                )
                + (work["URL"].Length > 0 ? $" {work["URL"]}" : "")
        );
    }

    private static string Joined(ImmutableArray<string> names)
    {
        var joined = names.Length < 2 ? names[0] : $"{string.Join(", ", names[..^1])}, & {names[^1]}";
        return joined.EndsWith('.') ? joined : $"{joined}.";
    }

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
