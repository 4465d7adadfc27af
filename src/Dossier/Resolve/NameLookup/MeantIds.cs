using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Parse;

namespace Dossier.Resolve.NameLookup;

/// <summary>
/// What a text means that stands where an id does: the name of a term, the title, address or author and year of a
/// source, the name of a file.
/// </summary>
internal sealed class MeantIds
{
    private readonly Dictionary<string, string> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string Year, string Id)>> byAuthor = new(StringComparer.Ordinal);

    /// <summary>Gathers what terms and sources are called; what has no sound id cannot be meant.</summary>
    public MeantIds(ParsedDossier dossier)
    {
        foreach (var term in dossier.Terms.Where(term => Slug.IsId(term.Id)))
        {
            foreach (var form in term.Aliases.Prepend(term.Name).Select(form => form.Name).Prepend(term.Id))
            {
                terms.TryAdd(form, term.Id);
            }
        }

        foreach (var (kind, page) in dossier.Pages)
        {
            if (kind == PageKind.Section && Slug.IsId(page.Id))
            {
                string[] called = [page.Id, page.Title, page.ShortTitle, page.Span.File?.Stem ?? page.Id];
                foreach (var name in called.Where(name => name.Length > 0))
                {
                    sections.TryAdd(name, page.Id);
                }
            }
        }

        foreach (var source in dossier.Sources.Where(source => Slug.IsId(source.Id)))
        {
            foreach (var name in NamesOf(source).Where(name => name.Length > 0))
            {
                sources.TryAdd(name, source.Id);
            }

            if (source is { Authors: [{ Family.Length: > 2 } author, ..], Issued: { IsDated: true } date })
            {
                var family = Slug.Of(author.Family);
                if (!byAuthor.TryGetValue(family, out var all))
                {
                    byAuthor[family] = all = [];
                }

                all.Add((date.Year.ToString(CultureInfo.InvariantCulture), source.Id));
            }
        }
    }

    /// <summary>The id of the term that a text means; null for none.</summary>
    public string? Term(string text) => Find(terms, text);

    /// <summary>The id of the section that a text means by its title or file; null for none.</summary>
    public string? Section(string text) => Find(sections, text);

    /// <summary>The id of the term, source or section whose name is nearest to a text; null for none.</summary>
    /// <param name="scheme">What is named, as links begin: term, source or section.</param>
    /// <param name="text">The text.</param>
    public string? Near(string scheme, string text)
    {
        var names =
            scheme == "term" ? terms
            : scheme == "source" ? sources
            : sections;
        return Suggestion.Closest(text, names.Keys.Order(StringComparer.Ordinal)) is { } name ? names[name] : null;
    }

    /// <summary>The id of the source that a text means; null for none.</summary>
    public string? Source(string text) => Find(sources, text) ?? ByAuthor(Slug.Of(text));

    /// <summary>
    /// The only source whose author and year stand in a key, as programs of references make one: holmCables2024.
    /// </summary>
    private string? ByAuthor(string key)
    {
        var families = byAuthor.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>();
        for (var length = 0; length <= key.Length; length++)
        {
            if (families.TryGetValue(key.AsSpan(0, length), out var all))
            {
                found.AddRange(
                    all.Where(one => key.Contains(one.Year, StringComparison.Ordinal)).Select(one => one.Id).Take(2)
                );
            }
        }

        return found is [var only] ? only : null;
    }

    /// <summary>
    /// The id that a text goes on to with a dash that is no hyphen, as programs for writing make of one; null for none.
    /// </summary>
    public static string? OtherDash(string id, TextSpan span)
    {
        if (
            span.File is not { } file
            || span.End + 1 >= file.Text.Length
            || file.Text[span.End] is not ('–' or '—' or '‐' or '‑' or '−')
        )
        {
            return null;
        }

        var end = span.End + 1;
        while (end < file.Text.Length && char.IsAsciiLetterOrDigit(file.Text[end]))
        {
            end++;
        }

        return $"{id}-{file.Text[(span.End + 1)..end]}";
    }

    /// <summary>
    /// The id whose name a text is: as typed, without what programs put around it, or as a slug; null for none.
    /// </summary>
    private static string? Find(Dictionary<string, string> names, string text)
    {
        var bare = BareId.Of(text);
        return names.GetValueOrDefault(text)
            ?? names.GetValueOrDefault(bare)
            ?? (Slug.Of(bare) is { Length: > 0 } slug ? names.GetValueOrDefault(slug) : null);
    }

    /// <summary>What may stand for a source: its id, titles, identifiers, and author with year as a slug.</summary>
    private static ImmutableArray<string> NamesOf(Source source)
    {
        var year = source.Issued?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        var author = source.Authors.IsEmpty ? "" : source.Authors[0].Family;
        return
        [
            source.Id,
            source.Title,
            source["title-short"],
            source["DOI"],
            source["URL"],
            source["ISBN"],
            author.Length > 0 && year.Length > 0 ? Slug.Of($"{author} {year}") : "",
        ];
    }
}
