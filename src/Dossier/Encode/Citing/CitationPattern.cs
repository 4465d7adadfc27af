using System.Collections.Concurrent;
using Dossier.Compose;
using Dossier.Model;

namespace Dossier.Encode.Citing;

/// <summary>
/// Writes the forms of pages that differ in title, address and id alone: once with signs for those three, which are then
/// put in for each page. Safe for several threads.
/// </summary>
/// <param name="work">The dossier as a work.</param>
internal sealed class CitationPattern(CitedWork work)
{
    private const string AnyTitle = "Qzxtitle";
    private const string AnyAddress = "https://qzx.invalid/";
    private const string AnyId = "qzxid";

    // Null where a style changes the letters of titles.
    private readonly ConcurrentDictionary<string, CitationForms?> byAuthors = new(StringComparer.Ordinal);

    /// <summary>A page's forms.</summary>
    /// <param name="page">The page.</param>
    public CitationForms Of(Source page) =>
        IsPlain(page)
        && byAuthors.GetOrAdd(string.Join('\n', page.Authors.Select(author => author.Full)), _ => Pattern(page))
            is { } pattern
            ? pattern.Each(form =>
                form.Replace(AnyTitle, page.Title, StringComparison.Ordinal)
                    .Replace(AnyAddress, page["URL"], StringComparison.Ordinal)
                    .Replace(AnyId, page.Id, StringComparison.Ordinal)
            )
            : CitationForms.Of(work, page, page);

    private CitationForms? Pattern(Source page)
    {
        // Where the site does not know its address, no page has one.
        var fields = page["URL"].Length > 0 ? page.Fields.SetItem("URL", AnyAddress) : page.Fields;
        var any = page with { Id = AnyId, Title = AnyTitle, Fields = fields };
        var forms = CitationForms.Of(work, any, any);
        return forms.All(form => form.Contains(AnyTitle, StringComparison.Ordinal)) ? forms : null;
    }

    /// <summary>
    /// Whether every form writes title, address and id as they stand, and nothing about them depends on their signs.
    /// </summary>
    private static bool IsPlain(Source page) =>
        page.Title.Length > 0
        && char.IsLetterOrDigit(page.Title[^1])
        && page.Title.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or ',' or '-' or '–' or ':')
        && !page.Title.Contains("--", StringComparison.Ordinal)
        && !page.Title.Contains("  ", StringComparison.Ordinal)
        && page["URL"].All(IsOfPlainAddress)
        && page.Id.All(IsOfPlainAddress);

    private static bool IsOfPlainAddress(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or '/' or ':' or '%';
}
