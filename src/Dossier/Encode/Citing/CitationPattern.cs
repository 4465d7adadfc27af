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
    private const string AnyTitle = "Qzxtitle";
    private const string AnyAddress = "https://qzx.invalid/";
    private const string AnyId = "qzxid";

    private static readonly SearchValues<char> OfPlainAddress = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:%"
    );

    private static readonly ImmutableArray<string> Any = [AnyTitle, AnyAddress, AnyId];

    // Null where a style changes the letters of titles.
    private readonly ConcurrentDictionary<string, ImmutableArray<TextPattern>?> byAuthors = new(StringComparer.Ordinal);

    /// <summary>A page's forms.</summary>
    /// <param name="page">The page.</param>
    public CitationForms Of(Source page)
    {
        if (
            !IsPlain(page)
            || byAuthors.GetOrAdd(string.Join('\n', page.Authors.Select(author => author.Full)), _ => Patterns(page))
                is not { } patterns
        )
        {
            return CitationForms.Of(work, page, page);
        }

        string[] values = [page.Title, page["URL"], page.Id];
        return new CitationForms(form => new Markup(output => patterns[form].WriteTo(output, values)));
    }

    private ImmutableArray<TextPattern>? Patterns(Source page)
    {
        // Where the site does not know its address, no page has one.
        var fields = page["URL"].Length > 0 ? page.Fields.SetItem("URL", AnyAddress) : page.Fields;
        var any = page with { Id = AnyId, Title = AnyTitle, Fields = fields };
        var forms = CitationForms.Texts(work, any, any);
        return forms.All(form => form.Contains(AnyTitle, StringComparison.Ordinal))
            ? [.. forms.Select(form => new TextPattern(form, Any))]
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
            && !page["URL"].AsSpan().ContainsAnyExcept(OfPlainAddress)
            && !page.Id.AsSpan().ContainsAnyExcept(OfPlainAddress);
    }
}
