using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Model.Sources;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Citing;

/// <summary>
/// Writes the forms of pages that differ in title, address and id alone: once with placeholders for those three, which
/// are then put in for each page. Safe for several threads.
/// </summary>
/// <param name="work">The dossier as a work.</param>
internal sealed class CitationPattern(CitedWork work)
{
    private const string TitlePlaceholder = "Qzxtitle";
    private const string AddressPlaceholder = "https://qzx.invalid/";
    private const string IdPlaceholder = "qzxid";

    private static readonly SearchValues<char> PlainAddressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:%"
    );

    private static readonly ImmutableArray<string> Placeholders = [TitlePlaceholder, AddressPlaceholder, IdPlaceholder];

    // Null where a style changes the letters of titles.
    private readonly ConcurrentDictionary<string, ImmutableArray<TextPattern>?> byAuthors = new(StringComparer.Ordinal);

    /// <summary>A page's forms.</summary>
    /// <param name="page">The page.</param>
    public CitationForms Of(Source page)
    {
        if (
            !IsPlain(page)
            || byAuthors.GetOrAdd(
                string.Join('\n', page.Authors.Select(author => author.Full)),
                _ => MakePatterns(page)
            )
                is not { } patterns
        )
        {
            return CitationForms.Of(work, page, page);
        }

        string[] values = [page.Title, page["URL"], page.Id];
        return new CitationForms(form => new Markup(output => patterns[form].WriteTo(output, values)));
    }

    /// <summary>
    /// The forms of a page with placeholders; null where a form does not have the title as it stands.
    /// </summary>
    private ImmutableArray<TextPattern>? MakePatterns(Source page)
    {
        // Where the site does not know its address, no page has one.
        var fields = page["URL"].Length > 0 ? page.Fields.SetItem("URL", AddressPlaceholder) : page.Fields;
        var samplePage = page with { Id = IdPlaceholder, Title = TitlePlaceholder, Fields = fields };
        var forms = CitationForms.Texts(work, samplePage, samplePage);
        return forms.All(form => form.Contains(TitlePlaceholder, StringComparison.Ordinal))
            ? [.. forms.Select(form => new TextPattern(form, Placeholders))]
            : null;
    }

    /// <summary>
    /// Whether every form writes title, address and id as they stand, and nothing about them depends on their
    /// characters.
    /// </summary>
    private static bool IsPlain(Source page)
    {
        foreach (var c in page.Title)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or ',' or '-' or '–' or ':'))
            {
                return false;
            }
        }

        return page.Title.Length > 0
            && char.IsLetterOrDigit(page.Title[^1])
            && !page.Title.Contains("--", StringComparison.Ordinal)
            && !page.Title.Contains("  ", StringComparison.Ordinal)
            && !page["URL"].AsSpan().ContainsAnyExcept(PlainAddressCharacters)
            && !page.Id.AsSpan().ContainsAnyExcept(PlainAddressCharacters);
    }
}
